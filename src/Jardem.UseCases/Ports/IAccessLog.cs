using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>One read of a person's file: durable before the page is shown. Holds no names and no IINs.</summary>
/// <param name="Purpose">What the file was opened for, by the key of its text.</param>
/// <param name="Basis">The provision as <c>act/path</c>, or the id of the house rule, on which it was opened; null in entries from before this was kept.</param>
public sealed record AccessEntry(Guid Case, Instant At, string Account, string Role, string Unit, string Purpose, string? Basis = null);

public interface IAccessLog
{
    Task Record(AccessEntry entry, CancellationToken cancel);

    /// <summary>Every read of a case, oldest first.</summary>
    Task<IReadOnlyList<AccessEntry>> OfCase(Guid id, CancellationToken cancel);

    /// <summary>Who read the cases of which this person is the applicant, newest first; repetitions within one minute as in <see cref="Readers"/>.</summary>
    Task<IReadOnlyList<AccessEntry>> OfApplicant(string iin, int take, CancellationToken cancel);

    /// <summary>Who read a case and for what, newest first; what one reader repeated for one purpose within one minute is one entry, the last.</summary>
    Task<IReadOnlyList<AccessEntry>> Readers(Guid id, int take, CancellationToken cancel);
}
