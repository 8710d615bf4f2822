using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Services.Deciding;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Casework;

/// <summary>The acts by which an applicant is heard before a refusal, and the refusal itself.</summary>
public sealed class HearingActs(CaseCommand command, DocumentIssuer issuer)
{
    /// <summary>The head makes the preliminary decision and invites to a hearing; the notice and the invitation are made.</summary>
    public Task<CommandOutcome> RefusePreliminarily(CommandOn on, string confirmedHash, HearingPlan plan, CancellationToken cancel) =>
        WithPapers(
            on,
            CaseAct.RefusePreliminarily,
            (state, c) =>
            {
                if (state.Prepared is null)
                    return new ActOutcome.NotAllowed("act.not-prepared");
                if (LawOf(c) is not { } law)
                    return new ActOutcome.NotAllowed("act.service-cannot-hear");
                var (clock, days) = DaysFor(state, c, law);
                var invitation = AppointHearing.First(c.By, plan, law, days, Hours(state, c), c.Law.Calendar, c.Now);
                return Cases.Cases.Acts.RefusePreliminarily.Decide(state, c.By, CaseActs.Record(state, c), confirmedHash, clock.LastDayToNotify(law, state.Deadline, c.By.Today), invitation);
            },
            new { confirmedHash, plan },
            cancel);

    /// <summary>The head refuses, once the applicant was heard; the decision is made.</summary>
    public Task<CommandOutcome> Refuse(CommandOn on, string confirmedHash, CancellationToken cancel) =>
        WithPapers(
            on,
            CaseAct.Refuse,
            (state, c) =>
            {
                if (state.Prepared is null)
                    return new ActOutcome.NotAllowed("act.not-prepared");
                var record = CaseActs.Record(state, c);
                var (proof, missing) = HeardRefusal.Prove(state.Preliminary, record.Decision, c.Now);
                return proof is null
                    ? new ActOutcome.NotAllowed(missing!)
                    : RefuseCase.Decide(state, c.By, record, confirmedHash, proof, CaseActs.DecisionKinds(state, c));
            },
            confirmedHash,
            cancel);

    public Task<CommandOutcome> SendNotice(CommandOn on, string token, NoticeChannel channel, string to, CancellationToken cancel) =>
        command.Run(on, CaseAct.SendNotice, (state, c) => ServeNotice.Send(state, c.By, token, channel, to, c.SigningRequired), cancel, new { token, channel, to });

    /// <summary>Records the evidence that a notice was received; for a preliminary refusal the window opens.</summary>
    public Task<CommandOutcome> ProveReceipt(CommandOn on, string token, ReceiptEvidence evidence, LocalDate day, string detail, StoredFile? slip, CancellationToken cancel) =>
        command.Run(
            on,
            CaseAct.ProveReceipt,
            (state, c) => ServeNotice.Receive(state, c.By, token, evidence, day, detail, slip?.Hash, () => new HearingClock(c.Law).Window(c.Room.Procedure.Hearing!.On(c.Law.On(day)), day)),
            cancel,
            new { token, evidence, day, detail, slip?.Hash },
            file: slip);

    /// <summary>Appoints another hearing where one was moved or missed; the invitation is made.</summary>
    public Task<CommandOutcome> Appoint(CommandOn on, HearingPlan plan, string why, CancellationToken cancel) =>
        WithPapers(
            on,
            CaseAct.AppointHearing,
            (state, c) => LawOf(c) is { } law
                ? AppointHearing.Again(state, c.By, plan, why, law, DaysFor(state, c, law).Days, Hours(state, c), c.Law.Calendar, c.Now)
                : new ActOutcome.NotAllowed("act.service-cannot-hear"),
            new { plan, why },
            cancel);

    /// <summary>Records the protocol of the hearing; the protocol is made.</summary>
    /// <param name="signed">The signed protocol or the recording.</param>
    public Task<CommandOutcome> Held(CommandOn on, HearingProtocol protocol, StoredFile? signed, CancellationToken cancel) =>
        WithPapers(
            on,
            CaseAct.RecordHearing,
            (state, c) => LawOf(c) is { } law
                ? RecordHearing.Held(state, c.By, protocol with { HeldBy = c.By.Officer, Attachment = signed?.Hash }, law, () => new HearingClock(c.Law).DecideUntil(law, protocol.Start.Date), c.Now)
                : new ActOutcome.NotAllowed("act.service-cannot-hear"),
            new { protocol, signed?.Hash },
            cancel,
            signed);

    public Task<CommandOutcome> Missed(CommandOn on, HearingAbsence by, string why, CancellationToken cancel) =>
        command.Run(on, CaseAct.RecordHearing, (state, c) => RecordHearing.Missed(state, c.By, by, why, c.Now), cancel, new { by, why });

    /// <summary>Takes an objection; what comes after the hours of the office counts from the next working day .</summary>
    public Task<CommandOutcome> Object(CommandOn on, string iin, string text, bool spoken, StoredFile? paper, CancellationToken cancel) =>
        command.Run(
            on,
            CaseAct.Object,
            (state, c) => ReceiveObjection.Decide(state, c.By, iin, text, spoken, LegalDay(c), paper?.Hash),
            cancel,
            new { iin, text, spoken, paper?.Hash },
            file: paper);

    /// <summary>The days that may be offered for a hearing now, and until when the notice must be received; null for a service without hearings.</summary>
    public static (HearingDays Days, Deadline LastDayToNotify)? Offered(CaseState state, ActContext context)
    {
        if (LawOf(context) is not { } law)
            return null;
        var (clock, days) = DaysFor(state, context, law);
        return (days, clock.LastDayToNotify(law, state.Deadline, context.By.Today));
    }

    private static HearingLaw? LawOf(ActContext context) => context.Room.Procedure.Hearing?.On(context.Today);

    /// <summary>Until the notice is received, the days are those that follow if it is received today.</summary>
    private static (HearingClock Clock, HearingDays Days) DaysFor(CaseState state, ActContext context, HearingLaw law)
    {
        var clock = new HearingClock(context.Law);
        var named = state.Phase != CasePhase.AwaitingDecision || state.Preliminary?.Names(CaseActs.Decide(state, context.Room, context.Law)) == true;
        var window = (named ? state.Preliminary?.Window : null) ?? clock.Window(law, context.By.Today);
        return (clock, clock.Days(window, state.Deadline, context.By.Today));
    }

    private static OfficeHours Hours(CaseState state, ActContext context) =>
        OfficeHours.Of(context.Today.Body(state.Registration.Body) ?? throw new InvalidOperationException($"The law data hold no body {state.Registration.Body} on {context.By.Today:uuuu-MM-dd}."));

    private static LocalDate LegalDay(ActContext context) =>
        new DeadlineClock(context.Law).FilingDay(context.By.At, OfficeHours.Of(context.Today.Body(context.By.Officer.Body)!)).Day;

    private async Task<CommandOutcome> WithPapers(CommandOn on, CaseAct act, Func<CaseState, ActContext, ActOutcome> decide, object body, CancellationToken cancel, StoredFile? file = null) =>
        await issuer.Following(await command.Run(on, act, decide, cancel, body, DocumentIssuer.JobAfter, file), cancel);
}
