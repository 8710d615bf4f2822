using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;
using Jardem.UseCases.Casework;
using Jardem.Web.Pages.Casework;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>The hearing before a refusal as the API tells it.</summary>
internal static class HearingText
{
    /// <param name="By">The last day in time, or, for a wait, the day it ends.</param>
    public sealed record Awaited(StepAwaited Step, string Text, LocalDate By);

    /// <param name="Version">Place in the history of the event that made it.</param>
    /// <param name="Window">What follows from the receipt of the notice; absent until that is proved.</param>
    /// <param name="Warnings">What to beware of before a day passes, or after it has.</param>
    public sealed record Preliminary(
        int Version, LocalDate DecidedOn, IReadOnlyList<string> Grounds, CaseText.Limit LastDayToNotify, Window? Window, CaseText.Limit? DecideUntil,
        IReadOnlyList<Session> Hearings, IReadOnlyList<Objected> Objections, IReadOnlyList<Alert> Warnings);

    public sealed record Window(LocalDate ReceivedOn, CaseText.Limit ObjectionUntil, CaseText.Limit HearingFrom, CaseText.Limit DecisionFrom);

    /// <param name="State">appointed, moved, held, missed-applicant or missed-body.</param>
    public sealed record Session(int Number, LocalDateTime At, string Way, string Place, string State, Record? Protocol);

    public sealed record Record(LocalDateTime Start, LocalDateTime End, string HeldBy, IReadOnlyList<Participant> Participants, string Questions, string Explanations, bool Signed, string? SignatureNote, string? Attachment);

    /// <param name="Part">applicant, representative, officer, interpreter, witness or another word.</param>
    public sealed record Participant(string Part, string Surname, string Name, string? Patronymic = null);

    /// <param name="ReceivedOn">The legal day of its receipt: after hours, the next working day.</param>
    public sealed record Objected(string Text, bool Spoken, bool ByRepresentative, Instant At, LocalDate ReceivedOn, bool Late, string? Attachment);

    public sealed record Alert(string Key, string Text, bool Grave);

    /// <param name="Late">Whichever day is chosen, the decision will be late.</param>
    /// <param name="Ways">The ways that the law of today allows.</param>
    public sealed record Offer(IReadOnlyList<LocalDate> Days, bool Late, CaseText.Limit LastDayToNotify, IReadOnlyList<ServicesApi.Choice> Ways);

    public sealed record Served(string Token, string Kind, NoticeChannel Channel, string To, LocalDate SentOn, LocalDate? ReceivedOn, ReceiptEvidence? Evidence);

    /// <param name="signing">Whether documents must be signed electronically before they leave.</param>
    public static Awaited? AwaitedOf(CaseState state, ApiReader reader, bool signing) =>
        NextStep.Of(state, signing) is { } next ? new Awaited(next.Step, reader.T($"casework.next.{Kebab.Of(next.Step)}"), next.By) : null;

    public static IReadOnlyList<Preliminary> PreliminariesOf(CaseView view, ApiReader reader) =>
        [.. view.State.Preliminaries.Select(p => Of(p, view, reader, p == view.State.Preliminary ? HearingView.Of(view)!.Warnings : []))];

    /// <summary>When a hearing may be held; null where none can be appointed now.</summary>
    public static Offer? OfferOf(CaseView view, ApiReader reader)
    {
        if (view.State.Phase is not (CasePhase.AwaitingDecision or CasePhase.PreliminarilyRefused) || view.Preview.Outcome != DecisionOutcome.Refused)
            return null;
        if (view.Room.Procedure.Hearing is not { } hearing || HearingActs.Offered(view.State, view.Context) is not { } offered)
            return null;
        var ways = hearing.WaysOn(view.Law.On(view.Today)).Select(w => new ServicesApi.Choice(w.Key, reader.In(w.Text)));
        return new Offer(offered.Days.Days, offered.Days.Late, LimitOf(offered.LastDayToNotify, view, reader), [.. ways]);
    }

    public static IReadOnlyList<Served> NoticesOf(CaseState state) =>
        [.. state.Notices.Select(n => new Served(n.Token, n.Kind, n.Channel, n.To, n.SentOn, n.ReceivedOn, n.Evidence))];

    /// <summary>The smallest sets of what the applicant could bring or do for a refusal to become a grant.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ChangesOf(CaseView view, ApiReader reader) =>
        [.. WhatWouldChange.Smallest(view.Room, view.State.Facts, view.Law.On(view.State.Facts.FiledOn)).Select(set => (IReadOnlyList<string>)[.. set.Select(c => reader.T(c.Key, ("subject", c.Subject is { } s ? reader.In(s) : "")))])];

    private static Preliminary Of(PreliminaryRefusal preliminary, CaseView view, ApiReader reader, IReadOnlyList<Warning> warnings) => new(
        preliminary.Version, preliminary.Record.DecidedOn, preliminary.Record.Decision.Grounds, LimitOf(preliminary.LastDayToNotify, view, reader),
        preliminary.Window is { } w ? new Window(w.ReceivedOn, LimitOf(w.ObjectionUntil, view, reader), LimitOf(w.HearingFrom, view, reader), LimitOf(w.DecisionFrom, view, reader)) : null,
        preliminary.DecideUntil is { } until ? LimitOf(until, view, reader) : null,
        [.. preliminary.Hearings.Select(h => new Session(h.Number, h.Plan.At, h.Plan.Way, h.Plan.Place, HearingWords.Of(h), h.Held is { } held ? Of(held) : null))],
        [.. preliminary.Objections.Select(o => new Objected(o.Text, o.Spoken, o.ByRepresentative, o.At, o.ReceivedOn, o.Late, o.Attachment))],
        [.. warnings.Select(a => new Alert(a.Key, reader.T(a.Key, ("day", a.Day is { } day ? Law.DateText.Long(day, reader.Language) : "")), a.Grave))]);

    private static Record Of(HearingProtocol held) => new(
        held.Start, held.End, held.HeldBy.Name.ToString(), [.. held.Participants.Select(p => new Participant(p.Part, p.Name.Surname, p.Name.Name, p.Name.Patronymic))],
        held.Questions, held.Explanations, held.Signed, held.SignatureNote, held.Attachment);

    private static CaseText.Limit LimitOf(Deadline deadline, CaseView view, ApiReader reader) => new(
        deadline.Due, deadline.Provisional, reader.In(BasisText.Line(deadline.Basis, view.Law.On(deadline.StartDay))), [.. DerivationText.Of(deadline, view.Law).Select(reader.In)]);
}
