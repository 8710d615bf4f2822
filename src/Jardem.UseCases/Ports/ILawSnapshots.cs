using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A snapshot's place in the history of activations.</summary>
public sealed record Activation(string Snapshot, Instant At, string Author, string Approver);

/// <summary>Snapshots of the law, kept whole for good; one of them is active.</summary>
public interface ILawSnapshots
{
    Task Keep(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    Task<ReadOnlyMemory<byte>?> Load(string id, CancellationToken cancel);

    Task<string?> Active(CancellationToken cancel);

    /// <summary>Makes a kept snapshot the active one. Author and approver must be two people.</summary>
    Task Activate(Activation activation, CancellationToken cancel);

    Task<IReadOnlyList<Activation>> History(CancellationToken cancel);
}
