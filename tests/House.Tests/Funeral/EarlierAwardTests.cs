using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Services.FuneralPayment;
using Jardem.Tests.Kernel;
using NodaTime;
using Xunit;
using static Jardem.Tests.MadeUpFuneral;

namespace Jardem.Tests.Funeral;

/// <summary>A death for which a funeral payment was assigned elsewhere, or before this program kept the cases, is not paid for again.</summary>
public sealed class EarlierAwardTests
{
    private static readonly FuneralPaymentRoom Room = new();
    private static readonly LocalDate Day = new(2026, 5, 21);

    private static ApplicationFacts With(RegisterAnswer award) => Confirmed(Day) with { Registers = [PersonSays(), DeathSays(), award, AccountSays()] };

    private static Decision Decided(ApplicationFacts facts) => Room.Decide(facts, HeldLaw.Snapshot.On(Day));

    private static IEnumerable<string> Failed(ApplicationFacts facts) => Room.FailedChecks(facts, HeldLaw.Snapshot.On(Day)).Select(r => $"{r.Key} {((Basis.Norm)r.Basis).Ref.Path}");

    [Theory]
    [Row("E-07"), Row("J-21")]
    [InlineData(null)]
    [InlineData("portal")]
    [InlineData("proactive")]
    public void What_the_register_says_was_assigned_fails_the_second_check(string? channel)
    {
        var facts = With(AssignedSays()) with { Channel = channel };
        Assert.Equal(["reason.funeral-no-award p13.part3.sub2"], Failed(facts));
        Assert.Equal((DecisionOutcome.Refused, "not-meeting-requirements"), (Decided(facts).Outcome, Assert.Single(Decided(facts).Grounds)));
        Assert.Empty(Failed(With(AssignedSays("stopped")) with { Channel = channel }));
        Assert.Equal(DecisionOutcome.Granted, Decided(With(AssignedSays("stopped"))).Outcome);
        Assert.Equal(DecisionOutcome.Refused, Decided(With(AssignedSays("a word not agreed"))).Outcome);
    }

    [Fact]
    [Row("E-07")]
    public void A_register_that_did_not_answer_is_waited_for_and_fails_nothing()
    {
        foreach (var outcome in new[] { RegisterOutcome.Silent, RegisterOutcome.Unusable, RegisterOutcome.NotCovered })
        {
            var facts = With(AwardSays("old-age-pension") with { Outcome = outcome, Records = [] });
            Assert.Empty(Failed(facts));
            Assert.Equal(DecisionOutcome.Undetermined, Decided(facts with { Established = [MadeUp.Found("documents-true", "yes"), MadeUp.Found("deceased-status", "old-age-pension")] }).Outcome);
        }
    }

    [Fact]
    [Row("E-07")]
    public void At_the_desk_an_officer_is_told_and_may_say_that_it_does_not_stand()
    {
        var facts = With(AssignedSays());
        Assert.Equal(["assigned-before"], Room.Findings(facts).Select(f => f.Key));
        var found = MadeUp.Found("assigned-before", "no") with { ObservedAt = Instant.FromUtc(2026, 5, 21, 6, 0) };
        Assert.Equal(DecisionOutcome.Granted, Decided(facts with { Established = [found] }).Outcome);
        Assert.Equal(DecisionOutcome.Refused, Decided(facts with { Established = [found with { Value = "yes" }] }).Outcome);
        // The register said so after the officer had looked.
        Assert.Equal(DecisionOutcome.Undetermined, Decided(facts with { Established = [found with { ObservedAt = Instant.FromUtc(2026, 5, 19, 6, 0) }] }).Outcome);
        Assert.Equal(DecisionOutcome.Refused, Decided(With(AwardSays("old-age-pension")) with { Established = [found with { Value = "yes" }] }).Outcome);
    }

    [Fact]
    [Row("E-07"), Row("E-35")]
    public void Where_there_is_no_IIN_to_ask_by_an_officer_says()
    {
        var facts = Foreign(Application(Day)) with { Established = [MadeUp.Found("documents-true", "yes"), MadeUp.Found("deceased-status", "base-pension")] };
        Assert.Contains("assigned-before", Room.Findings(facts).Select(f => f.Key));
        Assert.Equal(DecisionOutcome.Undetermined, Decided(facts).Outcome);
        Assert.Equal(DecisionOutcome.Granted, Decided(facts with { Established = [.. facts.Established, MadeUp.Found("assigned-before", "no")] }).Outcome);
    }

    [Fact]
    [Row("E-07"), Row("E-53")]
    public void The_payment_that_the_case_itself_ordered_does_not_count_against_it()
    {
        var granted = CaseWalk.Granted();
        var hash = granted.Granted!.Confirmation.RecordHash;
        Assert.Equal([hash], granted.Facts.OwnDecisions!);
        Assert.Null(granted.Granted.Record.Facts.OwnDecisions);
        var again = CaseState.Evolve(granted, granted.Id, granted.Granted with { Confirmation = granted.Granted.Confirmation with { RecordHash = "ff" } });
        Assert.Equal([hash, "ff"], again.Facts.OwnDecisions!);

        var own = With(AssignedSays(decision: hash));
        Assert.Equal(DecisionOutcome.Refused, Decided(own).Outcome);
        Assert.Equal(DecisionOutcome.Granted, Decided(own with { OwnDecisions = [hash] }).Outcome);
        Assert.Equal(DecisionOutcome.Refused, Decided(own with { OwnDecisions = ["ff"] }).Outcome);
        Assert.Equal(DecisionOutcome.Refused, Decided(With(AssignedSays()) with { OwnDecisions = [hash] }).Outcome);
    }

    [Fact]
    [Row("E-07"), Row("R-19")]
    public void Where_the_right_is_contested_the_assignment_may_be_the_others_and_an_officer_says()
    {
        var contested = With(AssignedSays()) with { Rivals = [new RivalCase(Guid.Empty, RivalKind.Dispute)], Established = [MadeUp.Found("who-buried", "this")] };
        Assert.Empty(Failed(contested));
        Assert.Equal(DecisionOutcome.Undetermined, Decided(contested).Outcome);
        var found = MadeUp.Found("assigned-before", "no") with { ObservedAt = Instant.FromUtc(2026, 5, 21, 6, 0) };
        Assert.Equal(DecisionOutcome.Granted, Decided(contested with { Established = [.. contested.Established, found] }).Outcome);
        Assert.Equal(["reason.funeral-no-award p13.part3.sub2"], Failed(contested with { Established = [found with { Value = "yes" }] }));
    }
}
