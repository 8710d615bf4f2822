namespace Jardem.UseCases.Citizens;

/// <summary>
/// One-time codes to a phone, as sign-in and the phone on record need them: bound to person, purpose and matter, short-lived, few tries,
/// one use, few sendings.
/// </summary>
public interface IPhoneCodes
{
    /// <summary>Sends a code; null where no more may be sent to this person for now.</summary>
    /// <param name="about">What exactly is confirmed.</param>
    /// <param name="language">kk, ru or en.</param>
    Task<Guid?> Send(string iin, string phone, string purpose, string about, string language, CancellationToken cancel);

    /// <summary>Whether this is the code; every call is a try.</summary>
    Task<bool> Confirm(Guid id, string iin, string purpose, string about, string code, CancellationToken cancel);
}
