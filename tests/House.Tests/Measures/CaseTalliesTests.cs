using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Tests.Kernel;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Measures;

/// <summary>What an append counts for oversight.</summary>
public sealed class CaseTalliesTests
{
    private static readonly LocalDate Day = new(2026, 5, 19);
    private static readonly Officer Unit = CaseWalk.Specialist with { Unit = "astana-social-certificates" };

    [Fact]
    public void An_application_counts_on_its_legal_day_for_the_body_that_decides()
    {
        var registration = CaseWalk.Registered().Registration;

        Assert.Equal([new Tally("astana-social", "astana-social", CaseWalk.Room.Id, registration.RegisteredOn, "registered", "certificate")], CaseTallies.Registered(registration));
    }

    [Fact]
    public void A_decision_in_time_counts_its_outcome_and_the_working_days_of_the_stage_left()
    {
        var prepared = CaseWalk.Prepared();
        var record = CaseWalk.Record(prepared);
        var granted = ((ActOutcome.Done)GrantCase.Decide(prepared, CaseWalk.By(CaseWalk.Head, Role.Head), record, record.Hash())).Events;

        // Friday 15 May to Tuesday 19 May: Monday and Tuesday.
        Assert.Equal(
            ["decided granted 0", "decided-in-time granted 0", "stage AwaitingDecision 2"],
            Counted(prepared, granted, since: new LocalDate(2026, 5, 15)));
    }

    [Fact]
    public void A_refusal_after_its_limit_counts_late_with_each_ground_and_as_decided_after_a_hearing()
    {
        var (heard, refused) = Refused();
        var late = heard.Deadline.Due.PlusDays(1);

        var counted = Counted(heard, [refused], late, late);

        Assert.Contains("decided-late refused 0", counted);
        Assert.DoesNotContain("decided-in-time refused 0", counted);
        Assert.Contains("after-hearing refused 0", counted);
        Assert.Contains($"refused-ground {refused.Record.Decision.Grounds[0]} 0", counted);
    }

    [Fact]
    public void Hearings_count_as_held_missed_by_a_side_or_moved()
    {
        var (state, _) = Refused();
        state = state with { Preliminaries = [state.Preliminary! with { Hearings = [] }] };
        var plan = new HearingPlan(new LocalDateTime(2026, 5, 21, 10, 0), "video", "1");
        CaseEvent Appointed(string? why) => new HearingAppointed(plan, Unit, why);

        Assert.Empty(Counted(state, [Appointed(null)]));
        Assert.Equal(["hearing moved 0"], Counted(state, [Appointed(null), Appointed("ill")]));
        Assert.Equal(["hearing missed-by-applicant 0"], Counted(state, [Appointed(null), new HearingMissed(HearingAbsence.Applicant, "", Unit)]));
        Assert.Equal(["hearing missed-by-body 0"], Counted(state, [Appointed(null), new HearingMissed(HearingAbsence.Body, "", Unit)]));
    }

    [Fact]
    public void Ends_reopenings_and_slips_count_by_their_cause()
    {
        var granted = CaseWalk.Granted();
        var reopened = new CaseReopened(ReopenCause.Court, "r", "7", true, Day, granted.Deadline, granted.Registration.Basis, Unit);

        Assert.Equal(["reopened court 0", "stage Granted 0"], Counted(granted, [reopened]));
        Assert.Equal(["ended annulled 0", "stage Granted 0"], Counted(granted, [new CaseAnnulled(ReopenCause.Complaint, "r", "7", Day, granted.Registration.Basis, Unit)]));
        Assert.Equal(["ended withdrawn 0", "stage UnderReview 0"], Counted(CaseWalk.Taken(), [new CaseWithdrawn(false, "r", Day, null, Unit)]));
        Assert.Equal(["ended died 0", "stage UnderReview 0"], Counted(CaseWalk.Taken(), [new ApplicantDied(Day, "7", Day, Unit)]));
        Assert.Equal(["slip applicant.surname 0"], Counted(granted, [new SlipCorrected("applicant.surname", "А", "Ә", "r", Day, Unit)]));
    }

    [Fact]
    public void The_unit_is_the_assignees_and_an_operator_of_another_office_does_not_move_it()
    {
        var taken = CaseWalk.After(CaseWalk.Registered(), TakeCase.Decide(CaseWalk.Registered(), CaseWalk.By(Unit, Role.Specialist), Unit));
        var withdrawn = new CaseWithdrawn(false, "r", Day, null, CaseWalk.Operator);

        Assert.All(Tallies(taken, [withdrawn], Day, Day, CaseWalk.Operator), t => Assert.Equal(("astana-social", Unit.Unit), (t.Body, t.Unit)));
        Assert.All(Tallies(CaseWalk.Registered(), [withdrawn], Day, Day, CaseWalk.Operator), t => Assert.Equal("astana-social", t.Unit));
    }

    [Fact]
    public void A_phase_began_with_the_last_event_that_changed_it()
    {
        var registration = CaseWalk.Registered().Registration;
        StoredEvent Stored(int version, CaseEvent happened, int day)
        {
            var written = CaseEvents.Serializer.Write(happened);
            var meta = new EventMeta(Instant.FromUtc(2026, 5, day, 20, 0), "a", "u", "s", "x");
            return new StoredEvent(Guid.Empty, version, written.Type, meta, written.Payload, new byte[32]);
        }

        StoredEvent[] stream = [Stored(1, registration, 18), Stored(2, new CaseTaken(Unit), 20), Stored(3, new CaseTaken(CaseWalk.Other), 25)];

        // 20:00 UTC is already the next day in Astana.
        Assert.Equal(new LocalDate(2026, 5, 21), PhaseSince.Of(stream));
        Assert.Equal(registration.RegisteredOn, PhaseSince.Of(stream[..1]));
    }

    private static IReadOnlyList<string> Counted(CaseState before, IReadOnlyList<CaseEvent> events, LocalDate? day = null, LocalDate? since = null) =>
        [.. Tallies(before, events, day ?? Day, since ?? Day, Unit).Select(t => $"{t.Measure} {t.Key} {t.Value}")];

    private static IReadOnlyList<Tally> Tallies(CaseState before, IReadOnlyList<CaseEvent> events, LocalDate day, LocalDate since, Officer by) =>
        CaseTallies.Of(before, events, by, day, () => since, HeldLaw.Snapshot.Calendar);

    /// <summary>A case whose refusal was notified, and the refusal that follows.</summary>
    private static (CaseState Before, CaseRefused Refused) Refused()
    {
        var untrue = CaseWalk.Taken(CaseWalk.Registered(MadeUp.Certificate(new LocalDate(2026, 5, 18)) with { Established = [MadeUp.Found("documents-true", "no"), MadeUp.Found("holder-rehabilitated", "yes")] }));
        var prepared = CaseWalk.After(untrue, PrepareDecision.Decide(untrue, CaseWalk.By(CaseWalk.Specialist, Role.Specialist), CaseWalk.Decision(untrue), CaseWalk.Now));
        var record = CaseWalk.Record(prepared);
        var confirmed = new Confirmation(record.Hash(), CaseWalk.Filed);
        var preliminary = new CasePreliminarilyRefused(record, confirmed, prepared.Deadline);
        Assert.Equal([.. record.Decision.Grounds.Select(g => $"preliminary-refusal {g} 0"), "stage AwaitingDecision 0"], Counted(prepared, [preliminary]));
        return (CaseState.Evolve(prepared, prepared.Id, preliminary), new CaseRefused(record, confirmed, null!));
    }
}
