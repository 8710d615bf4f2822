using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>An application being taken at the desk, kept after each step so that nothing typed is lost.</summary>
/// <param name="Owner">Account of the operator.</param>
/// <param name="Version">Grows with each save; a save over another version is refused.</param>
public sealed record Draft(Guid Id, string Owner, string Office, string Service, int Version, Instant ChangedAt, ReadOnlyMemory<byte> Content);

public interface IDrafts
{
    Task<Draft?> Get(Guid id, string owner, CancellationToken cancel);

    Task<IReadOnlyList<Draft>> Of(string owner, CancellationToken cancel);

    /// <summary>Saves over the version before; false when somebody saved meanwhile.</summary>
    Task<bool> Save(Draft draft, CancellationToken cancel);

    Task Delete(Guid id, string owner, CancellationToken cancel);

    /// <summary>Keeps an attachment of a draft; it is dropped with the draft unless a case took it.</summary>
    Task KeepFile(Guid draft, StoredFile file, CancellationToken cancel);

    Task<StoredFile?> File(Guid draft, string hash, CancellationToken cancel);
}
