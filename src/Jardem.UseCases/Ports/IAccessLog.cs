using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>One read of a person's file: durable before the page is shown. Holds no names and no IINs.</summary>
public sealed record AccessEntry(Guid Case, Instant At, string Account, string Role, string Unit, string Purpose);

public interface IAccessLog
{
    Task Record(AccessEntry entry, CancellationToken cancel);

    /// <summary>Every read of a case, oldest first.</summary>
    Task<IReadOnlyList<AccessEntry>> OfCase(Guid id, CancellationToken cancel);

    /// <summary>Who read a case and for what, newest first; what one reader repeated for one purpose within one minute is one entry, the last.</summary>
    Task<IReadOnlyList<AccessEntry>> Readers(Guid id, int take, CancellationToken cancel);
}
