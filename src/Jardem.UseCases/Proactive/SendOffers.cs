using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.Offers.Screening;
using Jardem.Cases.People;
using Jardem.Cases.People.Events;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Proactive;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>What came of sending.</summary>
/// <param name="Sent">Offers made.</param>
/// <param name="Anew">Deaths whose screening was too old or no longer true: they are screened again, or have a reason by now.</param>
public sealed record SentOffers(int Sent, int Anew);

/// <summary>
/// Makes the offers that screening proposed: an act of its own, of the head of the deciding body or of the rule where the installation is set so.
/// The message goes with the offer's own append, so that nobody is written to twice however often this is begun again.
/// </summary>
public sealed class SendOffers(
    IDeathNotices notices, IEnumerable<IProactiveService> services, ScreenDeath screen, FollowRecord follow, OfferChange change, IOffers offers, IEventStore events, SnapshotSource law, IIds ids, IClock clock)
{
    /// <summary>House rule that names the addressee.</summary>
    public const string AddresseeRule = "H-proactive-addressee";

    /// <summary>House rule that sets how long an answer is awaited.</summary>
    public const string WindowRule = "H-proactive-window";

    private const int Page = 100;
    private const int Numbers = 9;

    /// <summary>A plan older than this is made again: accounts, phones and kin may have changed.</summary>
    private static readonly Duration Fresh = Duration.FromHours(24);

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <summary>Sends what is proposed for the officer's body.</summary>
    /// <returns>Null where the officer is no head.</returns>
    public async Task<SentOffers?> Run(Principal principal, CancellationToken cancel) =>
        principal.Is(Role.Head) ? await Run(principal.Scope("proactive"), principal.Officer, null, cancel) : null;

    /// <summary>Sends what is proposed for every body, by the rule.</summary>
    public Task<SentOffers> ByRule(string rule, CancellationToken cancel) => Run(Scope.Whole("offers are sent by the rule"), null, rule, cancel);

    private async Task<SentOffers> Run(Scope scope, Officer? officer, string? rule, CancellationToken cancel)
    {
        var (sent, anew) = (0, 0);
        string? after = null;
        while (true)
        {
            var page = await notices.Proposed(scope, after, Page, cancel);
            foreach (var row in page)
            {
                var kept = await One(row, officer ?? AutomaticOfficer.Of(row.Plan!.Body, rule!), cancel);
                await notices.Keep([kept], cancel);
                (sent, anew) = kept.State == DeathState.Offered ? (sent + 1, anew) : (sent, anew + 1);
            }

            if (page.Count < Page)
                return new SentOffers(sent, anew);
            after = page[^1].Notice.RecordNumber;
        }
    }

    private async Task<DeathRow> One(DeathRow row, Officer by, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var (death, plan) = (row.Notice, row.Plan!);
        var again = new DeathRow(death, DeathState.Taken) { NextAt = now };
        if (row.ScreenedAt is not { } screened || screened + Fresh < now)
            return again;
        if (await screen.Applied(services.Single(s => s.Service == plan.Service), death, cancel) is not null)
            return new DeathRow(death, DeathState.Settled) { Reason = ScreeningReason.AlreadyApplied, ScreenedAt = now };
        if (await screen.DoesNotWant(plan.AddresseeIin, now, cancel))
            return again;
        while (true)
        {
            // The page was read before; of a record that came in a newer version meanwhile nothing goes, and screening looks at it again.
            if (await Newer(death, cancel) is not null)
                return again;
            var snapshot = await law.Active(cancel);
            var (append, id) = await Making(row, plan, by, snapshot, now, cancel);
            switch (await events.Append(append, cancel))
            {
                case AppendResult.Done:
                    // It came while the offer was being made, and may have been screened before there was one to take back.
                    if (await Newer(death, cancel) is { } newer)
                        return await follow.Run(newer with { Offer = id }, now, cancel) is { State: DeathState.Offered } stays ? stays : new DeathRow(newer.Notice, DeathState.Taken) { NextAt = now };
                    return new DeathRow(death, DeathState.Offered) { Offer = id, Plan = plan, ScreenedAt = row.ScreenedAt };
                case AppendResult.ClaimTaken { Claim.Kind: "person-iin" }:
                    continue;
                // An earlier run made it and was cut off before it said so, or another record of the same death was first: screening tells which.
                case AppendResult.ClaimTaken:
                    return again;
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    continue;
                case var other:
                    throw new InvalidOperationException($"A new offer cannot meet {other.GetType().Name}.");
            }
        }
    }

    private async Task<DeathRow?> Newer(DeathNotice death, CancellationToken cancel) =>
        await notices.Get(death.RecordNumber, cancel) is { } row && row.Notice.Version > death.Version ? row : null;

    private async Task<(Append Append, Guid Id)> Making(DeathRow row, OfferPlan plan, Officer by, LawSnapshot snapshot, Instant now, CancellationToken cancel)
    {
        var id = ids.New();
        var personClaim = new Claim("person-iin", plan.AddresseeIin);
        var holder = await events.HolderOf(personClaim, cancel);
        var person = holder ?? ids.New();
        var made = new OfferMade
        {
            Service = plan.Service,
            Death = row.Notice,
            Addressee = new OfferAddressee(person, plan.AddresseeIin, plan.AddresseeName, plan.Relation),
            Ways = plan.Ways,
            Account = plan.Account,
            Status = plan.Status,
            Amount = plan.Amount,
            Body = plan.Body,
            Number = await FreeNumber(plan.Ways[0].Phone, cancel),
            Language = plan.Language,
            Until = Until(snapshot, now),
            At = now,
            By = by,
            Basis = new Basis.HouseRule(AddresseeRule),
        };
        var state = OfferState.Evolve(null, id, made);
        var message = change.OfferMessage(state, 0);
        var sent = new OfferSent(0, SmsOutbox.Of(message).Id, now);
        state = OfferState.Evolve(state, id, sent);
        List<StreamAppend> streams = [new StreamAppend(id, OfferEvent.Stream, 0, [OfferEvent.Serializer.Write(made), OfferEvent.Serializer.Write(sent)])];
        if (holder is null)
            streams.Add(new StreamAppend(person, PersonEvent.Stream, 0, [PersonEvent.Serializer.Write(new PersonKnown(plan.AddresseeIin, plan.AddresseeName, now))]));
        return (new Append
        {
            Meta = new EventMeta(now, by.Account, by.Unit ?? by.Body, snapshot.Id, nameof(SendOffers)),
            Streams = streams,
            Take = [.. OfferClaims.Of(made), .. holder is null ? new[] { personClaim with { Owner = person } } : []],
            Offers = [OfferRows.Of(state, now)],
            Outbox = [SmsOutbox.Of(message)],
        }, id);
    }

    /// <summary>The smallest number that no offer at this phone has that still holds.</summary>
    private async Task<int> FreeNumber(string phone, CancellationToken cancel)
    {
        var taken = (await offers.OfPhone(phone, OfferReplies.MostOffers, cancel)).Where(o => o.Phase is OfferPhase.Open or OfferPhase.AwaitingAccount or OfferPhase.Agreed or OfferPhase.Declined).Select(o => o.Number).ToHashSet();
        return Enumerable.Range(1, Numbers).FirstOrDefault(n => !taken.Contains(n), Numbers);
    }

    /// <summary>The end of the last day on which an answer counts.</summary>
    private static Instant Until(LawSnapshot snapshot, Instant now)
    {
        var today = now.InZone(Zone).Date;
        var days = snapshot.On(today).HouseLimit(WindowRule, "answer").Amount;
        return today.PlusDays(days + 1).AtStartOfDayInZone(Zone).ToInstant();
    }
}
