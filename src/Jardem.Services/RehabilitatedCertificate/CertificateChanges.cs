using Jardem.Cases.Facts;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services.Deciding;
using NodaTime;

namespace Jardem.Services.RehabilitatedCertificate;

/// <summary>What an applicant could bring that may turn a refusal into a grant: each document of the list, true papers, a power in date.</summary>
internal static class CertificateChanges
{
    public static IReadOnlyList<FactChange> Of(ApplicationFacts facts, LawOnDay law)
    {
        var standard = CertificateLaw.On(law).Standard;
        var changes = new List<FactChange>();
        foreach (var asked in standard.Documents.Where(d => !d.RepresentativeOnly || facts.Representative is not null))
        {
            if (!IsInDate(facts, asked))
                changes.Add(new FactChange("change.document", asked.Name, f => Bring(f, asked)));
        }

        if (facts.Representative is { } power && !(power.CoversThisService && power.ValidOn(facts.DayOfPackage())))
            changes.Add(new FactChange("change.power", null, f => f with { Representative = power with { CoversThisService = true, IssuedOn = f.DayOfPackage(), ValidUntil = null } }));
        Finding(CertificateFacts.DocumentsTrue);
        Finding(CertificateFacts.HolderRehabilitated);
        if (facts.Request == CertificateFacts.Duplicate)
            changes.Add(new FactChange($"change.{CertificateFacts.DuplicateReason}", null, f => f with { Answers = f.Answers.SetItem(CertificateFacts.DuplicateReason, CertificateFacts.Lost) }));
        return changes;

        void Finding(string key)
        {
            if (facts.EstablishedValue(key) == CertificateFacts.No)
                changes.Add(new FactChange($"change.{key}", null, f => f with { Established = [.. f.Established, new EstablishedFact(key, CertificateFacts.Yes, FactSource.Document, default, null, "")] }));
        }
    }

    private static bool IsInDate(ApplicationFacts facts, DocumentRequirement asked) =>
        facts.Documents.Any(d => d.Requirement == asked.Key && asked.AnyOf.Contains(d.Kind) && !(d.ExpiresOn < facts.DayOfPackage()));

    private static ApplicationFacts Bring(ApplicationFacts facts, DocumentRequirement asked)
    {
        var brought = new PresentedDocument { Requirement = asked.Key, Kind = asked.AnyOf[0], Number = "", IssuedBy = "", IssuedOn = LocalDate.MinIsoValue };
        return facts with { Documents = [.. facts.Documents.Where(d => d.Requirement != asked.Key), brought] };
    }
}
