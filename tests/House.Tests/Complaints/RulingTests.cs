using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Law.Norms;
using Jardem.Tests.Kernel;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Complaints;

/// <summary>What the provider, the higher body and the quality-control body make of a complaint, and what it does to the case.</summary>
public sealed class RulingTests
{
    private static readonly LocalDate LastDay = new(2026, 5, 25);

    [Fact]
    [Row("B-20")]
    public void Met_in_full_within_three_days_it_sets_the_decision_aside_and_is_not_sent_on()
    {
        var state = CaseWalk.WithCertificate(CaseWalk.Granted());
        var complaint = ComplaintWalk.Received(state);
        var outcome = ComplaintWalk.Satisfy(complaint, state, ComplaintWalk.By(CaseWalk.Head, Role.Head, LastDay));
        var closed = ComplaintWalk.After(complaint, outcome);
        Assert.Equal(ComplaintResult.Satisfied, closed.Result);
        Assert.False(closed.Open);
        var after = ComplaintWalk.CaseAfter(state, outcome);
        Assert.Equal(CasePhase.UnderReview, after.Phase);
        Assert.Equal(ReopenCause.Complaint, after.Reopened[^1].Cause);
        Assert.Equal("1/2026", after.Reopened[^1].Ruling);
        Assert.Equal(VoidReasons.SetAside, after.Document("certificate")!.Void!.Reason);
        Assert.Equal("act.complaint-closed", ComplaintWalk.Refused(ComplaintWalk.Forward(closed, after)));
    }

    [Fact]
    [Row("B-20")]
    public void After_the_third_day_it_can_only_be_sent_on()
    {
        var state = CaseWalk.Granted();
        var complaint = ComplaintWalk.Received(state);
        Assert.Equal("act.complaint-must-be-forwarded", ComplaintWalk.Refused(ComplaintWalk.Satisfy(complaint, state, ComplaintWalk.By(CaseWalk.Head, Role.Head, LastDay.PlusDays(1)))));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [Row("B-19")]
    public void Sent_on_with_the_case_file_lateness_is_recorded(int daysLate, bool late)
    {
        var state = CaseWalk.WithCertificate(CaseWalk.Granted());
        var complaint = ComplaintWalk.Received(state);
        var sent = ComplaintWalk.After(complaint, ComplaintWalk.Forward(complaint, state, ComplaintWalk.By(ComplaintWalk.Complaints, Role.ComplaintsOfficer, LastDay.PlusDays(daysLate))));
        Assert.Equal(ComplaintPhase.Forwarded, sent.Phase);
        Assert.Equal(ComplaintWalk.OfHigher, sent.HeldBy);
        Assert.Equal(late, sent.Forwarded!.Late);
        Assert.Equal(state.Facts.Documents.Count + state.Documents.Count, sent.Forwarded.File.Count);
        Assert.Contains(sent.Forwarded.File, f => f.Kind == "certificate" && f.Token is not null);
        Assert.Contains(sent.Forwarded.Consideration.Derivation, s => s.Basis == new Basis.HouseRule("H-higher-registration"));
    }

    [Fact]
    [Row("B-22")]
    public void The_higher_body_has_five_working_days_from_its_own_registration()
    {
        var state = CaseWalk.Granted();
        var complaint = ComplaintWalk.Received(state);
        var evening = ComplaintWalk.By(ComplaintWalk.Complaints, Role.ComplaintsOfficer, LastDay, 20);
        var forwarded = ComplaintWalk.After(complaint, ComplaintWalk.Forward(complaint, state, evening)).Forwarded!;
        Assert.False(forwarded.Late);
        Assert.Equal(LastDay.PlusDays(1), forwarded.ArrivedOn);
        Assert.True(forwarded.Consideration.Due > forwarded.ArrivedOn.PlusDays(6));
    }

    [Fact]
    public void Upheld_the_decision_stands()
    {
        var state = CaseWalk.Granted();
        var outcome = ComplaintWalk.Rule(ComplaintWalk.Forwarded(state), state, ComplaintResult.Upheld);
        Assert.Same(state, ComplaintWalk.CaseAfter(state, outcome));
        Assert.Equal(ComplaintResult.Upheld, ComplaintWalk.After(ComplaintWalk.Forwarded(state), outcome).Result);
    }

    [Fact]
    public void Remitted_the_case_is_reviewed_again_under_a_new_limit_and_its_documents_are_void()
    {
        var state = CaseWalk.WithCertificate(CaseWalk.Granted());
        var outcome = ComplaintWalk.Rule(ComplaintWalk.Forwarded(state), state, ComplaintResult.Remitted);
        var after = ComplaintWalk.CaseAfter(state, outcome);
        Assert.Equal(CasePhase.UnderReview, after.Phase);
        Assert.NotEqual(state.Deadline.Due, after.Deadline.Due);
        Assert.NotNull(after.Document("certificate")!.Void);
        Assert.Equal(ComplaintLaw.Effect, after.Reopened[^1].Basis);
    }

    [Fact]
    public void Annulled_the_case_ends_and_its_documents_are_void()
    {
        var state = CaseWalk.WithCertificate(CaseWalk.Granted());
        var after = ComplaintWalk.CaseAfter(state, ComplaintWalk.Rule(ComplaintWalk.Forwarded(state), state, ComplaintResult.Annulled));
        Assert.Equal(CasePhase.Annulled, after.Phase);
        Assert.Equal(VoidReasons.Annulled, after.Document("certificate")!.Void!.Reason);
    }

    [Fact]
    [Row("B-23")]
    public void Late_by_a_day_it_is_still_decided_and_the_lateness_recorded()
    {
        var state = CaseWalk.Granted();
        var complaint = ComplaintWalk.Received(state, to: ComplaintAddressee.QualityControl);
        var due = complaint.Received.Consideration.Due;
        Assert.False(ComplaintWalk.After(complaint, ComplaintWalk.Rule(complaint, state, ComplaintResult.Upheld, ComplaintWalk.By(ComplaintWalk.Quality, Role.ComplaintsOfficer, due))).Ruled!.Late);
        Assert.True(ComplaintWalk.After(complaint, ComplaintWalk.Rule(complaint, state, ComplaintResult.Upheld, ComplaintWalk.By(ComplaintWalk.Quality, Role.ComplaintsOfficer, due.PlusDays(1)))).Ruled!.Late);
    }

    [Fact]
    public void Nobody_judges_a_decision_of_ones_own()
    {
        var state = CaseWalk.Granted();
        var complaint = ComplaintWalk.Forwarded(state);
        foreach (var own in new[] { CaseWalk.Head, CaseWalk.Specialist, ComplaintWalk.Complaints })
        {
            var moved = own with { Body = ComplaintWalk.OfHigher };
            Assert.Equal("act.complaint-own-decision", ComplaintWalk.Refused(ComplaintWalk.Rule(complaint, state, ComplaintResult.Upheld, ComplaintWalk.By(moved, Role.ComplaintsOfficer))));
        }
    }

    [Fact]
    public void Nor_does_whoever_decided_preliminarily_or_before_the_case_was_opened_again()
    {
        var heard = new RefusalWalk(1).ToPreliminary().State;
        var granted = CaseWalk.WithCertificate(CaseWalk.Granted());
        var again = ComplaintWalk.CaseAfter(granted, ComplaintWalk.Rule(ComplaintWalk.Forwarded(granted), granted, ComplaintResult.Remitted));
        var moved = CaseWalk.Head with { Body = ComplaintWalk.OfHigher };
        foreach (var state in new[] { heard, again })
        {
            var complaint = ComplaintWalk.Forwarded(state, ComplaintTarget.Action);
            Assert.Equal("act.complaint-own-decision", ComplaintWalk.Refused(ComplaintWalk.Rule(complaint, state, ComplaintResult.Upheld, ComplaintWalk.By(moved, Role.ComplaintsOfficer))));
        }
    }

    [Fact]
    public void Only_the_complaints_officer_of_the_body_that_holds_it_rules()
    {
        var state = CaseWalk.Granted();
        var complaint = ComplaintWalk.Forwarded(state);
        Assert.Equal("act.complaint-other-body", ComplaintWalk.Refused(ComplaintWalk.Rule(complaint, state, ComplaintResult.Upheld, ComplaintWalk.By(ComplaintWalk.Quality, Role.ComplaintsOfficer))));
        Assert.Equal("act.complaint-not-your-role", ComplaintWalk.Refused(ComplaintWalk.Rule(complaint, state, ComplaintResult.Upheld, ComplaintWalk.By(ComplaintWalk.Higher, Role.Head))));
        var received = ComplaintWalk.Received(state);
        Assert.Equal("act.complaint-with-provider", ComplaintWalk.Refused(ComplaintWalk.Rule(received, state, ComplaintResult.Upheld)));
        Assert.Equal("act.complaint-reasoning-needed", ComplaintWalk.Refused(ComplaintWalk.Rule(complaint, state, ComplaintResult.Upheld, reasoning: " ")));
    }

    [Fact]
    public void A_complaint_about_an_omission_touches_no_decision_made_since()
    {
        var complaint = ComplaintWalk.Forwarded(CaseWalk.Taken(), ComplaintTarget.Inaction);
        var decided = CaseWalk.WithCertificate(CaseWalk.Granted());
        Assert.Empty(((ComplaintOutcome.Done)ComplaintWalk.Rule(complaint, decided, ComplaintResult.Remitted)).Case);
        Assert.Equal("act.complaint-nothing-to-annul", ComplaintWalk.Refused(ComplaintWalk.Rule(complaint, decided, ComplaintResult.Annulled)));
    }

    [Fact]
    public void A_decision_made_since_the_complaint_is_not_touched()
    {
        var state = CaseWalk.WithCertificate(CaseWalk.Granted());
        var complaint = ComplaintWalk.Forwarded(state);
        var meanwhile = state with { DecisionVersion = state.DecisionVersion + 10 };
        Assert.Empty(((ComplaintOutcome.Done)ComplaintWalk.Rule(complaint, meanwhile, ComplaintResult.Remitted)).Case);
        Assert.Equal("act.complaint-nothing-to-annul", ComplaintWalk.Refused(ComplaintWalk.Rule(complaint, meanwhile, ComplaintResult.Annulled)));
    }

    [Fact]
    [Row("B-21")]
    public void After_a_ruling_the_quality_control_body_can_still_be_turned_to()
    {
        var state = CaseWalk.Granted();
        var ruled = ComplaintWalk.After(ComplaintWalk.Forwarded(state), ComplaintWalk.Rule(ComplaintWalk.Forwarded(state), state, ComplaintResult.Upheld));
        Assert.False(ruled.Open);
        Assert.True(ComplaintWalk.Received(state, to: ComplaintAddressee.QualityControl).Open);
    }
}
