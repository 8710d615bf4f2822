using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Deciding;
using Jardem.Services.FuneralPayment;
using Jardem.Tests.Kernel;
using NodaTime;
using Xunit;
using static Jardem.Tests.MadeUpFuneral;

namespace Jardem.Tests.Funeral;

/// <summary>What the room asks, whom it pays, what would change its answer, and what the law data change by themselves.</summary>
public sealed class FuneralRoomTests
{
    private static readonly FuneralPaymentRoom Room = new();
    private static readonly LocalDate Day = new(2026, 1, 14);
    private static readonly LawSnapshot Law = HeldLaw.Snapshot;

    [Fact]
    [Row("R-15")]
    public void Which_days_index_applies_is_changed_by_data_alone()
    {
        var facts = Confirmed(Day).With("funeral.deceased.death-date", "2025-12-31") with { Registers = [PersonSays(), DeathSays(new LocalDate(2025, 12, 31)), AwardSays("old-age-pension")] };
        var death = Room.Decide(facts, Law.On(Day));
        Assert.Equal((13_762_000L, "death"), (death.Amount, death.Parameters!.Single(p => p.Key == "funeral.mrp-day").Value));
        var other = LawSnapshot.Of(Law.Data with { Parameters = [.. Law.Data.Parameters.Select(Filing)] });
        var filing = Room.Decide(facts, other.On(Day));
        Assert.Equal((15_137_500L, "filing"), (filing.Amount, filing.Parameters!.Single(p => p.Key == "funeral.mrp-day").Value));
        Assert.Equal(Day, filing.Parameters!.Single(p => p.Key == "mrp").On);

        static ParameterData Filing(ParameterData p) => p.Parameter == "funeral.mrp-day" ? p with { Values = [.. p.Values.Select(v => v with { Choice = "filing" })] } : p;
    }

    [Fact]
    public void A_figure_that_is_not_confirmed_is_told_by_the_decision()
    {
        var used = Room.Decide(Confirmed(new LocalDate(2026, 5, 21)), Law.On(new LocalDate(2026, 5, 21))).Parameters!;
        Assert.False(used.Single(p => p.Key == "funeral.multiple.old-age-pension").Confirmed);
        Assert.True(used.Single(p => p.Key == "mrp").Confirmed);
        Assert.Equal("35", used[0].Value);
        Assert.All(Law.Data.Parameters.Where(p => p.Parameter.StartsWith("funeral.multiple.", StringComparison.Ordinal)).SelectMany(p => p.Values), v => Assert.False(v.Confirmed));
    }

    [Fact]
    [Row("E-01")]
    public void Whoever_buried_is_paid()
    {
        var facts = Confirmed(Day);
        Assert.Equal((Applicant.Iin, "KZ41901KZT0000000017"), (Room.PayeeOf(facts)!.Number, Room.PayeeOf(facts)!.Iban));
        var entity = Room.PayeeOf(OfEntity(facts))!;
        Assert.Equal((Bin, "Мысал ЖШС"), (entity.Number, entity.Name));
        Assert.Equal("KZ41901KZT0000000017", Room.PayeeOf(facts.With("funeral.account", "kz41 901k zt00 0000 0017"))!.Iban);
    }

    [Fact]
    [Row("E-04")]
    [Row("E-43")]
    public void Registers_are_asked_about_whom_the_application_names()
    {
        IEnumerable<string> Asked(ApplicationFacts facts) => Room.Inquiries(facts, Law.On(Day)).Select(a => $"{a.Inquiry.Key} {(a.Subject == DeceasedIin ? "deceased" : a.Subject == Bin ? "entity" : "applicant")}").Order(StringComparer.Ordinal);
        Assert.Equal(["account applicant", "award deceased", "death deceased", "person applicant"], Asked(Application(Day)));
        Assert.Equal(["account applicant", "award deceased", "death deceased", "entrepreneur applicant", "person applicant"], Asked(Application(Day).With("funeral.applicant-kind", "entrepreneur")));
        Assert.Equal(["account entity", "award deceased", "death deceased", "entity entity"], Asked(OfEntity(Application(Day))));
        Assert.Equal(["account applicant", "person applicant"], Asked(Foreign(Application(Day))));
        Assert.Equal("bin", Assert.Single(Room.Inquiries(OfEntity(Application(Day)), Law.On(Day)).Single(a => a.Inquiry.Key == "account").Fields).Key);
    }

    [Fact]
    [Row("E-36")]
    [Row("E-44")]
    public void Registers_that_agree_need_no_officer_and_a_difference_does()
    {
        var day = new LocalDate(2026, 5, 21);
        var agree = Confirmed(day);
        Assert.Empty(Room.Findings(agree));
        var differ = agree with { Registers = [PersonSays(), DeathSays(Died.PlusDays(1)), AwardSays("old-age-pension"), AccountSays()] };
        Assert.Equal(["documents-true"], Room.Findings(differ).Select(f => f.Key));
        var annulled = agree with { Registers = [PersonSays(), DeathSays(annulled: "true"), AwardSays("old-age-pension"), AccountSays()] };
        Assert.Equal(DecisionOutcome.Undetermined, Room.Decide(annulled, Law.On(day)).Outcome);
        Assert.Equal("funeral.deceased.record-annulled", Assert.Single(Mismatches.Open(annulled, Room.Inquiries(annulled, Law.On(day)))).Key);
    }

    [Fact]
    [Row("E-10")]
    public void The_value_that_an_officer_said_stands_is_the_one_decided_on()
    {
        var day = new LocalDate(2026, 5, 21);
        var facts = Confirmed(day).With("funeral.deceased.death-date", "2023-05-01") with { Established = [MadeUp.Found("documents-true", "yes")] };
        Assert.Equal(DecisionOutcome.Refused, Room.Decide(facts, Law.On(day)).Outcome);
        var settled = facts with { Settled = [new SettledMismatch("funeral.deceased.death-date", "2023-05-01", "2026-05-04", "2026-05-04", "Куәлік бойынша")] };
        Assert.Equal((DecisionOutcome.Granted, 15_137_500L), (Room.Decide(settled, Law.On(day)).Outcome, Room.Decide(settled, Law.On(day)).Amount));
    }

    [Theory]
    [Row("E-47")]
    [InlineData("refused-without-consent", "change.funeral-consent")]
    [InlineData("refused-account-of-a-closed-bank", "change.funeral-account")]
    [InlineData("refused-without-apostille", "change.funeral-apostille")]
    [InlineData("refused-no-pension", "change.funeral-status")]
    [InlineData("refused-untrue-documents", "change.documents-true")]
    public void What_would_change_the_answer(string sample, string change)
    {
        var facts = Golden.FuneralSamples.All.Single(s => s.Name == sample).Facts;
        Assert.Equal([change], Assert.Single(WhatWouldChange.Smallest(Room, facts, Law.On(facts.FiledOn))).Select(c => c.Key));
    }

    [Theory]
    [InlineData("refused-after-three-years")]
    [InlineData("refused-other-applicant-buried")]
    [InlineData("refused-assigned-before")]
    public void Some_answers_the_applicant_cannot_change(string sample)
    {
        var facts = Golden.FuneralSamples.All.Single(s => s.Name == sample).Facts;
        Assert.Empty(WhatWouldChange.Smallest(Room, facts, Law.On(facts.FiledOn)));
    }

    [Fact]
    [Row("R-08")]
    [Row("E-06")]
    public void Before_registration_the_five_checks_are_told_by_their_provisions()
    {
        Assert.Empty(Room.FailedChecks(Confirmed(new LocalDate(2026, 5, 21)), Law.On(new LocalDate(2026, 5, 21))));
        var bare = Confirmed(new LocalDate(2026, 5, 21)) with { Answers = Confirmed(Day).Answers.Remove("funeral.deceased.surname") };
        Assert.Equal(["p13.part3.sub1"], Room.FailedChecks(bare, Law.On(new LocalDate(2026, 5, 21))).Select(r => ((Basis.Norm)r.Basis).Ref.Path));
        Assert.Empty(Room.FailedChecks(Application(new LocalDate(2026, 5, 21)), Law.On(new LocalDate(2026, 5, 21))));
    }

    [Fact]
    [Row("E-20")]
    [Row("E-21")]
    [Row("E-22")]
    public void Three_ways_in_each_with_its_limit()
    {
        Assert.Equal([IntakeChannel.Desk, IntakeChannel.Portal, IntakeChannel.Proactive], Room.Channels);
        var limits = Law.On(Day).Standard(Room.Id)!.Limits;
        Assert.Equal([3, 1, 1], Room.Channels.Select(c => limits[Room.Procedure.LimitFor(c)].Amount));
        Assert.True(Room.NeedsConfirmation(IntakeChannel.Desk) && Room.NeedsConfirmation(IntakeChannel.Portal));
    }

    [Theory]
    [Row("E-33")]
    [Row("J-20")]
    [InlineData(true, 0, DecisionOutcome.Granted)]
    [InlineData(true, -1, DecisionOutcome.Refused)]
    [InlineData(false, 0, DecisionOutcome.Refused)]
    public void A_representative_applies_by_a_notarised_power_that_holds_on_the_day(bool covers, int lastDay, DecisionOutcome outcome)
    {
        var day = new LocalDate(2026, 5, 21);
        var until = day.PlusDays(lastDay);
        var confirmed = Confirmed(day);
        var facts = confirmed with
        {
            Representative = MadeUp.Representative(day) with { CoversThisService = covers, ValidUntil = until },
            Documents = [.. confirmed.Documents, MadeUp.Paper("power", "notarised-power", "Д-1") with { ExpiresOn = until }],
        };
        Assert.Equal(outcome, Room.Decide(facts, Law.On(day)).Outcome);
        Assert.Equal(DecisionOutcome.Refused, Room.Decide(facts with { Documents = confirmed.Documents }, Law.On(day)).Outcome);
    }

    [Fact]
    [Row("E-51")]
    public void Each_role_that_the_order_names_has_its_acts_and_no_others()
    {
        Assert.Equal([Role.Operator], Room.Procedure.Step(CaseAct.Register)!.Roles);
        Assert.Equal([Role.Operator], Room.Procedure.Step(CaseAct.HandOver)!.Roles);
        Assert.Equal([Role.Specialist], Room.Procedure.Step(CaseAct.Prepare)!.Roles);
        Assert.Equal([Role.Head], Room.Procedure.Step(CaseAct.Decide)!.Roles);
        Assert.Equal([Role.Head], Room.Procedure.Step(CaseAct.Refuse)!.Roles);
        Assert.All(Room.Procedure.Steps, s => Assert.Empty(s.Roles.Except([Role.Operator, Role.Specialist, Role.Head])));
        Assert.Equal("labour-committee", Room.DecidedBy);
    }

    [Fact]
    [Row("E-26")]
    public void The_notice_is_given_on_an_identity_document_to_the_applicant_or_on_a_power_to_the_representative()
    {
        var kinds = Law.On(Day).Standard(Room.Id)!.Documents.First(d => d is { RepresentativeOnly: false, Expires: true }).AnyOf;
        var ready = CaseWalk.Ready();
        var applicant = CaseWalk.Receiver(ready) with { IdentityKind = "identity-document" };
        var representative = applicant with { Representative = true, Iin = MadeUp.Representative(Day).Iin };
        Assert.Null(Why(applicant));
        Assert.Equal("act.identity-needed", Why(applicant with { IdentityNumber = "" }));
        Assert.Equal("act.not-the-applicant", Why(representative with { Representative = false }));
        Assert.Equal("act.power-needed", Why(representative));
        Assert.Null(Why(representative with { PowerNumber = "Д-1" }));

        string? Why(Receiver receiver) => (HandOver.Decide(ready, CaseWalk.By(CaseWalk.Operator, Role.Operator), receiver, kinds) as ActOutcome.NotAllowed)?.Key;
    }
}
