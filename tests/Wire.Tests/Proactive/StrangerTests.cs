using Jardem.Cases.Cases;
using Jardem.Cases.Payments;
using Jardem.Cases.Tasks;
using Jardem.UseCases.Access;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Jardem.UseCases.Tasks;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>A stranger says after the grant that the phone of the yes is not the applicant's: what is not paid waits, and the head is asked.</summary>
[Row("E-42"), Row("J-13")]
public sealed class StrangerTests
{
    private static readonly string Phone = ProactiveHouse.Phone(1);

    [Theory]
    [InlineData("ҚАТЕ", PaymentState.Ordered, PaymentState.Held, false)]
    [InlineData("ОШИБКА", PaymentState.Ordered, PaymentState.Held, false)]
    [InlineData("ОШИБКА", PaymentState.Sent, PaymentState.Sent, true)]
    [InlineData("ҚАТЕ", PaymentState.Accepted, PaymentState.Accepted, true)]
    [InlineData("ҚАТЕ", PaymentState.Paid, PaymentState.Paid, false)]
    public async Task What_is_not_paid_waits_and_the_head_gets_one_task(string word, PaymentState stands, PaymentState becomes, bool stopped)
    {
        await using var house = await ProactiveHouse.Open();
        var (state, order) = await Granted(house, stands);
        Assert.Equal(SmsReceived.Taken, await house.Says(Phone, word));
        Assert.Equal(SmsReceived.NothingOpen, await house.Says(Phone, word));

        var after = (await house.Get<PaymentStreams>().Read(order, default))!;
        Assert.Equal((becomes, stopped), (after.State, after.Stop is not null));
        Assert.Equal(stopped ? 1 : 0, (await house.Get<IJobs>().Lease(PaymentJobs.Stop, house.Clock.Now, Duration.FromMinutes(1), 10, default)).Count);
        if (becomes == PaymentState.Held)
            Assert.True(after.WaitsForOfficer);

        var doubted = CaseState.Of(await house.Get<IEventStore>().Read(state.Id, default))!;
        var doubt = Assert.Single(doubted.Doubts);
        Assert.Equal((CasePhase.Granted, OfferReplies.WrongPersonWhy, DoubtGranted.Rule), (doubted.Phase, doubt.Why, doubt.Basis));
        Assert.NotNull(doubt.Evidence);
        var row = Assert.Single(await house.Get<ITaskLists>().Find(Scope.Of(ProactiveHouse.Body, "test"), false, 0, 10, default));
        Assert.Equal((HeadTasks.OfDoubt(state.Id), HeadTask.WrongPerson, state.Id, new LocalDate(2026, 7, 14)), (row.Task, row.Kind, TaskRows.CaseOf(row), row.Due));
        Assert.Empty(await house.Get<ITaskLists>().Find(Scope.Of("almaty-labour", "test"), false, 0, 10, default));
    }

    [Fact]
    public async Task It_counts_from_the_phone_of_the_yes_though_another_is_on_record_by_now()
    {
        await using var house = await ProactiveHouse.Open();
        var (_, order) = await Granted(house, PaymentState.Ordered, own: true);
        var iin = (await house.Get<IOffers>().OfPhone(Phone, 1, default))[0].AddresseeIin;
        var known = (await house.Get<ICitizens>().ByIin(iin, default))!;
        await house.Get<ICitizens>().SetPhone(known.Person, "+77015550000", default);
        Assert.Equal(SmsReceived.NothingOpen, await house.Says(Phone, "ДА"));
        Assert.Equal(SmsReceived.Taken, await house.Says(Phone, "ОШИБКА"));
        Assert.Equal(PaymentState.Held, (await house.Get<PaymentStreams>().Read(order, default))!.State);
    }

    [Fact]
    public async Task A_process_that_died_after_the_case_was_told_holds_the_payment_the_second_time()
    {
        await using var house = await ProactiveHouse.Open();
        var (state, order) = await Granted(house, PaymentState.Ordered);
        var actor = new OfferActor("sms-reply", "citizen", nameof(OfferReplies));
        for (var time = 0; time < 2; time++)
            await house.Get<DoubtGranted>().Run(state.Id, OfferReplies.WrongPersonWhy, null, actor, default);
        var task = HeadTask.Of(await house.Get<IEventStore>().Read(HeadTasks.OfDoubt(state.Id), default))!;
        Assert.Equal((1, 3), (task.Version, CaseState.Of(await house.Get<IEventStore>().Read(state.Id, default))!.Version));
        Assert.Equal(PaymentState.Held, (await house.Get<PaymentStreams>().Read(order, default))!.State);
    }

    /// <summary>A yes, a case, a grant, and its order where the test wants it.</summary>
    private static async Task<(CaseState State, Guid Order)> Granted(ProactiveHouse house, PaymentState stands, bool own = false)
    {
        var death = house.Dies();
        if (own)
            await house.Get<ICitizens>().Add(new Citizen(Guid.CreateVersion7(), ProactiveHouse.WifeOf(death), new("Сынақова", "Үлгі"), Phone, "ru"), default);
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        await house.Accept();
        var state = (await house.Case(await house.State(death)))!;
        await OfferWordTests.Grant(house, state, 15_137_500, ProactiveHouse.Iban);
        house.Clock.Now += Duration.FromMinutes(1);
        var order = Assert.Single(await house.Get<IPaymentOrders>().OfCase(Scope.Whole("test"), state.Id, default)).Order;
        if (stands >= PaymentState.Sent)
            await Happens(o => PaymentActs.Send(o, house.Clock.Now));
        if (stands >= PaymentState.Accepted)
            await Happens(o => PaymentActs.Accept(o, "r"));
        if (stands == PaymentState.Paid)
            await Happens(o => PaymentActs.Pay(o, ProactiveHouse.Today));
        return (state, order);

        Task<PaymentOrder?> Happens(Func<PaymentOrder, IReadOnlyList<PaymentEvent>> act) => house.Get<PaymentStreams>().Change(order, null, "test", o => new PaymentChange(act(o)), default);
    }
}
