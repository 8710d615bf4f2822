using Jardem.Cases.Cases.Hearings;
using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>What a case waits for and until when, so that lists can warn before a day passes.</summary>
public enum StepAwaited
{
    Take,
    Review,
    Decide,
    SendNotice,
    ProveReceipt,
    HoldHearing,
    AppointHearing,

    /// <summary>The window of objections is open; nothing can be decided against the applicant yet.</summary>
    WaitForWindow,
    SendResult,
    HandOver,

    /// <summary>The rules of the house decide by themselves; nobody need do anything.</summary>
    DecideAutomatically,

    /// <summary>The officer who answers for a document signs it electronically, where the installation requires it.</summary>
    Sign,
}

/// <summary>The next step with its day. <paramref name="By"/> is the last day in time, or, for a wait, the day it ends.</summary>
public sealed record NextStep(StepAwaited Step, LocalDate By)
{
    /// <summary>The next step of a case; null where nothing is awaited.</summary>
    /// <param name="signing">Whether documents must be signed electronically before they leave.</param>
    public static NextStep? Of(CaseState state, bool signing = false)
    {
        if (Of(state) is not { } next)
            return null;
        if (signing && Waits(state, next.Step))
            return next with { Step = StepAwaited.Sign };
        // What came in without an officer goes out without one: the result is in the cabinet, or in a message to the phone.
        return next.Step == StepAwaited.SendResult && IntakeChannel.IsAutomatic(state.Registration.Channel) ? null : next;
    }

    /// <summary>Whether what the step sends or hands over is not signed.</summary>
    private static bool Waits(CaseState state, StepAwaited step) => step switch
    {
        StepAwaited.SendNotice => state.Document(NoticeKinds.PreliminaryRefusal, state.Preliminary!.Version) is { Signature: null },
        StepAwaited.SendResult or StepAwaited.HandOver => state.Documents.Any(d => d is { Void: null, Signature: null } && d.For >= state.DecisionVersion && !NoticeKinds.Served.Contains(d.Kind)),
        _ => false,
    };

    private static NextStep? Of(CaseState state) => state.Phase switch
    {
        CasePhase.Registered when state.IsAutomatic => new NextStep(StepAwaited.DecideAutomatically, state.Deadline.Due),
        CasePhase.Registered => new NextStep(StepAwaited.Take, state.Deadline.Due),
        CasePhase.UnderReview => new NextStep(StepAwaited.Review, state.Deadline.Due),
        CasePhase.AwaitingDecision => new NextStep(StepAwaited.Decide, Earlier(state.Preliminary?.DecideUntil?.Due, state.Deadline.Due)),
        CasePhase.PreliminarilyRefused => Hearing(state, state.Preliminary!),
        CasePhase.Granted => new NextStep(StepAwaited.SendResult, state.Deadline.Due),
        CasePhase.ResultReady => new NextStep(StepAwaited.HandOver, state.PromisedOn),
        _ => null,
    };

    private static NextStep Hearing(CaseState state, PreliminaryRefusal preliminary)
    {
        if (preliminary.Window is not { } window)
        {
            var sent = state.Document(NoticeKinds.PreliminaryRefusal, preliminary.Version) is { } notice && state.ServiceOf(notice.Token) is not null;
            return new NextStep(sent ? StepAwaited.ProveReceipt : StepAwaited.SendNotice, preliminary.LastDayToNotify.Due);
        }

        var hearing = preliminary.Hearing;
        if (hearing.Pending)
            return new NextStep(StepAwaited.HoldHearing, hearing.Day);
        if (hearing.Missed == HearingAbsence.Body)
            return new NextStep(StepAwaited.AppointHearing, state.Deadline.Due);
        return preliminary.DecideUntil is { } until
            ? new NextStep(StepAwaited.Decide, Earlier(until.Due, state.Deadline.Due))
            : new NextStep(StepAwaited.WaitForWindow, window.DecisionFrom.Due);
    }

    private static LocalDate Earlier(LocalDate? a, LocalDate b) => a is { } day && day < b ? day : b;
}
