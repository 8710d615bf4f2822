using Jardem.Law.Clock;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Cases.Cases.Hearings;

/// <summary>
/// Derives the days of the hearing before a refusal. Each step follows the law of its own day, so the rules of that day come in.
/// </summary>
public sealed class HearingClock(LawSnapshot snapshot)
{
    /// <summary>How many days are offered for a hearing that can no longer be held within the limit of the decision.</summary>
    private const int DaysWhenLate = 5;

    private readonly DeadlineClock _clock = new(snapshot);

    /// <summary>The last day on which a notice still leaves time to decide within the limit.</summary>
    public Deadline LastDayToNotify(HearingLaw law, Deadline decision, LocalDate today) => _clock.LastDayBefore(law.NoticeBeforeDecision, decision.Due, today);

    /// <summary>The window that opens when the notice is received.</summary>
    public HearingWindow Window(HearingLaw law, LocalDate receivedOn)
    {
        var objection = _clock.Derive(law.Objection, receivedOn);
        var hearing = _clock.Derive(law.HearingFrom, receivedOn);
        var decision = _clock.Derive(law.NoticeBeforeDecision, receivedOn);
        return new HearingWindow(receivedOn, objection, hearing, decision);
    }

    /// <summary>The last day of the decision after a hearing.</summary>
    public Deadline DecideUntil(HearingLaw law, LocalDate heldOn) => _clock.Derive(law.DecisionAfterHearing, heldOn);

    /// <summary>
    /// The days on which a hearing may be held so that the decision still comes in time; where there is none left, the next working days,
    /// and the decision will be late. Nobody is invited for the day of the invitation itself.
    /// </summary>
    public HearingDays Days(HearingWindow window, Deadline decision, LocalDate today)
    {
        var first = LocalDate.Max(window.HearingFrom.Due, snapshot.Calendar.NextWorking(today));
        var days = new List<LocalDate>();
        if (window.DecisionFrom.Due <= decision.Due)
        {
            for (var day = first; day <= decision.Due; day = snapshot.Calendar.NextWorking(day))
                days.Add(day);
        }

        var late = days.Count == 0;
        for (var day = first; late && days.Count < DaysWhenLate; day = snapshot.Calendar.NextWorking(day))
            days.Add(day);
        return new HearingDays(days, late);
    }
}
