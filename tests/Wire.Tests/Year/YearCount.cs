using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Screening;
using Jardem.Cases.Payments;
using Jardem.Cli;
using Jardem.Simulator.People;
using Jardem.Simulator.Registers;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jardem.Tests.Year;

/// <summary>The count at the end: each death has one explained end, and all books hold the same money.</summary>
internal sealed class YearCount(YearHouse house, DeathFeed feed, YearPlan plan)
{
    private static readonly CasePhase[] Decided = [CasePhase.Granted, CasePhase.ResultReady, CasePhase.ResultIssued];

    private readonly YearLaw _law = new(house.World);
    private readonly SortedDictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _cases = [];

    private IReadOnlyList<PaymentBook.Order> Book { get; } = house.World.World.Services.GetRequiredService<PaymentBook>().All;

    public async Task Judge()
    {
        var deaths = feed.All.GroupBy(e => e.Person.Iin).Select(g => g.MaxBy(e => e.Version)!).ToList();
        foreach (var death in deaths)
        {
            var end = await End(death);
            _ends[end] = _ends.GetValueOrDefault(end) + 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', _ends.Select(e => $"{e.Value,5} {e.Key}")));
        Assert.Equal(deaths.Count, _ends.Values.Sum());
        foreach (var needed in new[] { "paid", "paid, record annulled since: overpaid", "returned: another account is awaited", "offer Declined", "offer Expired", "offer Stopped", "nobody is written to: Annulled", "nobody is written to: NoIin", "nobody is written to: NoRight", "nobody is written to: AlreadyApplied" })
            Assert.True(_ends.ContainsKey(needed), $"Nobody ended so: {needed}.\n{string.Join('\n', _ends)}");
        Assert.All(plan.Portal.Values, c => Assert.Contains(c, _cases));
        await Books();
        await Kept();
    }

    /// <summary>How it ended for the death; fails where that is no end, or the wrong one.</summary>
    private async Task<string> End(DeathFeed.Entry death)
    {
        var (iin, notice) = (death.Person.Iin, YearPlan.Notice(house, death));
        var row = await house.Get<IDeathNotices>().Get(notice.RecordNumber, default);
        Assert.True(row is { State: DeathState.Settled or DeathState.Offered }, $"{notice.RecordNumber}: {row?.State} {row?.SilentRegister}");
        var orders = Book.Where(o => o.Content.GetValueOrDefault("deceasedIin") == iin).ToList();
        Assert.True(orders.Count <= 1 && orders.Sum(o => o.Effects) <= 1, $"{iin}: paid {orders.Sum(o => o.Effects)} times by {orders.Count} orders");
        var due = await _law.Due(death.Person, death.Death.On);
        var offer = row!.Offer is { } made ? await house.Get<OfferChange>().Read(made, default) : null;
        if (offer is not null)
            Assert.Equal(due, offer.Made.Amount);
        if (await Case(notice) is { } state)
            return await OfCase(death, state, orders.SingleOrDefault(), due, offer);
        Assert.Empty(orders);
        return offer is null ? Nobody(death, row.Reason!.Value, due, await _law.PaidBefore(death.Person)) : Unanswered(death, notice, offer);
    }

    private async Task<CaseState?> Case(DeathNotice notice) =>
        notice.Iin is { } iin && await house.Get<IEventStore>().HolderOf(new Claim("unique", $"funeral-payment/iin/{iin}"), default) is { } id ? await house.State(id) : null;

    private async Task<string> OfCase(DeathFeed.Entry death, CaseState state, PaymentBook.Order? order, long? due, OfferState? offer)
    {
        Assert.True(_cases.Add(state.Id));
        var byPortal = plan.Portal.TryGetValue(death.Person.Iin, out var portal) && portal == state.Id;
        Assert.True(byPortal || (offer?.Phase == OfferPhase.Accepted && offer.Case == state.Id), $"The case {state.Id} came from nowhere.");
        Assert.True(!byPortal || offer is null or { Phase: OfferPhase.Superseded or OfferPhase.Declined or OfferPhase.Stopped or OfferPhase.Undeliverable or OfferPhase.Expired }, $"{state.Id} and an offer {offer?.Phase}");
        if (!Decided.Contains(state.Phase))
        {
            Assert.Null(order);
            Assert.True(state.Phase.IsOpen() && !state.IsAutomatic && state.Left is { Why.Length: > 0 }, $"{state.Id} stands at {state.Phase} with nobody.");
            Assert.True(due is null || state.Left!.Why is "death-record-changed" || await _law.PaidBefore(death.Person), $"{state.Id}: {state.Left!.Why} {state.Left.About}, though {due} is due");
            return $"with a person: {state.Left!.Why} {state.Left.About}";
        }

        Assert.NotNull(due);
        Assert.False(await _law.PaidBefore(death.Person), $"{death.Person.Iin}: paid for again");
        Assert.Equal(due, state.Granted!.Record.Decision.Amount);
        var row = Assert.Single(await house.Get<IPaymentOrders>().OfCase(Scope.Whole("test"), state.Id, default));
        Assert.Equal(due, row.Amount);
        Assert.NotNull(order);
        Assert.Equal((row.Order.ToString(), due.ToString(), 0), (order.OrderId, order.Content["amount"], order.Refused));
        var annulled = death.Death.Annulled;
        switch (row.State, order.State)
        {
            case (PaymentState.Paid, "paid") when annulled:
                Assert.True(PaymentOrder.Of(await house.Get<IEventStore>().Read(row.Order, default))!.IsOverpaid);
                return "paid, record annulled since: overpaid";
            case (PaymentState.Paid, "paid"):
                return "paid";
            case (PaymentState.Returned, "returned"):
                return annulled ? "returned, record annulled since" : "returned: another account is awaited";
            case (PaymentState.Stopped, "rejected") when annulled:
                return "stopped, record annulled";
            default:
                Assert.Fail($"{death.Person.Iin}: {row.State} here, {order.State} there.");
                return "";
        }
    }

    /// <summary>Nobody was written to: the town must say the same.</summary>
    private string Nobody(DeathFeed.Entry death, ScreeningReason reason, long? due, bool paidBefore)
    {
        var (town, addressees) = (house.World.Town, YearLaw.Addressees(death));
        var so = reason switch
        {
            ScreeningReason.Annulled => death.Death.Annulled,
            ScreeningReason.NoIin => death.Person.Index % 40 == 0,
            ScreeningReason.NoRight => due is null,
            ScreeningReason.AlreadyApplied => paidBefore,
            ScreeningReason.AddresseeUnknown => addressees.Count == 0,
            ScreeningReason.AddresseeDead => addressees.Any(a => a.Death is { Annulled: false } other && other.RegisteredOn <= YearHouse.Today),
            ScreeningReason.AddresseeChild => addressees.Any(a => a.AgeOn(YearHouse.Today) < 18),
            ScreeningReason.NoPhone => addressees.Any(a => town.PhoneOf(a) is null),
            ScreeningReason.DoesNotWant => plan.Said.Values.Any(s => s.Word == Word.Stop && addressees.Any(a => town.PhoneOf(a) == s.Phone)),
            _ => false,
        };
        Assert.True(so, $"{death.Person.Iin}: nobody is written to because of {reason}, which is not so.");
        return $"nobody is written to: {reason}";
    }

    /// <summary>An offer of which no case came: the answer must say why.</summary>
    private string Unanswered(DeathFeed.Entry death, DeathNotice notice, OfferState offer)
    {
        var said = plan.Said.GetValueOrDefault(notice.RecordNumber)?.Word;
        var account = offer.Made.Account is not null;
        var ended = offer.Phase switch
        {
            OfferPhase.Declined => said == Word.No,
            OfferPhase.Stopped => said == Word.Stop || plan.Said.Values.Any(s => s.Word == Word.Stop && s.Phone == offer.Made.Ways[0].Phone),
            OfferPhase.Expired => said is Word.Nothing or Word.Late or Word.Stranger or Word.Account or null || !account,
            OfferPhase.Undeliverable => said is null or Word.NotMe,
            OfferPhase.Withdrawn => death.Death.Annulled,
            _ => false,
        };
        Assert.True(ended, $"{notice.RecordNumber}: the offer is {offer.Phase} after {said}, account {account}, {string.Join(' ', offer.FailedChecks)}");
        return $"offer {offer.Phase}";
    }

    /// <summary>The book of the payment database, the house's orders and ledger, and the entitlements, to the tiyn.</summary>
    private async Task Books()
    {
        var (from, to, all) = (YearHouse.Today.PlusYears(-2), YearHouse.Today.PlusYears(1), Scope.Whole("test"));
        var ledger = (await house.Get<IPaymentOrders>().LedgerSums(all, from, to, default)).GroupBy(l => l.Kind).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount));
        long Ledger(string kind) => ledger.GetValueOrDefault(kind);
        long Of(params string[] states) => Book.Where(o => states.Contains(o.State)).Sum(o => long.Parse(o.Content["amount"], System.Globalization.CultureInfo.InvariantCulture));
        var rows = await house.Get<IPaymentOrders>().Find(all, new PaymentQuery { Take = 100_000 }, default);
        Assert.Equal(_cases.Count(c => rows.Any(r => r.Case == c)), rows.Count);
        Assert.Equal(rows.Select(r => r.Order.ToString()).Order(StringComparer.Ordinal), Book.Select(o => o.OrderId).Order(StringComparer.Ordinal));
        var awarded = 0L;
        foreach (var entitlement in rows.Select(r => r.Entitlement).Distinct())
            awarded += EntitlementEvent.Serializer.Read((await house.Get<IEventStore>().Read(entitlement, default))[0]) is EntitlementAwarded one ? one.Amount : 0;
        Assert.Equal(awarded, Ledger(PaymentLedger.Due));
        Assert.Equal(awarded, Of("paid", "returned", "rejected"));
        Assert.Equal(Of("paid"), Ledger(PaymentLedger.Paid) - Ledger(PaymentLedger.Returned));
        Assert.Equal(Of("returned"), Ledger(PaymentLedger.Returned));
        Assert.Equal(Of("rejected"), Ledger(PaymentLedger.Cancelled));
    }

    /// <summary>The storage is as it was written, and every decision is the same when it is made again.</summary>
    private async Task Kept()
    {
        await house.Get<ISeals>().Seal(house.Now, default);
        Assert.Empty((await house.Get<ISeals>().Verify(null, default)).Findings);
        foreach (var id in _cases)
        {
            if ((await house.State(id)).Granted is null)
                continue;
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exit = await JardemCli.RunAsync(["replay", id.ToString(), "--storage", house.Storage, "--roots", house.Centre.Roots, "--lang", "en"], output, error, Repository.Root);
            Assert.True(exit == 0, output.ToString() + error);
        }
    }
}
