using Jardem.Cases.Facts;
using NodaTime;
using static Jardem.Tests.MadeUpFuneral;

namespace Jardem.Tests.Golden;

/// <summary>Facts that lead to each answer of the funeral payment's rules.</summary>
internal static class FuneralSamples
{
    private const string OwnDecision = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private static readonly LocalDate Day = new(2026, 5, 21);

    public static IReadOnlyList<(string Name, ApplicationFacts Facts)> All { get; } =
    [
        ("granted-by-registers-alone", Confirmed(Day)),
        ("granted-on-an-officers-word", ByOfficer(Application(Day))),
        ("granted-to-a-legal-entity", OfEntity(Confirmed(Day))),
        ("granted-on-a-foreign-document", ByOfficer(Foreign(Application(Day)))),
        ("granted-by-the-highest-of-two", Confirmed(Day) with { Registers = [PersonSays(), DeathSays(), Said("award", "payments", DeceasedIin, Award("old-age-pension"), Award("war-participant")), AccountSays()] }),
        ("granted-to-the-one-who-buried", Confirmed(Day) with { Rivals = [new RivalCase(Guid.Empty, RivalKind.Dispute)], Established = [MadeUp.Found("who-buried", "this")] }),
        ("granted-in-doubt-settled", Confirmed(Day) with { Rivals = [new RivalCase(Guid.Empty, RivalKind.Doubt)], Established = [MadeUp.Found("other-deceased", "another")] }),
        ("granted-for-a-death-of-2022", Old()),
        ("granted-on-the-portal", Confirmed(Day) with { Channel = "portal" }),
        ("granted-by-a-proactive-consent", Confirmed(Day) with { Channel = "proactive" }),
        ("granted-for-a-participant-of-the-war-alone", Confirmed(Day) with { Registers = [PersonSays(), DeathSays(), AwardSays("war-participant"), AccountSays()] }),
        ("granted-again-beside-its-own-payment", Confirmed(Day) with { OwnDecisions = [OwnDecision], Registers = [PersonSays(), DeathSays(), AssignedSays(decision: OwnDecision), AccountSays()] }),
        ("undetermined-with-an-assignment-that-is-contested", Confirmed(Day) with { Registers = [PersonSays(), DeathSays(), AssignedSays(), AccountSays()], Rivals = [new RivalCase(Guid.Empty, RivalKind.Dispute)], Established = [MadeUp.Found("who-buried", "this")] }),
        ("refused-assigned-before", Confirmed(Day) with { Registers = [PersonSays(), DeathSays(), AssignedSays(), AccountSays()] }),
        ("undetermined-in-doubt", Confirmed(Day) with { Rivals = [new RivalCase(Guid.Empty, RivalKind.Doubt)] }),
        ("undetermined-before-registers-answer", Application(Day) with { Documents = [] }),
        ("undetermined-applicant-dead-in-the-register", Confirmed(Day) with { Registers = [PersonSays("1"), DeathSays(), AwardSays("old-age-pension"), AccountSays()] }),
        ("undetermined-while-a-difference-is-open", Confirmed(Day) with { Registers = [PersonSays(), DeathSays(Died.PlusDays(-1)), AwardSays("old-age-pension"), AccountSays()] }),
        ("refused-other-applicant-buried", Confirmed(Day) with { Rivals = [new RivalCase(Guid.Empty, RivalKind.Dispute)], Established = [MadeUp.Found("who-buried", "other")] }),
        ("refused-no-pension", Confirmed(Day) with { Registers = [PersonSays(), DeathSays(), Said("award", "payments", DeceasedIin), AccountSays()] }),
        ("refused-after-three-years", Confirmed(Day).With("funeral.deceased.death-date", "2023-05-18") with { Registers = [PersonSays(), DeathSays(new LocalDate(2023, 5, 18)), AwardSays("old-age-pension"), AccountSays()] }),
        ("refused-without-apostille", ByOfficer(Foreign(Application(Day), "no"))),
        ("refused-untrue-documents", Application(Day) with { Established = [MadeUp.Found("documents-true", "no"), MadeUp.Found("deceased-status", "old-age-pension"), MadeUp.Found("assigned-before", "no")] }),
        ("refused-without-consent", Confirmed(Day) with { Consents = ["buried", "documents-true", "personal-data"] }),
        ("refused-account-of-a-closed-bank", Confirmed(Day).With("funeral.account", Jardem.Cases.People.Iban.Of("904", "KZT0000000017"))),
        ("refused-legal-entity-closed", OfEntity(Confirmed(Day)) with { Registers = [EntitySays("2025-12-31"), DeathSays(), AwardSays("old-age-pension"), AccountSays(Bin)] }),
        ("refused-power-expired", Confirmed(Day) with { Representative = MadeUp.Representative(Day) with { ValidUntil = Day.PlusDays(-1) }, Documents = [MadeUp.Paper("power", "notarised-power", "Д-1") with { ExpiresOn = Day.PlusDays(-1) }] }),
        ("refused-death-before-birth", ByOfficer(Application(Day).With("funeral.deceased.birth-date", "2026-05-05"))),
    ];

    private static ApplicationFacts ByOfficer(ApplicationFacts facts) =>
        facts with { Established = [MadeUp.Found("documents-true", "yes"), MadeUp.Found("deceased-status", "social-benefit"), MadeUp.Found("assigned-before", "no")] };

    private static ApplicationFacts Old()
    {
        var day = new LocalDate(2025, 3, 31);
        return Confirmed(day).With("funeral.deceased.death-date", "2022-04-01") with { Registers = [PersonSays(), DeathSays(new LocalDate(2022, 4, 1)), AwardSays("war-participant"), AccountSays()] };
    }
}
