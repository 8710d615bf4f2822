using Jardem.Integrations.Payments;
using Jardem.Simulator.Faults;
using Jardem.Simulator.Registers;
using Jardem.Tests.Gateway;
using Jardem.Tests.Simulator;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Payments;

/// <summary>Orders over the real wire to the simulated payment database: whatever becomes of answers, money goes out once.</summary>
[Row("E-18"), Row("J-14")]
public sealed class CbdRailTests
{
    private static readonly LocalDate Today = new(2026, 7, 10);

    [Fact]
    public async Task An_order_is_taken_paid_and_returned_and_each_is_heard_of()
    {
        await using var world = await RawWire.Start("--require-signature", "--pay-after", "order");
        using var asker = SimulatorTests.Against(world);
        var (rail, book, order) = (new CbdRail(asker.Registers), Book(world), Instructions.Order());
        Assert.Equal(new PaymentAnswer.NotKnown(), await rail.Ask(order, default));
        var accepted = Assert.IsType<PaymentAnswer.Accepted>(await rail.Put(order, default));
        Assert.Equal(accepted, await rail.Ask(order, default));
        book.Pay(order.Order.ToString());
        Assert.Equal(new PaymentAnswer.Paid(Today), await rail.Ask(order, default));
        Assert.Equal(new PaymentAnswer.TooLate(), await rail.Stop(order, default));
        book.Return(order.Order.ToString(), "account-closed");
        Assert.Equal(new PaymentAnswer.Returned(Today, "account-closed"), await rail.Ask(order, default));
        Assert.Equal(6, asker.Exchanges.All.Count);
        Assert.All(asker.Exchanges.All, e => Assert.Equal((order.Case, order.Payee, "payments", "astana-social"), (e.Question.Case!.Value, e.Question.Subject, e.Question.Register, e.Question.Unit)));
        var held = Assert.Single(book.All).Content;
        Assert.Equal(("21625005", order.Iban, order.PayeeName, order.DeceasedIin), (held["amount"], held["iban"], held["payeeName"], held["deceasedIin"]));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("silence")]
    [InlineData("reset")]
    [InlineData("wrong-signature")]
    [InlineData("other-answer")]
    [InlineData("garbage")]
    [InlineData("refused")]
    public async Task An_answer_that_cannot_be_used_says_nothing_and_the_order_again_is_one_order(string fault)
    {
        await using var world = await RawWire.Start("--pay-after", "0");
        using var asker = SimulatorTests.Against(world, TimeSpan.FromMilliseconds(fault == "silence" ? 300 : 20_000));
        var (rail, order) = (new CbdRail(asker.Registers), Instructions.Order());
        world.Order(new Order("payments", fault, Count: 3, Ms: 2000));
        Assert.IsType<PaymentAnswer.Unknown>(await rail.Put(order, default));
        world.World.Services.GetRequiredService<Orders>().Clear();
        var said = await rail.Ask(order, default);
        Assert.True(said is PaymentAnswer.NotKnown or PaymentAnswer.Paid, said.ToString());
        Assert.IsType<PaymentAnswer.Accepted>(await rail.Put(order, default));
        Assert.Equal(new PaymentAnswer.Paid(Today), await rail.Ask(order, default));
        var one = Assert.Single(Book(world).All);
        Assert.Equal((1, 0), (one.Effects, one.Refused));
    }

    [Fact]
    public async Task Another_content_under_the_id_is_no_refusal_for_what_is_held_there_may_be_paid()
    {
        await using var world = await RawWire.Start("--pay-after", "order");
        using var asker = SimulatorTests.Against(world);
        var (rail, order) = (new CbdRail(asker.Registers), Instructions.Order());
        await rail.Put(order, default);
        Assert.IsType<PaymentAnswer.Unknown>(await rail.Put(order with { Amount = 5 }, default));
        Assert.Equal(new PaymentAnswer.Rejected("wrong-amount"), await rail.Put(Instructions.Order(amount: 0), default));
    }

    [Fact]
    public async Task A_stopped_order_is_rejected_for_good_even_where_it_came_after_the_stop()
    {
        await using var world = await RawWire.Start("--pay-after", "order");
        using var asker = SimulatorTests.Against(world);
        var rail = new CbdRail(asker.Registers);
        foreach (var order in new[] { Instructions.Order(), Instructions.Order() })
        {
            if (asker.Exchanges.All.Count == 0)
                Assert.IsType<PaymentAnswer.Accepted>(await rail.Put(order, default));
            Assert.Equal(new PaymentAnswer.Stopped(), await rail.Stop(order, default));
            Assert.Equal(new PaymentAnswer.Rejected("stopped"), await rail.Put(order, default));
            Assert.Equal(new PaymentAnswer.Rejected("stopped"), await rail.Ask(order, default));
        }
    }

    [Fact]
    public async Task Without_a_way_nothing_is_concluded_and_each_body_has_its_own_rail()
    {
        var none = new RailByBody(new Dictionary<string, IPaymentRail>(), null);
        Assert.IsType<PaymentAnswer.Unknown>(await none.Put(Instructions.Order(), default));
        using var asker = new Asker(new Uri("http://127.0.0.1:1/"));
        var own = new RailByBody(new Dictionary<string, IPaymentRail> { ["astana-social"] = new CbdRail(asker.Registers) }, null);
        var order = Instructions.Order() with { PayeeName = new string('а', 501) };
        Assert.Equal("payments/payment: payeeName is too long. (Parameter 'fields')", Assert.IsType<PaymentAnswer.Unknown>(await own.Put(order, default)).Why);
        Assert.Equal("there is no way to a payment system", Assert.IsType<PaymentAnswer.Unknown>(await own.Put(order with { Body = "almaty-social" }, default)).Why);
    }

    private static PaymentBook Book(RawWire world) => world.World.Services.GetRequiredService<PaymentBook>();
}
