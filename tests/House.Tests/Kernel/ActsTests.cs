using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using NodaTime;
using Xunit;
using static Jardem.Tests.Kernel.CaseWalk;

namespace Jardem.Tests.Kernel;

/// <summary>Who may make which act, and when.</summary>
public sealed class ActsTests
{
    [Fact]
    public void A_case_has_one_specialist_and_only_the_head_gives_it_to_another()
    {
        var taken = Taken();
        Assert.Equal("act.taken-by-other", Why(TakeCase.Decide(taken, By(Other, Role.Specialist), Other)));
        Assert.Equal("act.only-head-assigns", Why(TakeCase.Decide(taken, By(Specialist, Role.Specialist), Other)));
        Assert.Equal(Other, After(taken, TakeCase.Decide(taken, By(Head, Role.Head), Other)).Assignee);
    }

    [Fact]
    public void Another_body_touches_nothing()
    {
        Assert.Equal("act.other-body", Why(TakeCase.Decide(Registered(), By(Stranger, Role.Specialist), Stranger)));
        Assert.Equal("act.other-body", Why(EstablishFact.Decide(Taken(), By(Stranger, Role.Specialist), "documents-true", "yes", "x")));
        Assert.Equal("act.other-body", Why(PrepareDecision.Decide(Taken(), By(Stranger, Role.Specialist), Decision(Taken()), Now)));
        Assert.Equal("act.other-body", Why(ReturnToSpecialist.Decide(Prepared(), By(Stranger, Role.Head), "x")));
        Assert.Equal("act.other-body", Why(GrantCase.Decide(Prepared(), By(Stranger, Role.Head), Record(Prepared()), Record(Prepared()).Hash())));
        Assert.Equal("act.other-body", Why(SendResult.Decide(Granted(), By(Stranger, Role.Specialist), "certificate")));
        Assert.Equal("act.other-office", Why(HandOver.Decide(Ready(), By(Stranger, Role.Operator), Receiver(Ready()), Kinds)));
    }

    [Fact]
    public void A_finding_needs_its_reason_and_the_assignee()
    {
        Assert.Equal("act.reason-needed", Why(EstablishFact.Decide(Taken(), By(Specialist, Role.Specialist), "documents-true", "yes", "  ")));
        Assert.Equal("act.not-assignee", Why(EstablishFact.Decide(Taken(), By(Other, Role.Specialist), "documents-true", "yes", "x")));
        Assert.Equal("act.not-in-review", Why(EstablishFact.Decide(Registered(), By(Specialist, Role.Specialist), "documents-true", "yes", "x")));
    }

    [Fact]
    public void What_the_rules_refuse_is_neither_granted_nor_refused_unheard()
    {
        var untrue = Taken(Registered(MadeUp.Certificate(new LocalDate(2026, 5, 18)) with { Established = [MadeUp.Found("documents-true", "no"), MadeUp.Found("holder-rehabilitated", "yes")] }));
        Assert.Equal(DecisionOutcome.Refused, Decision(untrue).Outcome);
        Assert.IsType<RefusalStep.Notify>(RefusalStep.Of(untrue, Decision(untrue), Now));
        Assert.Equal("act.refusal-needs-hearing", HeardRefusal.Prove(untrue.Preliminary, Decision(untrue), Now).Missing);
        var prepared = After(untrue, PrepareDecision.Decide(untrue, By(Specialist, Role.Specialist), Decision(untrue), Now));
        var record = Record(prepared);
        Assert.Equal("act.rules-do-not-grant", Why(GrantCase.Decide(prepared, By(Head, Role.Head), record, record.Hash())));
    }

    [Fact]
    public void Without_its_findings_a_case_is_undetermined_and_cannot_be_prepared()
    {
        var open = Taken(Registered(MadeUp.Certificate(new LocalDate(2026, 5, 18)) with { Established = [] }));
        Assert.Equal(DecisionOutcome.Undetermined, Decision(open).Outcome);
        Assert.Equal("act.facts-missing", Why(PrepareDecision.Decide(open, By(Specialist, Role.Specialist), Decision(open), Now)));
    }

    [Fact]
    public void Whoever_prepared_may_not_sign_and_only_the_record_shown_is_signed()
    {
        var prepared = Prepared();
        var record = Record(prepared);
        Assert.Equal("act.preparer-may-not-sign", Why(GrantCase.Decide(prepared, By(Specialist, Role.Head), record, record.Hash())));
        Assert.Equal("act.record-changed", Why(GrantCase.Decide(prepared, By(Head, Role.Head), record with { DecidedOn = record.DecidedOn.PlusDays(1) }, record.Hash())));
        Assert.Equal("act.not-your-role", Why(GrantCase.Decide(prepared, By(Head, Role.Specialist), record, record.Hash())));
        Assert.Equal("act.not-prepared", Why(GrantCase.Decide(Taken(), By(Head, Role.Head), record, record.Hash())));
    }

    [Fact]
    public void The_head_gives_a_case_back_only_with_a_reason()
    {
        Assert.Equal("act.reason-needed", Why(ReturnToSpecialist.Decide(Prepared(), By(Head, Role.Head), "")));
        var back = After(Prepared(), ReturnToSpecialist.Decide(Prepared(), By(Head, Role.Head), "Проверьте номер справки"));
        Assert.Equal(CasePhase.UnderReview, back.Phase);
        Assert.Null(back.Prepared);
    }

    [Fact, Row("B-16")]
    public void The_result_goes_to_the_applicant_on_an_identity_document_in_date()
    {
        var ready = Ready();
        Assert.Equal("act.not-the-applicant", Why(Hand(ready, Receiver(ready) with { Iin = MadeUp.Representative(ready.Facts.FiledOn).Iin })));
        Assert.Equal("act.identity-expired", Why(Hand(ready, Receiver(ready) with { IdentityExpiresOn = new LocalDate(2026, 5, 18) })));
        Assert.Equal("act.result-not-here", Why(Hand(Granted(), Receiver(ready))));
        var done = After(ready, Hand(ready, Receiver(ready) with { IdentityExpiresOn = new LocalDate(2026, 5, 19) }));
        Assert.Equal(CasePhase.ResultIssued, done.Phase);
    }

    [Fact, Row("B-16"), Row("J-20")]
    public void A_representative_takes_the_result_on_a_notarised_power_in_date()
    {
        var ready = Ready();
        var representative = Receiver(ready) with { Representative = true, Iin = MadeUp.Representative(ready.Facts.FiledOn).Iin };
        Assert.Equal("act.power-needed", Why(Hand(ready, representative)));
        Assert.Equal("act.power-expired", Why(Hand(ready, representative with { PowerNumber = "Д-1", PowerValidUntil = new LocalDate(2026, 5, 18) })));
        Assert.IsType<ActOutcome.Done>(Hand(ready, representative with { PowerNumber = "Д-1", PowerValidUntil = new LocalDate(2026, 5, 19) }));
    }

    [Fact]
    public void A_day_promised_to_the_citizen_never_moves_against_the_citizen()
    {
        var state = Registered();
        var promised = state.PromisedOn;
        var later = After(state, MoveDeadline.Decide(state, state.Deadline with { Due = promised.PlusDays(3) }, "new calendar"));
        Assert.Equal(promised.PlusDays(3), later.Deadline.Due);
        Assert.Equal(promised, later.PromisedOn);
        var earlier = After(state, MoveDeadline.Decide(state, state.Deadline with { Due = promised.PlusDays(-1) }, "new calendar"));
        Assert.Equal(promised.PlusDays(-1), earlier.PromisedOn);
        Assert.Empty(((ActOutcome.Done)MoveDeadline.Decide(state, state.Deadline, "same")).Events);
    }

    [Theory, Row("B-16")]
    [InlineData("x", "000000001", true)]
    [InlineData("identity-card", " ", true)]
    [InlineData("identity-card", "000000001", false)]
    public void Without_an_identity_document_nothing_is_handed_over(string kind, string number, bool withExpiry)
    {
        var ready = Ready();
        var receiver = Receiver(ready) with { IdentityKind = kind, IdentityNumber = number, IdentityExpiresOn = withExpiry ? new LocalDate(2030, 1, 1) : null };
        Assert.Equal("act.identity-needed", Why(Hand(ready, receiver)));
    }

    [Fact, Row("B-16")]
    public void The_applicant_is_nobody_s_representative_and_nobody_without_a_name_takes_the_result()
    {
        var ready = Ready();
        Assert.Equal("act.representative-is-applicant", Why(Hand(ready, Receiver(ready) with { Representative = true, PowerNumber = "Д-1" })));
        Assert.Equal("act.receiver-name-needed", Why(Hand(ready, Receiver(ready) with { Name = new Jardem.Cases.People.PersonName(" ", "") })));
    }

    [Fact]
    public void A_result_that_is_not_made_yet_is_not_sent() =>
        Assert.Equal("act.result-not-made", Why(SendResult.Decide(Granted(), By(Specialist, Role.Specialist), "certificate")));

    private static readonly string[] Kinds = ["identity-card", "digital-document"];

    private static ActOutcome Hand(CaseState state, Jardem.Cases.Cases.Events.Receiver receiver) => HandOver.Decide(state, By(Operator, Role.Operator), receiver, Kinds);

    private static string Why(ActOutcome outcome) => Assert.IsType<ActOutcome.NotAllowed>(outcome).Key;
}
