using System.Collections.Immutable;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Services.Intake;

/// <summary>How a person stood by an application.</summary>
public enum ConfirmationMeans
{
    /// <summary>A digital signature over the application.</summary>
    Signature,

    /// <summary>A one-time code sent to the person's phone, typed in or sent back from it.</summary>
    Phone,
}

/// <summary>One confirmation of an application, checked by whoever hands it in.</summary>
/// <param name="Person">IIN of whoever signed or had the phone; for the head of a legal entity, the BIN for which the certificate lets sign.</param>
/// <param name="Content">SHA-256, in hex, of the application that was signed or to which the code was bound.</param>
public sealed record ApplicantConfirmation(ConfirmationMeans Means, string Person, string Content, Instant At);

/// <summary>
/// Whether an application is signed or confirmed. The orders ask for a signature "and also" (сондай-ақ) a subscriber device; house rule R-05
/// reads this as either: one confirmation by the applicant, or by the representative who applies, of this very application suffices.
/// </summary>
public static class SignedOrConfirmed
{
    /// <summary>The reading on which the answer stands.</summary>
    public static Basis Basis { get; } = new Basis.HouseRule("R-05");

    /// <summary>The confirmations that count, in order of time; empty where the application is neither signed nor confirmed.</summary>
    /// <param name="person">IIN or BIN of whoever applies.</param>
    /// <param name="content">SHA-256, in hex, of the application as it is submitted.</param>
    public static ImmutableArray<ApplicantConfirmation> Of(string person, string content, IEnumerable<ApplicantConfirmation> given) =>
        [.. given.Where(c => c.Person == person && string.Equals(c.Content, content, StringComparison.OrdinalIgnoreCase)).OrderBy(c => c.At)];

    /// <summary>Whether the application may be registered as confirmed.</summary>
    public static bool Holds(string person, string content, IEnumerable<ApplicantConfirmation> given) => !Of(person, content, given).IsEmpty;
}
