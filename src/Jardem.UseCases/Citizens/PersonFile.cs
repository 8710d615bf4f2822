using Jardem.Cases.People.Consents;
using Jardem.Cases.People.Events;
using Jardem.Cases.Streams;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Citizens;

/// <summary>The stream of a person: consents and requests. It is read whole; writing waits until the change is durable.</summary>
public sealed class PersonFile(IEventStore events, SnapshotSource law)
{
    public async Task<ConsentBook> Consents(Guid person, CancellationToken cancel) => ConsentBook.Of(await events.Read(person, cancel));

    /// <summary>Adds an event; written again on the newer state where somebody else wrote meanwhile.</summary>
    /// <param name="happened">Makes the event from the consents as they stand; null for nothing to write.</param>
    /// <param name="take">A claim that the person takes with it.</param>
    /// <returns>Null once written, or where there was nothing to write; else the owner of the claim.</returns>
    public async Task<Guid?> Add(Guid person, Func<ConsentBook, PersonEvent?> happened, Instant at, string actor, string unit, string useCase, CancellationToken cancel, Claim? take = null)
    {
        while (true)
        {
            var stream = await events.Read(person, cancel);
            if (happened(ConsentBook.Of(stream)) is not { } added)
                return null;
            var snapshot = await law.Active(cancel);
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(at, actor, unit, snapshot.Id, useCase),
                    Streams = [new StreamAppend(person, PersonEvent.Stream, stream.Count, [PersonEvent.Serializer.Write(added)])],
                    Take = take is null ? [] : [take with { Owner = person }],
                },
                cancel);
            switch (result)
            {
                case AppendResult.Done:
                    return null;
                case AppendResult.VersionConflict:
                    continue;
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    continue;
                case AppendResult.ClaimTaken taken:
                    return taken.By;
                default:
                    throw new InvalidOperationException($"A person's stream cannot meet {result.GetType().Name}.");
            }
        }
    }
}
