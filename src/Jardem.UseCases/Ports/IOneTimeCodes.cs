using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>
/// A one-time code sent to a phone: good for one person, one purpose and one subject of it, a short time, a few tries and one use.
/// </summary>
/// <param name="Person">IIN of the person who is to confirm.</param>
/// <param name="Purpose">sign-in, digital-document …</param>
/// <param name="About">What exactly is confirmed, in canonical words: kind of the document, case, service.</param>
/// <param name="Phone">Where it was sent; a reply counts from there only.</param>
/// <param name="CodeHash">Salted hash of the code; the code itself is never stored.</param>
public sealed record OneTimeCode(Guid Id, string Person, string Purpose, string About, string Phone, string CodeHash, Instant SentAt, Instant Until)
{
    /// <summary>Tries so far, the present one counted.</summary>
    public int Tries { get; init; }

    public Instant? UsedAt { get; init; }
}

public interface IOneTimeCodes
{
    /// <summary>Keeps a code; an unused one of the same person, purpose and matter loses its force.</summary>
    Task Keep(OneTimeCode code, CancellationToken cancel);

    /// <summary>Counts a try in one step and gives the code with that count; null where there is no such code.</summary>
    Task<OneTimeCode?> Try(Guid id, CancellationToken cancel);

    /// <summary>Marks it used; false for anybody but the first.</summary>
    Task<bool> Use(Guid id, Instant at, CancellationToken cancel);

    Task<OneTimeCode?> Get(Guid id, CancellationToken cancel);

    /// <summary>Unused codes sent to a phone that are still good, newest first.</summary>
    Task<IReadOnlyList<OneTimeCode>> OpenFor(string phone, Instant at, CancellationToken cancel);

    /// <summary>How many codes were sent to a person since a moment: sending is limited.</summary>
    Task<int> SentSince(string person, Instant since, CancellationToken cancel);
}
