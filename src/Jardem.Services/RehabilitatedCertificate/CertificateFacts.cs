namespace Jardem.Services.RehabilitatedCertificate;

/// <summary>Names of the facts and answers that the room reads.</summary>
internal static class CertificateFacts
{
    public const string Certificate = "certificate";
    public const string Duplicate = "duplicate";

    /// <summary>Why a duplicate is asked: lost or damaged.</summary>
    public const string DuplicateReason = "certificate.duplicate-reason";
    public const string Lost = "lost";
    public const string Damaged = "damaged";

    /// <summary>Number of the certificate lost or damaged, if the applicant knows it.</summary>
    public const string EarlierNumber = "certificate.earlier-number";

    /// <summary>Officer's finding: the documents and what they say are true.</summary>
    public const string DocumentsTrue = "documents-true";

    /// <summary>Officer's finding: the rehabilitation document is about the applicant.</summary>
    public const string HolderRehabilitated = "holder-rehabilitated";

    public const string Yes = "yes";
    public const string No = "no";
}
