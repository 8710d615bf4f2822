using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Facts;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Casework;

/// <summary>Late evidence, withdrawal, death, slips, a new consideration, an uncollected result.</summary>
public sealed class EndActs(CaseCommand command, DocumentIssuer issuer)
{
    private const string UncollectedRule = "H-uncollected";

    public Task<CommandOutcome> BringEvidence(CommandOn on, PresentedDocument document, StoredFile? scan, CancellationToken cancel) =>
        command.Run(
            on,
            CaseAct.BringEvidence,
            (state, c) => c.Law.On(state.Facts.FiledOn).Standard(c.Room.Id) is { } standard
                ? Cases.Cases.Acts.BringEvidence.Decide(state, c.By, document with { Attachment = scan?.Hash }, standard)
                : new ActOutcome.NotAllowed("desk.no-standard"),
            cancel,
            new { document, scan?.Hash },
            file: scan);

    public Task<CommandOutcome> Withdraw(CommandOn on, string iin, string reason, StoredFile? paper, CancellationToken cancel) =>
        WithPapers(on, CaseAct.Withdraw, (state, c) => EndCase.Withdraw(state, c.By, iin, reason, paper?.Hash), new { iin, reason, paper?.Hash }, cancel, paper);

    public Task<CommandOutcome> Died(CommandOn on, LocalDate diedOn, string evidence, CancellationToken cancel) =>
        WithPapers(on, CaseAct.CloseByDeath, (state, c) => EndCase.Death(state, c.By, diedOn, evidence), new { diedOn, evidence }, cancel);

    /// <summary>Puts a slip right; the document that carries it is void and made anew.</summary>
    public Task<CommandOutcome> CorrectSlip(CommandOn on, string field, string value, string reason, CancellationToken cancel) =>
        WithPapers(
            on,
            CaseAct.CorrectSlip,
            (state, c) => Cases.Cases.Acts.CorrectSlip.Decide(
                state, c.By, field, value, reason, facts => c.Room.Decide(facts, c.Law.On(facts.FiledOn)), state.Refused is null ? [c.Room.Documents.ResultKind(state)] : [NoticeKinds.Refusal]),
            new { field, value, reason },
            cancel);

    /// <summary>The head opens a decided case again because it must change in substance.</summary>
    public Task<CommandOutcome> Reconsider(CommandOn on, string reason, CancellationToken cancel) =>
        WithPapers(
            on,
            CaseAct.Reconsider,
            (state, c) => Cases.Cases.Acts.Reconsider.OnOwnInitiative(state, c.By, reason, DecisionDeadline.From(state, c.Room, c.Law, c.By.Today), DecisionDeadline.Again),
            reason,
            cancel);

    /// <summary>The head records a court's act that sets the decision aside.</summary>
    /// <param name="again">Whether it is to be made again.</param>
    public Task<CommandOutcome> CourtAct(CommandOn on, string ruling, string reason, bool again, CancellationToken cancel) =>
        WithPapers(
            on,
            CaseAct.RecordCourtAct,
            (state, c) => Cases.Cases.Acts.Reconsider.ByCourt(
                state, c.By, ruling, reason, again, CaseActs.DecisionKinds(state, c), DecisionDeadline.From(state, c.Room, c.Law, c.By.Today), new Basis.HouseRule("H-court")),
            new { ruling, reason, again },
            cancel);

    public Task<CommandOutcome> ReturnUncollected(CommandOn on, CancellationToken cancel) =>
        WithPapers(on, CaseAct.ReturnUncollected, (state, c) => Cases.Cases.Acts.ReturnUncollected.Decide(state, c.By, KeptUntil(state, c)?.Due), "uncollected", cancel);

    /// <summary>Until when the office keeps the result; null while none waits there.</summary>
    public static Deadline? KeptUntil(CaseState state, ActContext context) =>
        state.ReadyOn is { } ready ? new DeadlineClock(context.Law).Derive(context.Today.HouseLimit(UncollectedRule, "kept"), ready, governedOn: context.By.Today) : null;

    private async Task<CommandOutcome> WithPapers(CommandOn on, CaseAct act, Func<CaseState, ActContext, ActOutcome> decide, object body, CancellationToken cancel, StoredFile? file = null) =>
        await issuer.Following(await command.Run(on, act, decide, cancel, body, DocumentIssuer.JobAfter, file), cancel);
}
