using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Cases.Facts;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Tests.Kernel;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Complaints;

/// <summary>A complaint is taken from whoever has the right, on any day, and each of its limits says why it ends when it does.</summary>
public sealed class ReceiveComplaintTests
{
    [Fact]
    [Row("B-18")]
    public void The_applicant_complains_to_the_provider_against_a_decision()
    {
        var state = CaseWalk.Granted();
        var complaint = ComplaintWalk.Received(state);
        Assert.Equal(ComplaintPhase.Received, complaint.Phase);
        Assert.Equal("astana-social", complaint.HeldBy);
        Assert.Equal(state.DecisionVersion, complaint.Received.DecisionVersion);
        Assert.Equal(["sp", "hd"], complaint.Received.Deciders.Order().Reverse());
        Assert.Equal("order-78-2022/p17.part1", Assert.IsType<Basis.Norm>(complaint.Received.Basis).Ref.ToString());
    }

    [Theory]
    [InlineData(ComplaintTarget.Action)]
    [InlineData(ComplaintTarget.Inaction)]
    [Row("B-18")]
    public void An_act_or_omission_is_complained_about_before_any_decision(ComplaintTarget target) =>
        Assert.Equal(target, ComplaintWalk.Received(CaseWalk.Taken(), target).Received.Target);

    [Fact]
    public void A_decision_that_was_not_made_cannot_be_contested() =>
        Assert.Equal("act.complaint-no-decision", ComplaintWalk.Refused(ComplaintWalk.Receive(CaseWalk.Taken(), ComplaintWalk.Words(CaseWalk.Taken()))));

    [Fact]
    [Row("B-19")]
    [Row("B-20")]
    [Row("B-22")]
    public void The_provider_has_three_working_days_and_five_for_the_consideration()
    {
        var received = ComplaintWalk.Received(CaseWalk.Granted()).Received;
        Assert.Equal(new LocalDate(2026, 5, 20), received.RegisteredOn);
        Held(received.Forwarding!, "p17.part3", new LocalDate(2026, 5, 25));
        Held(received.Satisfaction!, "p17.part4", new LocalDate(2026, 5, 25));
        Held(received.Consideration, "p18.part2", new LocalDate(2026, 5, 28));
    }

    [Fact]
    [Row("B-21")]
    [Row("B-23")]
    public void The_quality_control_body_has_fifteen_working_days()
    {
        var complaint = ComplaintWalk.Received(CaseWalk.Granted(), to: ComplaintAddressee.QualityControl);
        Assert.Equal(ComplaintPhase.AtQualityControl, complaint.Phase);
        Assert.Equal("quality-control", complaint.HeldBy);
        Assert.Null(complaint.Received.Forwarding);
        Held(complaint.Received.Consideration, "p18.part3", new LocalDate(2026, 6, 11));
        Assert.Equal("order-78-2022/p18.part1", Assert.IsType<Basis.Norm>(complaint.Received.Basis).Ref.ToString());
    }

    [Fact]
    [Row("R-10")]
    public void After_hours_it_counts_from_the_next_working_day()
    {
        var state = CaseWalk.Granted();
        var friday = new LocalDate(2026, 5, 22);
        var complaint = ComplaintWalk.After(null, ComplaintWalk.Receive(state, ComplaintWalk.Words(state), ComplaintWalk.By(CaseWalk.Operator, Role.Operator, friday, 19)));
        Assert.Equal(new LocalDate(2026, 5, 25), complaint.Received.RegisteredOn);
        Assert.Contains(complaint.Received.Forwarding!.Derivation, s => s.Kind == DerivationKind.AfterHours);
    }

    [Fact]
    public void However_late_it_is_it_is_taken_and_the_house_rule_is_named()
    {
        var state = CaseWalk.Granted();
        var twoYears = ComplaintWalk.By(CaseWalk.Operator, Role.Operator, new LocalDate(2028, 5, 22));
        var received = ComplaintWalk.After(null, ComplaintWalk.Receive(state, ComplaintWalk.Words(state), twoYears)).Received;
        Assert.Equal(new Basis.HouseRule("H-complaint-term"), received.Term);
        Assert.Equal(new LocalDate(2026, 5, 19), received.DecidedOn);
    }

    [Fact]
    public void A_stranger_is_told_why_not()
    {
        var state = CaseWalk.Granted();
        var stranger = ComplaintWalk.Words(state) with { Iin = MadeUp.Representative(ComplaintWalk.Day).Iin };
        Assert.Equal("act.complaint-stranger", ComplaintWalk.Refused(ComplaintWalk.Receive(state, stranger)));
    }

    [Fact]
    public void A_representative_complains_while_the_power_is_in_date()
    {
        var power = MadeUp.Representative(new LocalDate(2026, 5, 18)) with { ValidUntil = ComplaintWalk.Day };
        var state = WithRepresentative(power);
        var words = ComplaintWalk.Words(state, ComplaintTarget.Inaction) with { Iin = power.Iin };
        var received = ComplaintWalk.After(null, ComplaintWalk.Receive(state, words)).Received;
        Assert.True(received.ByRepresentative);
        Assert.Equal(power.Name, received.ComplainantName);
        Assert.Equal(power.DocumentNumber, received.PowerNumber);
        var nextDay = ComplaintWalk.By(CaseWalk.Operator, Role.Operator, ComplaintWalk.Day.PlusDays(1));
        Assert.Equal("act.complaint-power-expired", ComplaintWalk.Refused(ComplaintWalk.Receive(state, words, nextDay)));
    }

    [Fact]
    public void A_spoken_complaint_is_read_aloud()
    {
        var state = CaseWalk.Granted();
        var spoken = ComplaintWalk.Words(state) with { Form = ComplaintForm.Spoken };
        Assert.Equal("act.complaint-read-aloud", ComplaintWalk.Refused(ComplaintWalk.Receive(state, spoken)));
        var taken = ComplaintWalk.After(null, ComplaintWalk.Receive(state, spoken with { ReadAloud = true }));
        Assert.Equal(new Basis.HouseRule("H-complaint-desk"), taken.Received.Spoken);
    }

    [Theory]
    [InlineData(" ", "x", "act.complaint-words-needed")]
    [InlineData("x", " ", "act.complaint-demand-needed")]
    public void It_says_what_is_wrong_and_what_is_asked_for(string words, string demand, string why)
    {
        var state = CaseWalk.Granted();
        Assert.Equal(why, ComplaintWalk.Refused(ComplaintWalk.Receive(state, ComplaintWalk.Words(state) with { Words = words, Demand = demand })));
    }

    [Theory]
    [InlineData(Role.Lawyer)]
    [InlineData(Role.CallCentre)]
    [InlineData(Role.Overseer)]
    public void Others_do_not_take_complaints(Role role)
    {
        var state = CaseWalk.Granted();
        Assert.Equal("act.complaint-not-your-role", ComplaintWalk.Refused(ComplaintWalk.Receive(state, ComplaintWalk.Words(state), ComplaintWalk.By(CaseWalk.Operator, role))));
    }

    private static CaseState WithRepresentative(Jardem.Cases.People.Representation power) =>
        CaseWalk.Registered(MadeUp.Certificate(new LocalDate(2026, 5, 18)) with { Representative = power });

    private static void Held(Deadline deadline, string path, LocalDate due)
    {
        Assert.Equal(due, deadline.Due);
        Assert.Equal($"order-78-2022/{path}", Assert.IsType<Basis.Norm>(deadline.Basis).Ref.ToString());
        Assert.Equal(DerivationKind.Trigger, deadline.Derivation[0].Kind);
        Assert.Equal(DerivationKind.Due, deadline.Derivation[^1].Kind);
    }
}
