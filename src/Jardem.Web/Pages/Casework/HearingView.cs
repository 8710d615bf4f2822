using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law.Clock;
using Jardem.UseCases.Casework;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>A day that follows from the law, with its label and why it is that day.</summary>
/// <param name="LabelKey">Key of the text that names the day.</param>
public sealed record DerivedDay(string LabelKey, Deadline Deadline);

/// <summary>Something to be warned of before a day passes, or after it has.</summary>
/// <param name="Day">The day that the text names, where it names one.</param>
/// <param name="Grave">Whether it is too late already, or nothing can go on.</param>
public sealed record Warning(string Key, LocalDate? Day, bool Grave);

/// <summary>The preliminary decision to refuse as a page shows it: its days, what to beware of, and on which days a hearing is possible.</summary>
public sealed class HearingView
{
    private readonly CaseView _view;

    private HearingView(CaseView view, PreliminaryRefusal preliminary) => (_view, Preliminary) = (view, preliminary);

    public PreliminaryRefusal Preliminary { get; }

    /// <summary>Whether the applicant is still being heard; else it is history.</summary>
    public bool Running => _view.State.Phase is CasePhase.PreliminarilyRefused or CasePhase.AwaitingDecision;

    public IReadOnlyList<DerivedDay> Days => Preliminary.Window is not { } window
        ? [new("casework.day.last-to-notify", Preliminary.LastDayToNotify)]
        :
        [
            new("casework.day.objection-until", window.ObjectionUntil),
            new("casework.day.hearing-from", window.HearingFrom),
            new("casework.day.decision-from", window.DecisionFrom),
            .. Preliminary.DecideUntil is { } until ? [new DerivedDay("casework.day.decide-until", until)] : Array.Empty<DerivedDay>(),
        ];

    public IReadOnlyList<Warning> Warnings => Running ? [.. Found()] : [];

    public static HearingView? Of(CaseView view) => view.State.Preliminary is { } preliminary ? new HearingView(view, preliminary) : null;

    private IEnumerable<Warning> Found()
    {
        var today = _view.Today;
        var due = _view.State.Deadline.Due;
        var near = DeadlineBadge.NearUntil(today, _view.Law.Calendar);
        var hearing = Preliminary.Hearing;
        if (Preliminary.Window is not { } window)
        {
            var last = Preliminary.LastDayToNotify.Due;
            if (last < today)
                yield return new Warning("casework.warn.notify-late", last, Grave: true);
            else if (last <= near)
                yield return new Warning("casework.warn.notify-soon", last, Grave: false);
        }
        else
        {
            if (window.DecisionFrom.Due > due)
                yield return new Warning("casework.warn.window-late", window.DecisionFrom.Due, Grave: true);
            if (hearing.Pending && hearing.Day < window.HearingFrom.Due)
                yield return new Warning("casework.warn.hearing-too-early", window.HearingFrom.Due, Grave: true);
            else if (hearing.Pending && hearing.Day > due)
                yield return new Warning("casework.warn.hearing-after-limit", hearing.Day, Grave: true);
        }

        if (hearing.Pending && hearing.Plan.At < _view.Now)
            yield return new Warning("casework.warn.hearing-not-recorded", hearing.Day, Grave: true);
        if (hearing.Missed == HearingAbsence.Body)
            yield return new Warning("casework.warn.body-missed", null, Grave: true);
        if (Preliminary.DecideUntil is { } until)
        {
            if (until.Due < today)
                yield return new Warning("casework.warn.decide-late", until.Due, Grave: true);
            else if (until.Due <= near)
                yield return new Warning("casework.warn.decide-soon", until.Due, Grave: false);
        }

        if (Preliminary.Hearings.All(h => h.Held is null) && HearingActs.Offered(_view.State, _view.Context) is { Days.Late: true })
            yield return new Warning("casework.warn.late-whatever", null, Grave: true);
    }
}
