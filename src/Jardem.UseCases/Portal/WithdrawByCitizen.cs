using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Streams;
using Jardem.Services.Deciding;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Stages;
using NodaTime;

namespace Jardem.UseCases.Portal;

/// <summary>The applicant takes an application back in the cabinet, until it is decided, where the service allows it (house rule H-withdrawal). What it held becomes free.</summary>
public sealed class WithdrawByCitizen(
    IEventStore events, CaseReader reader, ICaseLists lists, SnapshotSource law, ServiceRooms rooms, SigningPolicy signing, DocumentIssuer issuer, IClock clock)
{
    private const int LongestReason = 1000;
    private const int Attempts = 4;
    private const string Rule = "withdrawal/1";

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Done : Outcome;

        public sealed record NotAllowed(string TextKey) : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <summary>Whether the case can be taken back now; one that was decided once is not, for money may hang on it.</summary>
    public bool May(CaseState state) => state.Phase.IsOpen() && state.Reopened.Count == 0 && rooms[state.Registration.Service].Procedure.Step(CaseAct.Withdraw) is not null;

    public async Task<Outcome> Run(CitizenPrincipal citizen, Guid id, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new Outcome.NotAllowed("act.reason-needed");
        if (reason.Trim().Length > LongestReason)
            return new Outcome.NotAllowed("fault.too-long");
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await reader.Read(Scope.Whole("the applicant's own cabinet"), id, cancel) is not { State: var state } history || state.Facts.Applicant.Iin != citizen.Iin)
                return new Outcome.NotFound();
            if (state.Phase == CasePhase.Withdrawn)
                return new Outcome.Done();
            if (!May(state))
                return new Outcome.NotAllowed("act.already-decided");
            if (await Append(citizen, state, history, reason.Trim(), cancel) is AppendResult.Done)
            {
                await issuer.Complete(id, cancel);
                return new Outcome.Done();
            }

            law.Refresh();
        }

        return new Outcome.NotAllowed("portal.again-later");
    }

    private async Task<AppendResult> Append(CitizenPrincipal citizen, CaseState state, CaseHistory history, string reason, CancellationToken cancel)
    {
        var (snapshot, now, room) = (await law.Active(cancel), clock.GetCurrentInstant(), rooms[state.Registration.Service]);
        var today = now.InZone(DateTimeZoneProviders.Tzdb[state.Registration.Zone]).Date;
        var by = AutomaticOfficer.Of(state.Registration.Office, Rule);
        List<CaseEvent> happened = [new CaseWithdrawn(false, reason, today, null, by)];
        var after = CaseState.Evolve(state, state.Id, happened[0]);
        var (take, release) = UniqueClaims.Of(state, after);
        var heir = await DisputeHeir.Of(events, after, release, cancel);
        var row = await lists.Get(Scope.Whole("stage data"), state.Id, cancel);
        var journal = row is { JournalNumber: { } number, Journal: { } kept } ? $"{number}/{kept.Year}" : null;
        return await events.Append(
            new Append
            {
                Meta = new EventMeta(now, citizen.Person.ToString(), CitizenPrincipal.Unit, snapshot.Id, nameof(WithdrawByCitizen)),
                Streams = [new StreamAppend(state.Id, "case", state.Version, [.. happened.Select(CaseEvents.Serializer.Write)]), .. heir.Streams],
                Take = [.. take, .. heir.Take],
                Release = release,
                Cases = [CaseRows.Of(after, signing.Required), .. heir.Rows(signing.Required)],
                Tallies = CaseTallies.Of(state, happened, by, today, () => PhaseSince.Of(history.Events), snapshot.Calendar),
                Outbox = StageMessages.Of(state, state.Id, happened, room.Procedure, snapshot.On(today), now, journal),
                Jobs = [DocumentIssuer.JobAfter(after) with { DueAt = now }],
            },
            cancel);
    }
}
