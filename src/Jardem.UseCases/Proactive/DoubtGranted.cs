using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Payments;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Tasks;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Somebody says after the grant that the phone by which the application was made is not the applicant's: the case keeps it, the head gets a
/// task, and what was not paid yet is held or stopped. The decision and what was paid already stay until the head decides.
/// </summary>
public sealed class DoubtGranted(IEventStore events, SnapshotSource law, StopPayment stop, SigningPolicy signing, IClock clock)
{
    /// <summary>The house rule by which the payment waits and the head is asked.</summary>
    public static Basis Rule { get; } = new Basis.HouseRule("H-wrong-person");

    /// <summary>Done again it does nothing more; a case that is not granted stays as it is.</summary>
    /// <param name="why">Key of the text that says why.</param>
    /// <param name="evidence">The message that says so.</param>
    public async Task Run(Guid id, string why, Guid? evidence, OfferActor actor, CancellationToken cancel)
    {
        // The case first: whatever is sent after it is seen to be sent in spite of it, and the second look below finds it.
        if (await Keep(id, why, evidence, actor, cancel))
            await stop.Doubted(id, PaymentStopWhy.WrongPerson, Rule, cancel);
    }

    /// <returns>False where nothing was granted.</returns>
    private async Task<bool> Keep(Guid id, string why, Guid? evidence, OfferActor actor, CancellationToken cancel)
    {
        while (true)
        {
            if (CaseState.Of(await events.Read(id, cancel)) is not { } state)
                return false;
            var now = clock.GetCurrentInstant();
            var today = now.InZone(DateTimeZoneProviders.Tzdb[state.Registration.Zone]).Date;
            if (DoubtApplicant.Decide(state, why, evidence, today, Rule) is not ActOutcome.Done { Events: var happened })
                return false;
            if (happened.Count == 0)
                return true;
            var snapshot = await law.Active(cancel);
            var after = happened.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
            var task = HeadTasks.AskDoubt(state, $"casework.doubt.{why}", today, snapshot, Rule);
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(now, actor.Account, state.Registration.Body, snapshot.Id, actor.UseCase),
                    Streams = [new StreamAppend(id, "case", state.Version, [.. happened.Select(CaseEvents.Serializer.Write)]), .. task.Streams],
                    Cases = [CaseRows.Of(after, signing.Required)],
                    Tasks = task.Rows,
                },
                cancel);
            if (result is AppendResult.Done)
                return true;
            law.Refresh();
        }
    }
}
