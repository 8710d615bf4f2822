using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services.Deciding;
using NodaTime;

namespace Jardem.Services.FuneralPayment;

/// <summary>
/// What an applicant could bring or do that may turn a refusal into a grant: each document of the list, an apostille, a power in date, true
/// papers, the consent, an account of an open bank, a paper on what the deceased received.
/// </summary>
internal static class FuneralChanges
{
    public static IReadOnlyList<FactChange> Of(ApplicationFacts facts, LawOnDay law)
    {
        var standard = FuneralLaw.On(law).Standard;
        var changes = new List<FactChange>();
        foreach (var asked in standard.Documents.Where(d => !d.RepresentativeOnly || facts.Representative is not null))
        {
            if (!IsInDate(facts, asked))
                changes.Add(new FactChange("change.document", asked.Name, f => Bring(f, asked)));
        }

        if (facts.Is(FuneralFacts.Apostille, FuneralFacts.No))
            changes.Add(new FactChange("change.funeral-apostille", null, f => f with { Answers = f.Answers.SetItem(FuneralFacts.Apostille, FuneralFacts.Yes) }));
        if (facts.Representative is { } power && !(power.CoversThisService && power.ValidOn(facts.DayOfPackage())))
            changes.Add(new FactChange("change.power", null, f => f with { Representative = power with { CoversThisService = true, IssuedOn = f.DayOfPackage(), ValidUntil = null } }));
        if (facts.EstablishedValue(FuneralFacts.DocumentsTrue) == FuneralFacts.No)
            changes.Add(new FactChange("change.documents-true", null, f => Found(f, FuneralFacts.DocumentsTrue, FuneralFacts.Yes)));
        if (!facts.Consents.Contains(FuneralFacts.LimitedAccess))
            changes.Add(new FactChange("change.funeral-consent", null, f => f with { Consents = [.. f.Consents, FuneralFacts.LimitedAccess] }));
        if (OpenBank(facts, law) is { } bank && !IsPayable(facts, law, facts.PaidAccount()))
            changes.Add(new FactChange("change.funeral-account", null, f => f with { Answers = f.Answers.SetItem(FuneralFacts.Account, Iban.Of(bank.Code, "0000000000000")) }));
        if (PensionStatus.On(facts) is { Count: 0 })
            changes.Add(new FactChange("change.funeral-status", null, StatusPaper));
        return changes;
    }

    /// <summary>A true paper on what the deceased received, which an officer takes for such.</summary>
    private static ApplicationFacts StatusPaper(ApplicationFacts facts)
    {
        var shown = Found(facts, FuneralFacts.DeceasedStatus, PensionStatus.Kinds[0]);
        return facts.EstablishedValue(FuneralFacts.DocumentsTrue) is null ? Found(shown, FuneralFacts.DocumentsTrue, FuneralFacts.Yes) : shown;
    }

    private static ApplicationFacts Found(ApplicationFacts facts, string key, string value) =>
        facts with { Established = [.. facts.Established, new EstablishedFact(key, value, FactSource.Document, default, null, "")] };

    private static BankData? OpenBank(ApplicationFacts facts, LawOnDay law) =>
        law.Snapshot.Data.Banks.FirstOrDefault(b => b.Span().Contains(facts.DayOfPackage()));

    private static bool IsPayable(ApplicationFacts facts, LawOnDay law, string? account) =>
        Iban.Check(account) == IbanFault.None && !law.Snapshot.On(facts.DayOfPackage()).IsBankClosed(Iban.BankOf(account!));

    private static bool IsInDate(ApplicationFacts facts, DocumentRequirement asked) =>
        facts.Documents.Any(d => d.Requirement == asked.Key && asked.AnyOf.Contains(d.Kind) && !(d.ExpiresOn < facts.DayOfPackage()));

    private static ApplicationFacts Bring(ApplicationFacts facts, DocumentRequirement asked)
    {
        var brought = new PresentedDocument { Requirement = asked.Key, Kind = asked.AnyOf[0], Number = "", IssuedBy = "", IssuedOn = LocalDate.MinIsoValue };
        return facts with { Documents = [.. facts.Documents.Where(d => d.Requirement != asked.Key), brought] };
    }
}
