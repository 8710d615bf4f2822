using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Streams;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>Takes an open case from the rules and gives it to a person, under the limit of the desk, because something came to light outside of it.</summary>
public sealed class HandToPerson(IEventStore events, ServiceRooms rooms, SnapshotSource law, SigningPolicy signing, IClock clock)
{
    /// <summary>Done again it does nothing more; a case that a person has already stays as it is.</summary>
    /// <param name="why">Key of the text that says why.</param>
    /// <param name="about">What it is about, as "death".</param>
    /// <param name="account">Who does it, as the event's metadata name it.</param>
    /// <returns>False where the case is decided or ended already.</returns>
    public async Task<bool> Run(Guid id, string why, string? about, string account, string useCase, CancellationToken cancel)
    {
        while (true)
        {
            if (CaseState.Of(await events.Read(id, cancel)) is not { } state || !state.Phase.IsOpen())
                return false;
            var snapshot = await law.Active(cancel);
            var deadline = DecisionDeadline.AtDesk(state, rooms[state.Registration.Service], snapshot) ?? state.Deadline;
            if (LeaveAutomaticPath.Decide(state, why, about, deadline) is not ActOutcome.Done { Events: { Count: > 0 } happened })
                return true;
            var after = happened.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(clock.GetCurrentInstant(), account, state.Registration.Body, snapshot.Id, useCase),
                    Streams = [new StreamAppend(id, "case", state.Version, [.. happened.Select(CaseEvents.Serializer.Write)])],
                    Cases = [CaseRows.Of(after, signing.Required)],
                },
                cancel);
            if (result is AppendResult.Done)
                return true;
            law.Refresh();
        }
    }
}
