using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Casework;

/// <summary>The acts of review and decision, each one guarded change.</summary>
public sealed class CaseActs(CaseCommand command, IAccounts accounts, DocumentIssuer issuer)
{
    /// <summary>A specialist takes the case.</summary>
    public Task<CommandOutcome> Take(CommandOn on, CancellationToken cancel) =>
        command.Run(on, CaseAct.Take, (state, c) => TakeCase.Decide(state, c.By, c.By.Officer), cancel);

    /// <summary>The head gives the case to a specialist of the same body.</summary>
    public async Task<CommandOutcome> Assign(CommandOn on, string account, CancellationToken cancel)
    {
        var to = await accounts.ById(account, cancel);
        if (to is null || to.Closed || !to.Roles.Contains(Role.Specialist))
            return new CommandOutcome.NotAllowed("act.not-a-specialist");
        var officer = new Officer(to.Id, to.Name, to.Position, to.Body, to.Unit);
        return await command.Run(on, CaseAct.Take, (state, c) => TakeCase.Decide(state, c.By, officer), cancel, account);
    }

    /// <summary>The assignee records a finding that the service asks for.</summary>
    public Task<CommandOutcome> Establish(CommandOn on, string key, string value, string reason, CancellationToken cancel) =>
        command.Run(
            on,
            CaseAct.Establish,
            (state, c) => c.Room.Findings(state.Facts).Any(f => f.Key == key && f.Values.Contains(value))
                ? EstablishFact.Decide(state, c.By, key, value, reason)
                : new ActOutcome.NotAllowed("act.finding-unknown"),
            cancel,
            new { key, value, reason });

    /// <summary>The assignee puts the decision of the rules before the head.</summary>
    public Task<CommandOutcome> Prepare(CommandOn on, CancellationToken cancel) =>
        command.Run(on, CaseAct.Prepare, (state, c) =>
        {
            var decision = Decide(state, c.Room, c.Law);
            return decision.Outcome == DecisionOutcome.Refused && c.Room.Procedure.Hearing is null
                ? new ActOutcome.NotAllowed("act.service-cannot-hear")
                : PrepareDecision.Decide(state, c.By, decision, c.Now, Compared(state, c.Room, c.Law));
        }, cancel);

    /// <summary>The assignee says which of two values stands.</summary>
    public Task<CommandOutcome> Settle(CommandOn on, string key, bool declaredStands, string reason, CancellationToken cancel) =>
        command.Run(
            on,
            CaseAct.SettleMismatch,
            (state, c) => SettleMismatch.Decide(state, c.By, Compared(state, c.Room, c.Law), key, declaredStands, reason),
            cancel,
            new { key, declaredStands, reason });

    public Task<CommandOutcome> Return(CommandOn on, string reason, CancellationToken cancel) =>
        command.Run(on, CaseAct.Return, (state, c) => ReturnToSpecialist.Decide(state, c.By, reason), cancel, reason);

    /// <summary>The head grants, confirming the hash of the record shown; the decision and the result document are made.</summary>
    public async Task<CommandOutcome> Grant(CommandOn on, string confirmedHash, CancellationToken cancel)
    {
        var outcome = await command.Run(
            on,
            CaseAct.Decide,
            (state, c) => state.Prepared is null
                ? new ActOutcome.NotAllowed("act.not-prepared")
                : GrantCase.Decide(state, c.By, Record(state, c), confirmedHash, DecisionKinds(state, c)),
            cancel,
            confirmedHash,
            DocumentIssuer.JobAfter);
        return await issuer.Following(outcome, cancel);
    }

    public Task<CommandOutcome> SendResult(CommandOn on, CancellationToken cancel) =>
        command.Run(on, CaseAct.SendResult, (state, c) => Cases.Cases.Acts.SendResult.Decide(state, c.By, c.Room.Documents.ResultKind(state), Signed(state, c)), cancel);

    /// <summary>The operator hands the result over.</summary>
    public Task<CommandOutcome> HandOver(CommandOn on, Jardem.Cases.Cases.Events.Receiver receiver, CancellationToken cancel) =>
        command.Run(on, CaseAct.HandOver, (state, c) => Cases.Cases.Acts.HandOver.Decide(state, c.By, receiver, IdentityKinds(state, c), Signed(state, c)), cancel, receiver);

    /// <summary>Kinds of the document for identification: the first that the standard of the day of filing asks of everyone.</summary>
    private static IReadOnlyList<string> IdentityKinds(CaseState state, ActContext context) =>
        context.Law.On(state.Facts.FiledOn).Standard(context.Room.Id)?.Documents.FirstOrDefault(d => !d.RepresentativeOnly && d.Expires)?.AnyOf ?? [];

    /// <summary>Kinds of the documents of the decision that must be signed electronically.</summary>
    private static IReadOnlyList<string> Signed(CaseState state, ActContext context) => context.SigningRequired ? DecisionKinds(state, context) : [];

    /// <summary>Kinds of the documents by which a decision of the service takes effect.</summary>
    public static IReadOnlyList<string> DecisionKinds(CaseState state, ActContext context) => [DocumentIssuer.DecisionKind, NoticeKinds.Refusal, context.Room.Documents.ResultKind(state)];

    /// <summary>The decision that the rules make on the facts as they stand.</summary>
    public static Decision Decide(CaseState state, IServiceRoom room, LawSnapshot law) => room.Decide(state.Facts, law.On(state.Facts.FiledOn));

    /// <summary>Declared values beside those of registers.</summary>
    public static IReadOnlyList<ComparedFact> Compared(CaseState state, IServiceRoom room, LawSnapshot law) =>
        Mismatches.Of(state.Facts, room.Inquiries(state.Facts, law.On(state.Facts.FiledOn)));

    /// <summary>The record that the head would confirm now; null until a decision is prepared.</summary>
    public static DecisionRecord Record(CaseState state, ActContext context) => new()
    {
        Case = state.Id,
        Service = state.Registration.Service,
        Engine = context.Room.Engine,
        Snapshot = context.Law.Id,
        Facts = state.Facts,
        Decision = Decide(state, context.Room, context.Law),
        DecidedOn = context.By.Today,
        PreparedBy = state.Prepared!.By,
        DecidedBy = context.By.Officer,
    };
}
