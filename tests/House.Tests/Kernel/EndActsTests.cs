using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Norms;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Kernel;

/// <summary>Withdrawal, death, slips, a new consideration and an uncollected result.</summary>
public sealed class EndActsTests
{
    private static readonly Basis Rule = new Basis.HouseRule("H-reconsideration");
    private static readonly string[] Kinds = ["decision", "certificate", NoticeKinds.Refusal];

    [Fact]
    public void The_applicant_takes_the_application_back_until_it_is_decided()
    {
        var walk = new RefusalWalk(1).ToPreliminary();
        var iin = walk.State.Facts.Applicant.Iin;
        Assert.Equal("act.not-a-party", walk.Try(EndCase.Withdraw(walk.State, walk.Operator, "000000000000", "x", null)));
        Assert.Equal("act.reason-needed", walk.Try(EndCase.Withdraw(walk.State, walk.Operator, iin, " ", null)));
        Assert.Equal("act.other-office", walk.Try(EndCase.Withdraw(walk.State, walk.By(CaseWalk.Stranger, Role.Operator), iin, "x", null)));
        walk.Do(EndCase.Withdraw(walk.State, walk.Operator, iin, "Енді қажет емес", null));
        Assert.Equal(CasePhase.Withdrawn, walk.State.Phase);
        Assert.Null(NextStep.Of(walk.State));
        Assert.Equal("act.already-decided", walk.Try(EndCase.Withdraw(walk.State, walk.Operator, iin, "x", null)));
    }

    [Fact]
    public void The_death_of_the_applicant_closes_the_case()
    {
        var walk = new RefusalWalk(1);
        Assert.Equal("act.death-in-future", walk.Try(EndCase.Death(walk.State, walk.Specialist, walk.Now.Date.PlusDays(1), "№ 1")));
        Assert.Equal("act.death-before-birth", walk.Try(EndCase.Death(walk.State, walk.Specialist, new LocalDate(1900, 1, 1), "№ 1")));
        Assert.Equal("act.death-evidence-needed", walk.Try(EndCase.Death(walk.State, walk.Specialist, walk.Now.Date, "")));
        walk.Do(EndCase.Death(walk.State, walk.Specialist, walk.Now.Date, "№ 1"));
        Assert.Equal("act.case-ended", walk.Try(EndCase.Death(walk.State, walk.Specialist, walk.Now.Date, "№ 1")));
    }

    [Fact]
    public void Whoever_reviews_a_case_does_not_end_it_and_one_ended_in_error_is_opened_again()
    {
        var walk = new RefusalWalk(1).ToPreliminary();
        var iin = walk.State.Facts.Applicant.Iin;
        Assert.Equal("act.assignee-may-not-end", walk.Try(EndCase.Withdraw(walk.State, walk.Specialist, iin, "x", null)));
        Assert.Equal("act.assignee-may-not-end", walk.Try(EndCase.Death(walk.State, walk.Specialist, walk.Now.Date, "№ 1")));
        walk.Do(EndCase.Death(walk.State, walk.Operator, walk.Now.Date, "№ 1"));
        walk.Do(Reconsider.OnOwnInitiative(walk.State, walk.Head, "Қате жабылған", walk.State.Deadline, Rule));
        Assert.Equal(CasePhase.UnderReview, walk.State.Phase);
        walk.Do(EndCase.Withdraw(walk.State, walk.Operator, iin, "x", null));
        Assert.Equal("act.not-decided", walk.Try(Reconsider.ByCourt(walk.State, walk.Head, "№ 1", "x", again: false, Kinds, walk.State.Deadline, Rule)));
        walk.Do(Reconsider.ByCourt(walk.State, walk.Head, "№ 1", "Сот шешімі", again: true, Kinds, walk.State.Deadline, Rule));
        Assert.Equal(CasePhase.UnderReview, walk.State.Phase);
    }

    [Fact]
    public void A_slip_is_put_right_by_a_new_document_and_the_decision_stays()
    {
        var walk = Granted();
        var certificate = walk.State.Document("certificate")!;
        Assert.Equal("act.not-a-slip", walk.Try(Slip(walk, "iin", "1")));
        Assert.Equal("act.slip-same", walk.Try(Slip(walk, Slips.Surname, walk.State.Facts.Applicant.Name.Surname)));
        Assert.Equal("act.slip-empty", walk.Try(Slip(walk, Slips.Surname, " ")));
        walk.Do(Slip(walk, Slips.Surname, "Үлгілиева"));
        Assert.Equal("Үлгілиева", walk.State.Facts.Applicant.Name.Surname);
        Assert.NotEqual("Үлгілиева", walk.State.Granted!.Record.Facts.Applicant.Name.Surname);
        Assert.Equal(VoidReasons.Slip, walk.State.Documents.Single(d => d.Token == certificate.Token).Void!.Reason);
        Assert.Null(walk.State.Document("decision")!.Void);
        Assert.Equal(CasePhase.Granted, walk.State.Phase);
    }

    [Fact]
    public void A_court_sets_a_decision_aside_its_documents_lose_their_force_and_a_new_limit_runs()
    {
        var walk = Granted();
        var anew = walk.State.Deadline with { Due = new LocalDate(2026, 6, 15) };
        Assert.Equal("act.ruling-needed", walk.Try(Reconsider.ByCourt(walk.State, walk.Head, " ", "x", true, Kinds, anew, Rule)));
        Assert.Equal("act.not-your-role", walk.Try(Reconsider.ByCourt(walk.State, walk.Specialist, "№ 1", "x", true, Kinds, anew, Rule)));
        walk.Do(Reconsider.ByCourt(walk.State, walk.Head, "№ 1", "Сот шешімі", true, Kinds, anew, Rule));
        Assert.Equal((CasePhase.UnderReview, new LocalDate(2026, 6, 15)), (walk.State.Phase, walk.State.PromisedOn));
        Assert.All(walk.State.Documents.Where(d => Kinds.Contains(d.Kind)), d => Assert.Equal(VoidReasons.SetAside, d.Void!.Reason));
        Assert.Null(walk.State.Decided);
        walk.Do(walk.Prepare());
        walk.Do(walk.Grant());
        Assert.Equal(2, walk.State.Documents.Count(d => d.Kind == "certificate"));
        walk.Do(Reconsider.ByCourt(walk.State, walk.Head, "№ 2", "Сот шешімі", false, Kinds, anew, Rule));
        Assert.Equal(CasePhase.Annulled, walk.State.Phase);
        Assert.All(walk.State.Documents.Where(d => Kinds.Contains(d.Kind)), d => Assert.NotNull(d.Void));
    }

    [Fact]
    public void A_change_in_substance_leaves_the_decision_standing_until_the_new_one_and_is_heard_if_adverse()
    {
        var walk = Granted();
        walk.Do(Reconsider.OnOwnInitiative(walk.State, walk.Head, "Анықтама күмәнді", walk.State.Deadline, Rule));
        Assert.Null(walk.State.Document("certificate")!.Void);
        walk.Do(walk.Find("documents-true", "no"));
        Assert.IsType<RefusalStep.Notify>(walk.Step());
        for (var i = 0; i < 20 && walk.State.Phase != CasePhase.Refused; i++)
            WayForward.Go(walk);
        Assert.Equal(CasePhase.Refused, walk.State.Phase);
        Assert.Equal(VoidReasons.NewDecision, walk.State.Document("certificate")!.Void!.Reason);
    }

    [Fact]
    public void A_result_for_which_nobody_comes_goes_back_and_can_be_sent_again()
    {
        var walk = Granted();
        walk.Do(SendResult.Decide(walk.State, walk.Specialist, "certificate"));
        var kept = walk.State.ReadyOn!.Value.PlusMonths(1);
        walk.WaitFor(kept);
        var late = kept < walk.Now.Date;
        Assert.Equal(late ? null : "act.still-kept", walk.Try(ReturnUncollected.Decide(walk.State, walk.Operator, kept)));
        walk.WaitFor(kept.PlusDays(1));
        walk.Do(ReturnUncollected.Decide(walk.State, walk.Operator, kept));
        Assert.Equal(CasePhase.Granted, walk.State.Phase);
        walk.Do(SendResult.Decide(walk.State, walk.Specialist, "certificate"));
        Assert.Equal(CasePhase.ResultReady, walk.State.Phase);
    }

    private static RefusalWalk Granted()
    {
        var walk = new RefusalWalk(1);
        walk.Do(walk.Take());
        walk.Do(walk.Find("documents-true", "yes"));
        walk.Do(walk.Find("holder-rehabilitated", "yes"));
        walk.Do(walk.Prepare());
        walk.Do(walk.Grant());
        return walk;
    }

    private static ActOutcome Slip(RefusalWalk walk, string field, string value) =>
        CorrectSlip.Decide(walk.State, walk.Head, field, value, "әріп", f => CaseWalk.Room.Decide(f, RefusalWalk.Law.On(f.FiledOn)), ["certificate"]);
}
