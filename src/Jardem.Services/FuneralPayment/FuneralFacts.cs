using Jardem.Cases.Facts;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Services.FuneralPayment;

/// <summary>Names of the facts and answers that the room reads.</summary>
internal static class FuneralFacts
{
    public const string Payment = "payment";

    /// <summary>Who carried out the burial: person, entrepreneur or entity.</summary>
    public const string ApplicantKind = "funeral.applicant-kind";
    public const string Person = "person";
    public const string Entrepreneur = "entrepreneur";
    public const string Entity = "entity";

    public const string EntityBin = "funeral.entity.bin";
    public const string EntityName = "funeral.entity.name";

    public const string DeceasedSurname = "funeral.deceased.surname";
    public const string DeceasedName = "funeral.deceased.name";
    public const string DeceasedPatronymic = "funeral.deceased.patronymic";
    public const string DeceasedHasIin = "funeral.deceased.has-iin";
    public const string DeceasedIin = "funeral.deceased.iin";
    public const string BirthDate = "funeral.deceased.birth-date";
    public const string DeathDate = "funeral.deceased.death-date";

    /// <summary>Number of the death record or of the death certificate.</summary>
    public const string RecordNumber = "funeral.deceased.record-number";

    /// <summary>Whether the death is proved by a document of another state.</summary>
    public const string Foreign = "funeral.deceased.foreign";

    /// <summary>Whether that document has an apostille.</summary>
    public const string Apostille = "funeral.deceased.apostille";

    /// <summary>The register holds the death record as one that is not annulled.</summary>
    public const string RecordAnnulled = "funeral.deceased.record-annulled";

    /// <summary>Account number (IBAN) of whoever is paid.</summary>
    public const string Account = "funeral.account";

    /// <summary>How the account was confirmed, where it was by a reply: then it must still be one to which the state pays .</summary>
    public const string AccountConfirmed = "funeral.account-confirmed";
    public const string ByReply = "reply";

    public const string Buried = "buried";
    public const string PersonalData = "personal-data";

    /// <summary>Consent to the access to personal data of limited access.</summary>
    public const string LimitedAccess = "limited-access";

    /// <summary>Officer's finding: the documents and what they say are true.</summary>
    public const string DocumentsTrue = "documents-true";

    /// <summary>Officer's finding: what the deceased received on the day of death, where the register does not say.</summary>
    public const string DeceasedStatus = "deceased-status";
    public const string NoStatus = "none";

    /// <summary>Officer's finding: whether a funeral payment was assigned for this deceased before, where the register does not say or an officer knows better.</summary>
    public const string AssignedBefore = "assigned-before";

    /// <summary>Officer's finding where another applicant disputes: who carried out the burial, this one or the other.</summary>
    public const string WhoBuried = "who-buried";
    public const string This = "this";
    public const string Other = "other";

    /// <summary>Officer's finding in doubt: whether another case is about the same deceased.</summary>
    public const string OtherDeceased = "other-deceased";
    public const string Same = "same";
    public const string Another = "another";

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The answer, or the value that an officer said stands in its place.</summary>
    public static string? Answer(this ApplicationFacts facts, string key)
    {
        var declared = facts.Answers.GetValueOrDefault(key);
        return facts.Settled?.LastOrDefault(s => s.Key == key && s.Declared == declared)?.Chosen ?? declared;
    }

    /// <summary>The account that counts: the one said, or the one that an officer said stands in its place.</summary>
    public static string? PaidAccount(this ApplicationFacts facts) => facts.Answer(Account);

    public static LocalDate? Date(this ApplicationFacts facts, string key) =>
        facts.Answer(key) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    public static bool Is(this ApplicationFacts facts, string key, string value) => facts.Answers.GetValueOrDefault(key) == value;

    /// <summary>IIN of the deceased; null where there is none.</summary>
    public static string? IinOfDeceased(this ApplicationFacts facts) =>
        facts.Is(DeceasedHasIin, No) ? null : facts.Answers.GetValueOrDefault(DeceasedIin);

    /// <summary>IIN or BIN of whoever is paid: the person, the entrepreneur, or the legal entity that carried out the burial.</summary>
    public static string PaidTo(this ApplicationFacts facts) =>
        facts.Is(ApplicantKind, Entity) ? facts.Answers.GetValueOrDefault(EntityBin) ?? "" : facts.Applicant.Iin;
}
