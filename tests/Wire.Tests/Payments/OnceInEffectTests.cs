using Jardem.Cases.Payments;
using Jardem.Integrations.Payments;
using Jardem.Simulator.Faults;
using Jardem.Simulator.Registers;
using Jardem.Storage;
using Jardem.Tests.Gateway;
using Jardem.Tests.Simulator;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Payments;

/// <summary>The whole way from a grant to the simulated payment database over the real wire, with what may go wrong on it: once in its book.</summary>
[Row("E-18"), Row("E-53"), Row("J-14")]
public sealed class OnceInEffectTests
{
    [Theory]
    [InlineData("lost")]
    [InlineData("reset")]
    [InlineData("soap-fault")]
    [InlineData("wrong-signature")]
    [InlineData("no-record")]
    public async Task Whatever_becomes_of_answers_money_goes_out_once(string fault)
    {
        await using var run = await Run.Start();
        run.World.Order(new Order("payments", fault, Count: 4));
        var award = await run.House.Award();
        await run.House.Work();
        Assert.Equal(PaymentState.Sent, (await run.House.Of(award.Order)).State);
        await run.Settle();
        Assert.Equal((PaymentState.Paid, 1, 0), ((await run.House.Of(award.Order)).State, run.Book.Single().Effects, run.Book.Single().Refused));
        var amount = (await run.House.Rows(award.Case)).Single().Amount;
        Assert.Equal(new() { ["due"] = amount, ["paid"] = amount }, await run.House.Ledger(award.Entitlement));
    }

    [Fact]
    public async Task The_gateway_is_down_and_two_workers_have_one_job()
    {
        await using var run = await Run.Start();
        run.World.Order(new Order("payments", "http-500", Count: 9));
        var award = await run.House.Award();
        var job = new Job(PaymentJobs.Send, award.Order.ToString(), ReadOnlyMemory<byte>.Empty, run.House.Now);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => run.House.Send.Run(job, default))));
        Assert.Empty(run.Book);
        run.Clear();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => run.House.Send.Run(job, default))));
        await run.Settle();
        Assert.Equal((PaymentState.Paid, 1), ((await run.House.Of(award.Order)).State, run.Book.Single().Effects));
    }

    [Fact]
    public async Task A_closed_account_sends_the_money_back_and_another_account_gets_it()
    {
        await using var run = await Run.Start();
        run.World.World.Services.GetRequiredService<PaymentBook>().Close(PaymentHouse.Iban);
        var award = await run.House.Award();
        await run.Settle();
        Assert.True((await run.House.Of(award.Order)).NeedsAccount);
        var made = Assert.IsType<AccountGiven.Done>(await run.House.Account.AtDesk(award.Case, PaymentHouse.OtherIban, PaymentHouse.Head, PaymentHouse.Statement, default)).Order;
        await run.Settle();
        Assert.Equal((PaymentState.Paid, "returned", "paid"), ((await run.House.Of(made)).State, run.Of(award.Order).State, run.Of(made).State));
    }

    [Fact]
    public async Task An_order_is_stopped_at_the_payment_database_before_it_pays()
    {
        await using var run = await Run.Start("order");
        var award = await run.House.Award();
        run.World.Order(new Order("payments", "lost", Count: 3));
        await run.House.Work();
        await run.House.Stop.OfCase(award.Case, PaymentStopWhy.DeathRecordChanged, null, PaymentHouse.Rule, default);
        await run.Settle();
        Assert.Equal((PaymentState.Stopped, "stopped", 0), ((await run.House.Of(award.Order)).State, run.Of(award.Order).Reason, run.Of(award.Order).Effects));
    }

    /// <summary>A storage of its own, the rail and the simulator; the hours pass only for the house.</summary>
    private sealed class Run : IAsyncDisposable
    {
        private readonly IStorage _storage;
        private readonly string _folder;
        private readonly Asker _asker;

        private Run(RawWire world, IStorage storage, string folder, Asker asker, PaymentHouse house) => (World, _storage, _folder, _asker, House) = (world, storage, folder, asker, house);

        public RawWire World { get; }

        public PaymentHouse House { get; }

        public IReadOnlyList<PaymentBook.Order> Book => World.World.Services.GetRequiredService<PaymentBook>().All;

        public static async Task<Run> Start(string payAfter = "0")
        {
            var world = await RawWire.Start("--require-signature", "--pay-after", payAfter);
            var folder = Directory.CreateTempSubdirectory("jardem-once-").FullName;
            var storage = StorageFactory.Open($"sqlite:{Path.Combine(folder, "jardem.db")}");
            await storage.Administration.Migrate(default);
            var asker = SimulatorTests.Against(world);
            return new Run(world, storage, folder, asker, await PaymentHouse.Over(storage, new CbdRail(asker.Registers)));
        }

        public PaymentBook.Order Of(Guid order) => Book.Single(o => o.OrderId == order.ToString());

        public void Clear() => World.World.Services.GetRequiredService<Orders>().Clear();

        /// <summary>A day of work.</summary>
        public async Task Settle()
        {
            for (var hours = 0; hours < 24; hours += 2)
            {
                await House.Work();
                House.Now += Duration.FromHours(2);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _storage.DisposeAsync();
            _asker.Dispose();
            await World.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
