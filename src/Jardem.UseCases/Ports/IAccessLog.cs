using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>One read of a person's file: durable before the page is shown. Holds no names and no IINs.</summary>
public sealed record AccessEntry(Guid Case, Instant At, string Account, string Role, string Unit, string Purpose);

public interface IAccessLog
{
    Task Record(AccessEntry entry, CancellationToken cancel);

    Task<IReadOnlyList<AccessEntry>> OfCase(Guid id, CancellationToken cancel);
}
