using Jardem.Law.Norms;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Signatures;

/// <summary>
/// Whether a verified certificate may sign what is to be signed: the same person, the same body, and a role that allows the act. The
/// roles are house rule <c>H-signing-roles</c>; the orders name who signs, not which certificate. Answers a text key, or null where it may.
/// </summary>
public static class SigningRight
{
    public const string OtherPerson = "signature.other-person";
    public const string OtherBody = "signature.other-body";
    public const string NotAHead = "signature.not-a-head";
    public const string NotAnEmployee = "signature.not-an-employee";
    public const string NotANaturalPerson = "signature.not-a-natural-person";
    public const string OfASystem = "signature.of-a-system";
    public const string OfficerWithoutIin = "signature.officer-without-iin";
    public const string BodyWithoutBin = "signature.body-without-bin";

    /// <summary>What the roles rest on.</summary>
    public static Basis Roles { get; } = new Basis.HouseRule("H-signing-roles");

    /// <param name="iin">The officer's, from the account; null while nobody entered it.</param>
    /// <param name="bin">The officer's body's, from the law data; null while it is not there.</param>
    /// <param name="asHead">Whether the act is a head's: a decision, a result, a refusal.</param>
    public static string? OfOfficer(SignerCertificate certificate, string? iin, string? bin, bool asHead)
    {
        if (iin is null)
            return OfficerWithoutIin;
        if (bin is null)
            return BodyWithoutBin;
        if (certificate.Roles.Contains(CertificateRole.InformationSystem))
            return OfASystem;
        if (certificate.Iin != iin)
            return OtherPerson;
        if (certificate.Bin is null)
            return NotAnEmployee;
        if (certificate.Bin != bin)
            return OtherBody;
        if (asHead)
            return certificate.Roles.Any(IsHeads) ? null : NotAHead;
        return certificate.Roles.Any(IsEmployees) ? null : NotAnEmployee;
    }

    /// <summary>A citizen signs with the own certificate of a natural person.</summary>
    public static string? OfCitizen(SignerCertificate certificate, string iin)
    {
        if (certificate.Roles.Contains(CertificateRole.InformationSystem))
            return OfASystem;
        if (certificate.Iin != iin)
            return OtherPerson;
        return certificate.Bin is null && certificate.Roles.Contains(CertificateRole.NaturalPerson) ? null : NotANaturalPerson;
    }

    /// <summary>A legal entity that applies is signed for by its own certificate of its first head or of whoever has the right to sign for it.</summary>
    public static string? OfLegalEntity(SignerCertificate certificate, string iin, string bin)
    {
        if (certificate.Roles.Contains(CertificateRole.InformationSystem))
            return OfASystem;
        if (certificate.Iin != iin)
            return OtherPerson;
        if (certificate.Bin != bin)
            return OtherBody;
        return certificate.Roles.Any(IsHeads) ? null : NotAHead;
    }

    private static bool IsHeads(CertificateRole role) => role is CertificateRole.FirstHead or CertificateRole.RightToSign;

    private static bool IsEmployees(CertificateRole role) =>
        role is CertificateRole.FirstHead or CertificateRole.RightToSign or CertificateRole.RightToSignFinance or CertificateRole.HumanResources or CertificateRole.Employee;
}
