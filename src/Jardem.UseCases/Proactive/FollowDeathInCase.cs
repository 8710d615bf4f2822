using Jardem.Cases.Cases;
using Jardem.Cases.Payments;
using Jardem.Law.Norms;
using Jardem.Services.Proactive;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// A record of death came again and contradicts a case made of it, in whichever way the case came in: an open case leaves the automatic path
/// for a person; what was granted and not sent is not paid, what was sent is stopped, what was paid is to be claimed back. The decision itself
/// stays the head's.
/// </summary>
public sealed class FollowDeathInCase(IEnumerable<IProactiveService> services, ScreenDeath screen, HandToPerson hand, StopPayment stop, IEventStore events)
{
    /// <summary>Why the case left the automatic path.</summary>
    public const string Why = "death-record-changed";

    private static readonly Basis Rule = new Basis.HouseRule("H-death-record");

    /// <summary>Does what the newer version asks for; done again it does nothing more.</summary>
    public async Task Run(DeathRow row, CancellationToken cancel)
    {
        if (row.Notice.Version == 1)
            return;
        foreach (var service in services)
            if (await screen.Applied(service, row.Notice, cancel) is { } id)
                await Follow(service, row, id, cancel);
    }

    private async Task Follow(IProactiveService service, DeathRow row, Guid id, CancellationToken cancel)
    {
        if (CaseState.Of(await events.Read(id, cancel)) is not { } state || !service.Contradicts(state.Facts, row.Notice))
            return;
        if (!await hand.Run(id, Why, "death", "follow-deaths", nameof(FollowDeathInCase), cancel))
            await stop.OfCase(id, PaymentStopWhy.DeathRecordChanged, null, Rule, cancel);
    }
}
