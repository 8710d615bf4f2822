using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>How the applicant stood by exactly this application: by a digital signature, a one-time code, or a reply from the phone .</summary>
public sealed record ApplicationConfirmation
{
    /// <summary>signature, phone-code or sms-reply.</summary>
    public required string Means { get; init; }

    /// <summary>IIN of whoever confirmed; the BIN for the head of a legal entity.</summary>
    public required string Person { get; init; }

    /// <summary>SHA-256, in hex, of what was confirmed, kept in the file vault.</summary>
    public required string Content { get; init; }

    public required Instant At { get; init; }

    /// <summary>What the house knew of the phone by which it was confirmed, a <see cref="PhoneStandings"/>; null for a signature.</summary>
    public string? Phone { get; init; }

    /// <summary>The signature with its evidence, where there is one.</summary>
    public ApplicantSignature? Signature { get; init; }

    /// <summary>Id of the one-time code or of the reply among the messages.</summary>
    public Guid? Evidence { get; init; }
}

/// <summary>Whose a phone is, as far as the house knows.</summary>
public static class PhoneStandings
{
    /// <summary>The person confirmed it as the own phone before.</summary>
    public const string Own = "own";

    /// <summary>Nothing is known of it but that the application names it.</summary>
    public const string Unknown = "unknown";

    /// <summary>It is another person's, or served to confirm another's application.</summary>
    public const string OfAnother = "of-another";
}

/// <summary>The person's own signature over an application or a request.</summary>
/// <param name="Cms">SHA-256 of the detached CMS in the file vault.</param>
/// <param name="Evidence">SHA-256 of the evidence in the file vault: chain, answers on revocation, time-stamp.</param>
/// <param name="Certificate">Serial number of the certificate, in hex.</param>
/// <param name="Signer">Name of the signer as the certificate writes it.</param>
/// <param name="Revocation">How the certificate was found not revoked: ocsp, crl, or none.</param>
public sealed record ApplicantSignature(string Cms, string Evidence, string Certificate, string Signer, string Revocation);
