using Jardem.Cases.Facts;
using NodaTime;

namespace Jardem.Tests.Golden;

/// <summary>Facts that lead to each answer of the certificate's rules, under each wording of Order 78.</summary>
internal static class DecisionSamples
{
    private static readonly LocalDate BeforeOrder113 = new(2026, 4, 10);
    private static readonly LocalDate UnderPart = new(2026, 4, 13);
    private static readonly LocalDate UnderWhole = new(2026, 7, 13);

    public static IReadOnlyList<(string Name, ApplicationFacts Facts)> Certificate { get; } =
    [
        ("granted-under-order-6", MadeUp.Certificate(BeforeOrder113)),
        ("granted-under-part-of-order-113", MadeUp.Certificate(UnderPart)),
        ("granted-under-order-113", MadeUp.Certificate(UnderWhole)),
        ("granted-on-a-court-act", On(UnderWhole, f => f with { Documents = [f.Documents[0], MadeUp.Paper("rehabilitation", "court-act-copy", "С-1") with { OriginalShown = false, OriginalReturned = false }] })),
        ("granted-to-a-representative", Represented(f => f)),
        ("granted-duplicate-lost", Duplicate("lost")),
        ("granted-duplicate-damaged", Duplicate("damaged")),
        ("refused-duplicate-without-reason", On(UnderWhole, f => f with { Request = "duplicate" })),
        ("refused-identity-expired-the-day-before", On(UnderWhole, f => f with { Documents = [f.Documents[0] with { ExpiresOn = UnderWhole.PlusDays(-1) }, f.Documents[1]] })),
        ("granted-identity-expires-on-the-day", On(UnderWhole, f => f with { Documents = [f.Documents[0] with { ExpiresOn = UnderWhole }, f.Documents[1]] })),
        ("refused-document-missing", On(UnderWhole, f => f with { Documents = [f.Documents[0]] })),
        ("refused-power-not-covering", Represented(f => f with { Representative = f.Representative! with { CoversThisService = false } })),
        ("refused-power-expired", Represented(f => f with { Representative = f.Representative! with { ValidUntil = UnderWhole.PlusDays(-1) } })),
        ("refused-untrue-documents", On(UnderWhole, f => f with { Established = [MadeUp.Found("documents-true", "no"), f.Established[1]] })),
        ("refused-holder-not-rehabilitated", On(BeforeOrder113, f => f with { Established = [f.Established[0], MadeUp.Found("holder-rehabilitated", "no")] })),
        ("refused-on-both-grounds", On(UnderWhole, f => f with { Documents = [f.Documents[0]], Established = [MadeUp.Found("documents-true", "no")] })),
        ("undetermined-without-findings", On(UnderWhole, f => f with { Established = [] })),
        ("undetermined-without-one-finding", On(UnderWhole, f => f with { Established = [f.Established[0]] })),
        ("granted-on-a-corrected-finding", On(UnderWhole, f => f with { Established = [MadeUp.Found("documents-true", "no"), .. f.Established] })),
    ];

    private static ApplicationFacts On(LocalDate day, Func<ApplicationFacts, ApplicationFacts> change) => change(MadeUp.Certificate(day));

    private static ApplicationFacts Duplicate(string reason) =>
        On(UnderWhole, f => f with { Request = "duplicate", Answers = f.Answers.Add("certificate.duplicate-reason", reason) });

    private static ApplicationFacts Represented(Func<ApplicationFacts, ApplicationFacts> change) => change(On(UnderWhole, f => f with
    {
        Representative = MadeUp.Representative(UnderWhole),
        Documents = [.. f.Documents, MadeUp.Paper("power", "notarised-power", "Д-1") with { ExpiresOn = UnderWhole.PlusYears(1) }],
    }));
}
