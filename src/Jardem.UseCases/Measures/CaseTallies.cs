using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Measures;

/// <summary>
/// What the events of one append count for. A case counts for the body that decides it and for the unit of whoever holds it; an operator
/// who takes an objection at a front office does not move it to that office.
/// </summary>
public static class CaseTallies
{
    private const string Granted = "granted";
    private const string Refused = "refused";

    /// <summary>A new application.</summary>
    public static IReadOnlyList<Tally> Registered(CaseRegistered registered) =>
        [new Tally(registered.Body, registered.Body, registered.Service, registered.RegisteredOn, Measure.Registered, registered.Facts.Request)];

    /// <param name="before">The case as it was read.</param>
    /// <param name="by">Who acts; null where the automatic part of the house does.</param>
    /// <param name="day">The legal day of the act.</param>
    /// <param name="phaseSince">The legal day on which the case came into its phase; asked for only where it leaves it.</param>
    public static IReadOnlyList<Tally> Of(CaseState before, IReadOnlyList<CaseEvent> events, Officer? by, LocalDate day, Func<LocalDate> phaseSince, WorkCalendar calendar)
    {
        var tallies = new List<Tally>();
        var state = before;
        LocalDate? since = null;
        foreach (var happened in events)
        {
            var after = CaseState.Evolve(state, state.Id, happened);
            var (body, unit) = (state.Registration.Body, UnitOf(after, by));
            void Count(string measure, string key, long value = 0) => tallies.Add(new Tally(body, unit, state.Registration.Service, day, measure, key, value));
            foreach (var (measure, key) in Counted(state, happened, day))
                Count(measure, key);
            if (after.Phase != state.Phase)
            {
                Count(Measure.Stage, state.Phase.ToString(), WorkingDays(since ?? phaseSince(), day, calendar));
                since = day;
            }

            state = after;
        }

        return tallies;
    }

    private static IEnumerable<(string Measure, string Key)> Counted(CaseState before, CaseEvent happened, LocalDate day) => happened switch
    {
        CaseGranted => Decision(before, Granted, day),
        CaseRefused e => [.. Decision(before, Refused, day), .. e.Record.Decision.Grounds.Select(g => (Measure.RefusedGround, g))],
        CasePreliminarilyRefused e => e.Record.Decision.Grounds.Select(g => (Measure.PreliminaryRefusal, g)),
        HearingHeld => [(Measure.Hearing, "held")],
        HearingMissed e => [(Measure.Hearing, e.By == HearingAbsence.Applicant ? "missed-by-applicant" : "missed-by-body")],
        HearingAppointed when before.Preliminary?.Hearings.Any(h => h.Pending) == true => [(Measure.Hearing, "moved")],
        ObjectionReceived e => [(Measure.Objection, e.Objection.Late ? "late" : "in-time")],
        CaseWithdrawn => [(Measure.Ended, "withdrawn")],
        ApplicantDied => [(Measure.Ended, "died")],
        CaseAnnulled => [(Measure.Ended, "annulled")],
        CaseReopened e => [(Measure.Reopened, e.Cause switch
        {
            ReopenCause.OwnInitiative => "own-initiative",
            ReopenCause.Complaint => "complaint",
            ReopenCause.Court => "court",
            _ => throw new InvalidOperationException($"A case reopened by {e.Cause} is not counted yet."),
        })],
        SlipCorrected e => [(Measure.Slip, e.Field)],
        _ => [],
    };

    private static IEnumerable<(string Measure, string Key)> Decision(CaseState before, string outcome, LocalDate day)
    {
        yield return (Measure.Decided, outcome);
        yield return (day > before.Deadline.Due ? Measure.DecidedLate : Measure.DecidedInTime, outcome);
        if (before.Preliminary is not null)
            yield return (Measure.AfterHearing, outcome);
    }

    private static string UnitOf(CaseState state, Officer? by)
    {
        var body = state.Registration.Body;
        return Own(state.Assignee) ?? Own(by) ?? body;
        string? Own(Officer? officer) => officer?.Body == body ? officer.Unit : null;
    }

    /// <summary>Working days after the first day, up to and with the last; a phase left on the day it began took none.</summary>
    private static long WorkingDays(LocalDate from, LocalDate to, WorkCalendar calendar)
    {
        long days = 0;
        for (var day = calendar.NextWorking(from); day <= to; day = calendar.NextWorking(day))
            days++;
        return days;
    }
}
