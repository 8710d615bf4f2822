using Jardem.Cases.Payments;
using Jardem.Tests.Storage;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Payments;

/// <summary>
/// Whatever order of puts, lost answers, repeats, returns, stops, holds, new accounts and deaths of processes comes: money in effect is paid at
/// most once for an entitlement, never two orders may be paid, the ledger says what the book says, and everything comes to an end.
/// </summary>
[Row("E-18"), Row("E-53"), Row("J-14")]
public sealed class RandomPaymentTests
{
    private const int Steps = 45;

    public static TheoryData<Engine, int> Runs => [.. Enumerable.Range(1, 8).Select(s => (Engine.Sqlite, s)), .. Enumerable.Range(101, 2).Select(s => (Engine.Postgres, s))];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Money_goes_out_once_and_every_state_has_a_way_forward(Engine engine, int seed)
    {
        await using var test = await TestStorage.New(engine);
        var random = new Random(seed);
        var rail = new MoodyRail(random) { Misfortune = 250 };
        var house = await PaymentHouse.Over(test.Storage, rail);
        var awards = new List<(Guid Case, Guid Entitlement, Guid Order)>();
        for (var i = 0; i < 3; i++)
            awards.Add(await house.Award(15_137_501 + i));
        for (var step = 0; step < Steps; step++)
        {
            await Step(house, rail, awards[random.Next(awards.Count)], random);
            foreach (var award in awards)
                await Check(house, rail, award);
        }

        rail.Misfortune = 0;
        await house.Settle(() => rail.PayDay(all: true));
        foreach (var award in awards)
        {
            foreach (var row in (await house.Rows(award.Case)).Where(r => r.State == PaymentState.Held))
                await house.Stop.Hold(row.Order, false, PaymentHouse.Head, default);
            await house.Account.AtDesk(award.Case, PaymentHouse.OtherIban, PaymentHouse.Head, PaymentHouse.Statement, default);
        }

        await house.Settle(() => rail.PayDay(all: true));
        foreach (var award in awards)
            await CheckEnd(house, rail, award);
        Assert.Equal(0, rail.Foreign);
    }

    private static async Task Step(PaymentHouse house, MoodyRail rail, (Guid Case, Guid Entitlement, Guid Order) award, Random random)
    {
        var latest = (await house.Rows(award.Case))[^1].Order;
        switch (random.Next(16))
        {
            case < 6:
                await house.Work();
                break;
            case < 8:
                house.Now += Duration.FromMinutes(random.Next(1, 3000));
                break;
            case 8:
                rail.PayDay();
                break;
            case 9:
                rail.Bounce();
                break;
            case 10 when random.Next(3) == 0:
                await house.Stop.OfCase(award.Case, PaymentStopWhy.DecisionGone, null, PaymentHouse.Rule, default);
                break;
            case 10:
                await house.Stop.Doubted(award.Case, PaymentStopWhy.WrongPerson, PaymentHouse.Rule, default);
                break;
            case 11:
                await house.Stop.Hold(latest, random.Next(2) == 0, PaymentHouse.Head, default);
                break;
            case 12:
                await Twice(() => house.Account.AtDesk(award.Case, PaymentHouse.OtherIban, PaymentHouse.Head, PaymentHouse.Statement, default));
                break;
            case 13:
                await Twice(() => house.Send.Run(new Job(PaymentJobs.Send, latest.ToString(), default, house.Now), default));
                break;
            case 14:
                await Twice(() => house.Ask.Run(new Job(PaymentJobs.Ask, $"{latest}/0", default, house.Now), default));
                break;
            default:
                await house.Tell.Run(new Job(PaymentJobs.Stop, latest.ToString(), default, house.Now), default).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
        }
    }

    /// <summary>Two at once; either may die on the way.</summary>
    private static Task Twice(Func<Task> act) => Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
    {
        try
        {
            await Task.Run(act);
        }
        catch (PaymentHouse.DiedException)
        {
            // Another process goes on.
        }
    }));

    private static async Task Check(PaymentHouse house, MoodyRail rail, (Guid Case, Guid Entitlement, Guid Order) award)
    {
        var rows = await house.Rows(award.Case);
        var amount = rows[0].Amount;
        Assert.InRange(rail.InEffect(rows.Select(r => r.Order)), 0, amount);
        foreach (var order in rows)
            Assert.Equal(PaymentStreams.RowOf(await house.Of(order.Order)), order);
        Assert.True(rows.Count(r => r.State is PaymentState.Ordered or PaymentState.Held or PaymentState.Sent or PaymentState.Accepted or PaymentState.Paid) <= 1);
        var ledger = await house.Ledger(award.Entitlement);
        long Line(string kind) => ledger.GetValueOrDefault(kind);
        long Rows(params PaymentState[] states) => rows.Where(r => states.Contains(r.State)).Sum(r => r.Amount);
        Assert.Equal(rows.Sum(r => r.Amount), Line(PaymentLedger.Due));
        Assert.Equal(Rows(PaymentState.Returned), Line(PaymentLedger.Returned));
        Assert.Equal(Rows(PaymentState.Paid), Line(PaymentLedger.Paid) - Line(PaymentLedger.Returned));
        Assert.Equal(Rows(PaymentState.Stopped), Line(PaymentLedger.Cancelled));
        Assert.InRange(Line(PaymentLedger.Due) - Line(PaymentLedger.Cancelled) - Line(PaymentLedger.Closed), 0, amount);
        Assert.InRange(Line(PaymentLedger.Overpaid) - Line(PaymentLedger.Recovered), 0, amount);
    }

    private static async Task CheckEnd(PaymentHouse house, MoodyRail rail, (Guid Case, Guid Entitlement, Guid Order) award)
    {
        await Check(house, rail, award);
        var rows = await house.Rows(award.Case);
        var last = await house.Of(rows[^1].Order);
        Assert.True(last.State is PaymentState.Paid or PaymentState.Stopped || last is { State: PaymentState.Returned or PaymentState.Rejected, Stop: not null }, $"{last.State} {last.Reason}");
        var ledger = await house.Ledger(award.Entitlement);
        Assert.Equal(rail.InEffect(rows.Select(r => r.Order)), ledger.GetValueOrDefault(PaymentLedger.Paid) - ledger.GetValueOrDefault(PaymentLedger.Returned));
    }
}
