using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Xunit;

namespace Jardem.Tests.Kernel;

/// <summary>What a rule may do by itself, how a case leaves its path, and which keys a case holds while it lives.</summary>
public sealed class AutomaticPathTests
{
    private const string Rule = "toy/automatic/1";

    [Fact]
    public void A_rule_grants_what_the_authorised_person_answers_for()
    {
        var state = Automatic();
        var granted = CaseWalk.After(state, GrantByRule.Decide(state, Record(state), CaseWalk.Filed));
        Assert.Equal(CasePhase.Granted, granted.Phase);
        Assert.Equal(Rule, granted.Granted!.Record.Rule);
        Assert.Null(NextStep.Of(granted));
        Assert.Equal("act.result-goes-electronically", Key(SendResult.Decide(granted, CaseWalk.By(CaseWalk.Specialist, Role.Specialist), "certificate")));
        Assert.Equal("act.not-automatic", Key(GrantByRule.Decide(granted, Record(state), CaseWalk.Filed)));
    }

    [Fact]
    public void A_rule_never_refuses_never_signs_for_itself_and_never_steps_into_a_persons_case()
    {
        var state = Automatic();
        var record = Record(state);
        Assert.Equal("act.rules-do-not-grant", Key(GrantByRule.Decide(state, record with { Decision = record.Decision with { Outcome = DecisionOutcome.Refused } }, CaseWalk.Filed)));
        Assert.Equal("act.not-your-role", Key(GrantByRule.Decide(state, record with { DecidedBy = AutomaticOfficer.Of(state.Registration.Body, Rule) }, CaseWalk.Filed)));
        Assert.Equal("act.not-your-role", Key(GrantByRule.Decide(state, record with { PreparedBy = CaseWalk.Specialist }, CaseWalk.Filed)));
        Assert.Equal("act.not-your-role", Key(GrantByRule.Decide(state, record with { Rule = null }, CaseWalk.Filed)));
        Assert.Equal("act.not-your-role", Key(GrantByRule.Decide(state, record with { DecidedBy = CaseWalk.Head with { Body = "almaty-social" } }, CaseWalk.Filed)));
        Assert.Equal("act.not-automatic", Key(GrantByRule.Decide(CaseWalk.Registered(), record, CaseWalk.Filed)));
    }

    [Fact]
    [Row("E-17")]
    public void A_case_that_leaves_the_path_goes_to_a_person_under_the_limit_of_the_desk_and_the_promised_day_stays()
    {
        var state = Automatic();
        Assert.Equal(StepAwaited.DecideAutomatically, NextStep.Of(state)!.Step);
        Assert.Equal("act.rules-decide", Key(TakeCase.Decide(state, CaseWalk.By(CaseWalk.Specialist, Role.Specialist), CaseWalk.Specialist)));
        var later = state.Deadline with { Due = state.Deadline.Due.PlusDays(2) };
        var left = CaseWalk.After(state, LeaveAutomaticPath.Decide(state, "rival", null, later));
        Assert.Equal((later.Due, state.PromisedOn), (left.Deadline.Due, left.PromisedOn));
        Assert.Equal(StepAwaited.Take, NextStep.Of(left)!.Step);
        Assert.Equal(CasePhase.UnderReview, CaseWalk.After(left, TakeCase.Decide(left, CaseWalk.By(CaseWalk.Specialist, Role.Specialist), CaseWalk.Specialist)).Phase);
        Assert.Empty(((ActOutcome.Done)LeaveAutomaticPath.Decide(left, "rival", null, later)).Events);
        Assert.Equal("act.not-automatic", Key(GrantByRule.Decide(left, Record(state), CaseWalk.Filed)));
    }

    [Fact]
    [Row("J-21")]
    public void A_case_holds_its_keys_while_it_is_open_or_granted_and_no_longer()
    {
        var state = Automatic();
        Assert.Equal(["iin/1"], UniqueHold.Of(state));
        var granted = CaseWalk.After(state, GrantByRule.Decide(state, Record(state), CaseWalk.Filed));
        Assert.Equal(["iin/1"], UniqueHold.Of(granted));
        var withdrawn = CaseState.Evolve(state, state.Id, new CaseWithdrawn(false, "ойымнан қайттым", state.Registration.RegisteredOn, null, CaseWalk.Operator));
        Assert.Empty(UniqueHold.Of(withdrawn));
        var taken = CaseState.Evolve(state, state.Id, new KeysTaken(["iin/2", "iin/1"]));
        Assert.Equal(["iin/1", "iin/2"], UniqueHold.Of(taken));
    }

    private static CaseState Automatic()
    {
        var state = CaseWalk.Registered();
        return CaseState.Evolve(null, state.Id, state.Registration with { Channel = IntakeChannel.Portal, Claims = ["iin/1"] });
    }

    private static DecisionRecord Record(CaseState state) => new()
    {
        Case = state.Id,
        Service = state.Registration.Service,
        Engine = "toy/1",
        Snapshot = "0",
        Facts = state.Facts,
        Decision = new Decision(DecisionOutcome.Granted, [], null, []),
        DecidedOn = state.Registration.RegisteredOn,
        PreparedBy = AutomaticOfficer.Of(state.Registration.Body, Rule),
        DecidedBy = CaseWalk.Head,
        Rule = Rule,
    };

    private static string? Key(ActOutcome outcome) => (outcome as ActOutcome.NotAllowed)?.Key;
}
