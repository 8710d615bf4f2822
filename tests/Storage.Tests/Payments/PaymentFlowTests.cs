using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.Tasks;
using Jardem.Law.Loading;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Tests.Storage;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Payments;

/// <summary>An order from its sending to its end, on both engines.</summary>
[Row("E-18"), Row("E-53"), Row("J-14")]
public sealed class PaymentFlowTests
{
    private readonly MoodyRail _rail = new(new Random(1));

    [Theory, EveryEngine]
    public async Task An_order_is_sent_accepted_and_paid_and_the_ledger_says_so(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var award = await house.Award();
        await house.Work();
        Assert.Equal((PaymentState.Accepted, "r"), (await house.Of(award.Order)) is { } sent ? (sent.State, sent.Reference) : default);
        _rail.PayDay(all: true);
        house.Now += Duration.FromMinutes(1);
        await house.Work();
        var row = Assert.Single(await house.Rows(award.Case));
        Assert.Equal((PaymentState.Paid, new LocalDate(2026, 7, 10), 4), (row.State, row.SettledOn, row.Version));
        Assert.Equal(new() { ["due"] = row.Amount, ["paid"] = row.Amount }, await house.Ledger(award.Entitlement));
        Assert.Equal(("380531300014", PaymentHouse.Iban, row.Amount, "funeral", new LocalDate(2026, 7, 10)), _rail.Book.Select(b => (b.Content.Payee, b.Content.Iban, b.Content.Amount, b.Content.Kind, b.Content.DecisionDate)).Single());
    }

    [Theory, EveryEngine]
    public async Task What_came_back_is_told_and_another_account_makes_one_order_in_its_place(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var award = await house.Award();
        await house.Work();
        Assert.Equal(new AccountGiven.NothingToPay(), await house.Account.AtDesk(award.Case, PaymentHouse.OtherIban, PaymentHouse.Head, PaymentHouse.Statement, default));
        _rail.PayDay(all: true);
        _rail.Bounce(all: true);
        house.Now += Duration.FromMinutes(1);
        await house.Work();
        Assert.True((await house.Of(award.Order)).NeedsAccount);
        var told = Assert.Single(await test.Storage.Jobs.LeaseOutbox("sms", house.Now, Duration.FromMinutes(1), 10, default));
        var text = System.Text.Encoding.UTF8.GetString(told.Message.Payload.Span);
        Assert.DoesNotContain("KZ", text, StringComparison.Ordinal);
        Assert.IsType<AccountGiven.WrongAccount>(await house.Account.AtDesk(award.Case, "KZ75125KZT1001300336", PaymentHouse.Head, PaymentHouse.Statement, default));
        var given = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Account.AtDesk(award.Case, "kz75 125k zt10 0130 0335", PaymentHouse.Head, PaymentHouse.Statement, default)));
        var made = Assert.Single(given.OfType<AccountGiven.Done>()).Order;
        Assert.Equal((made, PaymentHouse.OtherIban), ((await house.Of(award.Order)).ReplacedBy, (await house.Of(made)).Ordered.Payee.Iban));
        var another = Assert.Single(await test.Storage.Jobs.LeaseOutbox("sms", house.Now, Duration.FromMinutes(1), 10, default));
        var words = System.Text.Encoding.UTF8.GetString(another.Message.Payload.Span);
        Assert.Contains(PaymentHouse.OtherIban[^4..], words, StringComparison.Ordinal);
        Assert.DoesNotContain("KZ", words, StringComparison.Ordinal);
        await house.Settle(() => _rail.PayDay(all: true));
        Assert.Equal(PaymentState.Paid, (await house.Of(made)).State);
        var rows = await house.Rows(award.Case);
        Assert.Equal((2, award.Order), (rows.Count, rows[1].Replaces));
        var amount = rows[0].Amount;
        Assert.Equal(new() { ["due"] = 2 * amount, ["paid"] = 2 * amount, ["returned"] = amount, ["closed"] = amount }, await house.Ledger(award.Entitlement));
    }

    [Theory, EveryEngine]
    public async Task A_right_that_is_gone_is_not_paid_stopped_where_sent_and_claimed_back_where_paid(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var (unsent, sent, paid) = (await house.Award(1), await house.Award(2), await house.Award(3));
        await Stop(house, unsent.Case);
        await house.Work();
        _rail.PayDay(all: true);
        Assert.Equal((PaymentState.Stopped, false), ((await house.Of(unsent.Order)).State, _rail.Book.Any(b => b.Content.Order == unsent.Order)));

        // One is paid and the other not when the record of the death is annulled.
        var late = await house.Award(4);
        await house.Work();
        house.Now += Duration.FromMinutes(1);
        await house.Work();
        foreach (var award in new[] { sent, paid, late })
            await Stop(house, award.Case);
        await house.Work();
        Assert.Equal(
            [(PaymentState.Paid, true), (PaymentState.Paid, true), (PaymentState.Stopped, false)],
            await Task.WhenAll(new[] { sent, paid, late }.Select(async a => (await house.Of(a.Order)) is { } o ? (o.State, o.IsOverpaid) : default)));
        Assert.Equal(2, (await house.Ledger(sent.Entitlement))["overpaid"]);
        Assert.Equal(new() { ["due"] = 4, ["cancelled"] = 4 }, await house.Ledger(late.Entitlement));

        // A decision made anew may pay again only where nothing is out.
        Assert.Null(await test.Storage.Events.HolderOf(GrantedPayment.ClaimOf(late.Case), default));
        Assert.Equal(sent.Entitlement, await test.Storage.Events.HolderOf(GrantedPayment.ClaimOf(sent.Case), default));
        await house.Stop.Recovered(sent.Order, new LocalDate(2026, 8, 1), PaymentHouse.Head, default);
        await house.Stop.Recovered(sent.Order, new LocalDate(2026, 8, 1), PaymentHouse.Head, default);
        Assert.Equal(2, (await house.Ledger(sent.Entitlement))["recovered"]);
        Assert.Null(await test.Storage.Events.HolderOf(GrantedPayment.ClaimOf(sent.Case), default));
        Assert.IsType<EntitlementTerminated>(EntitlementEvent.Serializer.Read((await test.Storage.Events.Read(late.Entitlement, default))[^1]));
    }

    [Theory, EveryEngine]
    [Row("E-07")]
    [Row("J-21")]
    public async Task A_right_set_aside_after_it_was_paid_is_nobody_elses_until_the_money_is_back(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var award = await house.Award();
        await house.Work();
        _rail.PayDay(all: true);
        house.Now += Duration.FromMinutes(1);
        await house.Work();
        Assert.Equal(PaymentState.Paid, (await house.Of(award.Order)).State);
        await house.Happens(award.Case, "case.annulled/1");
        var after = CaseState.Of(await test.Storage.Events.Read(award.Case, default))!;
        for (var time = 0; time < 2; time++)
            await house.Settling.Run(SettlePayments.JobAfter(after, house.Now), default);
        Assert.True((await house.Of(award.Order)).IsOverpaid);
        Assert.Equal(award.Case, await test.Storage.Events.HolderOf(PaymentHouse.KeyOf(award.Case), default));

        await house.Stop.Recovered(award.Order, new LocalDate(2026, 8, 1), PaymentHouse.Head, default);
        Assert.Null(await test.Storage.Events.HolderOf(PaymentHouse.KeyOf(award.Case), default));
        Assert.Null(await test.Storage.Events.HolderOf(GrantedPayment.ClaimOf(award.Case), default));
    }

    [Theory, EveryEngine]
    public async Task Money_that_came_back_while_a_stop_was_asked_for_ends_the_right(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var award = await house.Award();
        await house.Work();
        await Stop(house, award.Case);
        var returned = await house.Streams.Change(award.Order, null, "test", o => new PaymentChange(PaymentActs.Return(o, new LocalDate(2026, 7, 11), "account-closed")), default);
        Assert.Equal((PaymentState.Returned, false), (returned!.State, returned.NeedsAccount));
        Assert.Null(await test.Storage.Events.HolderOf(GrantedPayment.ClaimOf(award.Case), default));
        Assert.Equal(award.Case, await test.Storage.Events.HolderOf(PaymentHouse.KeyOf(award.Case), default));
    }

    [Theory, EveryEngine]
    [Row("R-19")]
    public async Task A_disputed_payment_waits_and_goes_when_the_dispute_is_over(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var award = await house.Award();
        await house.Happens(award.Case, "case.rival-appeared/1");
        var rival = Guid.Parse("01980000-0000-7000-8000-000000000001");
        await house.Open(rival);
        await house.Work();
        Assert.Equal((PaymentState.Held, "Disputed"), ((await house.Of(award.Order)).State, (await house.Of(award.Order)).Reason));
        Assert.Empty(_rail.Book);
        await house.Happens(rival, "case.annulled/1");
        house.Now += Duration.FromHours(1);
        await house.Work();
        Assert.Equal(PaymentState.Accepted, (await house.Of(award.Order)).State);
        var annulled = await house.Award();
        await house.Happens(annulled.Case, "case.annulled/1");
        await house.Work();
        Assert.Equal((PaymentState.Stopped, 1), ((await house.Of(annulled.Order)).State, _rail.Book.Count));
    }

    [Theory, EveryEngine]
    [Row("R-19"), Row("E-07")]
    public async Task Money_that_is_back_leaves_the_right_to_whoever_disputed_it(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var award = await house.Award();
        await house.Work();
        _rail.PayDay(all: true);
        house.Now += Duration.FromMinutes(1);
        await house.Work();
        var rival = Guid.Parse("01980000-0000-7000-8000-000000000001");
        await house.Open(rival);
        await house.Happens(award.Case, "case.rival-appeared/1", "case.annulled/1");
        await Stop(house, award.Case);
        Assert.Equal(award.Case, await test.Storage.Events.HolderOf(PaymentHouse.KeyOf(award.Case), default));
        await house.Stop.Recovered(award.Order, new LocalDate(2026, 8, 1), PaymentHouse.Head, default);
        Assert.Equal(rival, await test.Storage.Events.HolderOf(PaymentHouse.KeyOf(award.Case), default));
        Assert.Equal([UniqueClaims.KeyOf(PaymentHouse.KeyOf(award.Case))], CaseState.Of(await test.Storage.Events.Read(rival, default))!.Claims);
    }

    [Theory, EveryEngine]
    public async Task Two_workers_with_one_order_and_a_lost_answer_make_one_payment(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var award = await house.Award();
        var job = new Job(PaymentJobs.Send, award.Order.ToString(), ReadOnlyMemory<byte>.Empty, house.Now);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => house.Send.Run(job, default))));
        await house.Settle(() => _rail.PayDay(all: true));
        Assert.Equal((1, 0), _rail.Book.Select(b => (b.Paid, b.Returned)).Single());
        Assert.Equal(PaymentState.Paid, (await house.Of(award.Order)).State);
        Assert.Equal(0, await house.Work());
    }

    [Theory, EveryEngine]
    [Row("E-42")]
    public async Task A_payment_in_doubt_waits_for_an_officer_and_one_that_is_paid_nevertheless_is_no_overpayment(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var (unsent, late, stopped, disputed) = (await house.Award(1), await house.Award(2), await house.Award(3), await house.Award(4));
        await house.Happens(disputed.Case, "case.rival-appeared/1");
        var rival = Guid.Parse("01980000-0000-7000-8000-000000000001");
        await house.Open(rival);
        await Doubt(house, unsent.Case);
        await house.Work();
        Assert.Equal("Disputed", (await house.Of(disputed.Order)).Reason);
        _rail.PayDay(all: true);
        var book = _rail.Book.Count;
        await Doubt(house, late.Case);
        await Doubt(house, disputed.Case);
        await house.Happens(rival, "case.annulled/1");
        for (var hours = 0; hours < 3; hours++)
        {
            await house.Work();
            house.Now += Duration.FromHours(1);
        }

        // Neither time nor the end of a dispute lets it go; only an officer does.
        Assert.Equal((book, PaymentState.Held, PaymentState.Held), (_rail.Book.Count, (await house.Of(unsent.Order)).State, (await house.Of(disputed.Order)).State));
        var paid = await house.Of(late.Order);
        Assert.Equal((PaymentState.Paid, false, null), (paid.State, paid.IsOverpaid, paid.Stop));
        Assert.False((await house.Ledger(late.Entitlement)).ContainsKey("overpaid"));
        await house.Stop.Hold(unsent.Order, false, PaymentHouse.Head, default);
        await house.Work();
        Assert.Equal(PaymentState.Accepted, (await house.Of(unsent.Order)).State);

        // A doubt that proves right: the decision falls, and what was paid is overpaid after all.
        await Doubt(house, unsent.Case);
        await house.Work();
        Assert.Equal(PaymentState.Stopped, (await house.Of(unsent.Order)).State);
        await Stop(house, late.Case);
        Assert.True((await house.Of(late.Order)).IsOverpaid);
        await Stop(house, stopped.Case);
        await Doubt(house, stopped.Case);
        Assert.Equal(PaymentStopWhy.DeathRecordChanged, (await house.Of(stopped.Order)).Stop!.Why);
    }

    [Theory, EveryEngine]
    public async Task An_overpayment_is_a_task_of_the_head_until_the_money_is_back(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var (settled, other) = (await house.Award(1), await house.Award(2));
        await house.Work();
        _rail.PayDay(all: true);
        house.Now += Duration.FromMinutes(1);
        await house.Work();
        await house.Happens(settled.Case, "case.annulled/1");
        var after = CaseState.Of(await test.Storage.Events.Read(settled.Case, default))!;
        for (var time = 0; time < 2; time++)
            await house.Settling.Run(SettlePayments.JobAfter(after, house.Now), default);
        await Stop(house, other.Case);
        var open = await test.Storage.Tasks.Find(UseCases.Access.Scope.Of(PaymentHouse.Body, "test"), false, 0, 10, default);
        Assert.Equal([settled.Case, other.Case], open.Select(TaskRows.CaseOf).OfType<Guid>().Order());
        Assert.All(open, t => Assert.Equal((HeadTask.Overpayment, new LocalDate(2026, 7, 13)), (t.Kind, t.Due)));
        async Task<HeadTask> Of(Guid order) => HeadTask.Of(await test.Storage.Events.Read(HeadTasks.OfOverpayment(order), default))!;
        Assert.Equal((new Basis.HouseRule("H-reconsideration"), PaymentHouse.Rule), ((await Of(settled.Order)).Asked.Basis, (await Of(other.Order)).Asked.Basis));

        for (var time = 0; time < 2; time++)
            await house.Stop.Recovered(settled.Order, new LocalDate(2026, 8, 1), PaymentHouse.Head, default);
        await house.Streams.Change(other.Order, null, "test", o => new PaymentChange(PaymentActs.Return(o, new LocalDate(2026, 7, 11), "account-closed")), default);
        Assert.Equal((2, 2), ((await Of(settled.Order)).Version, (await Of(other.Order)).Version));
        Assert.Empty(await test.Storage.Tasks.Find(UseCases.Access.Scope.Of(PaymentHouse.Body, "test"), false, 0, 10, default));
    }

    [Theory, EveryEngine]
    public async Task A_head_of_the_body_holds_lets_go_and_records_what_came_back_once_and_on_what_was_seen(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var (award, over) = (await house.Award(1), await house.Award(2));
        var head = new UseCases.Access.Principal(PaymentHouse.Head, [Role.Head]);
        async Task<HandlePayment.Outcome> Do(Guid order, PaymentStep step, string words = "себебі", UseCases.Access.Principal? by = null, int? seen = null, LocalDate? on = null) =>
            await house.Handle.Run(by ?? head, order, step, seen ?? (await house.Of(order)).Version, words, on, default);

        Assert.IsType<HandlePayment.Outcome.NotFound>(await Do(award.Order, PaymentStep.Hold, by: head with { Roles = [Role.Specialist] }));
        Assert.IsType<HandlePayment.Outcome.NotFound>(await Do(award.Order, PaymentStep.Hold, by: new(PaymentHouse.Head with { Body = "almaty-social" }, [Role.Head])));
        Assert.Equal(new HandlePayment.Outcome.NotAllowed("act.payment-words-needed"), await Do(award.Order, PaymentStep.Hold, " "));
        Assert.Equal(new HandlePayment.Outcome.NotAllowed("act.payment-words-needed"), await Do(award.Order, PaymentStep.Hold, new string('a', 501)));
        Assert.Equal(new HandlePayment.Outcome.NotAllowed("act.payment-not-to-release"), await Do(award.Order, PaymentStep.Release));
        Assert.IsType<HandlePayment.Outcome.Conflict>(await Do(award.Order, PaymentStep.Hold, seen: 7));
        Assert.IsType<HandlePayment.Outcome.Done>(await Do(award.Order, PaymentStep.Hold));
        await house.Work();
        Assert.Equal([over.Order], _rail.Book.Select(b => b.Content.Order));
        Assert.IsType<HandlePayment.Outcome.Done>(await Do(award.Order, PaymentStep.Release));
        await house.Work();
        Assert.Equal(new HandlePayment.Outcome.NotAllowed("act.payment-not-to-hold"), await Do(award.Order, PaymentStep.Hold));

        _rail.PayDay(all: true);
        house.Now += Duration.FromMinutes(1);
        await house.Work();
        await Stop(house, over.Case);
        await Stop(house, award.Case);
        async Task<IEnumerable<Guid>> Overpaid(string body) => (await test.Storage.Payments.Find(UseCases.Access.Scope.Of(body, "test"), new PaymentQuery { Overpaid = true }, default)).Select(r => r.Order);
        Assert.Equal([over.Order, award.Order], await Overpaid(PaymentHouse.Body));
        Assert.Empty(await Overpaid("almaty-social"));
        Assert.Equal(new HandlePayment.Outcome.NotAllowed("act.payment-day-wrong"), await Do(over.Order, PaymentStep.Recover, on: new LocalDate(2026, 7, 11)));
        Assert.Equal(new HandlePayment.Outcome.NotAllowed("act.payment-day-wrong"), await Do(over.Order, PaymentStep.Recover, on: new LocalDate(2026, 7, 9)));
        Assert.IsType<HandlePayment.Outcome.Done>(await Do(over.Order, PaymentStep.Recover, on: new LocalDate(2026, 7, 10)));
        Assert.Equal([award.Order], await Overpaid(PaymentHouse.Body));
        Assert.Equal("себебі", HeadTask.Of(await test.Storage.Events.Read(HeadTasks.OfOverpayment(over.Order), default))!.Answered!.Words);
        var told = (await test.Storage.Events.Read(award.Order, default)).Select(PaymentEvent.Serializer.Read).ToList();
        Assert.Equal(("себебі", "себебі"), (told.OfType<PaymentHeld>().Single().Words, told.OfType<PaymentReleased>().Single().Words));
    }

    [Theory, EveryEngine]
    public async Task It_is_asked_to_be_paid_on_the_working_day_of_its_sending_or_the_next_one_whenever_it_is_put(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var house = await PaymentHouse.Over(test.Storage, _rail);
        var friday = await house.Award(1);
        await house.Work();
        house.Now = Instant.FromUtc(2026, 7, 10, 20, 0);
        var saturday = await house.Award(2);
        await house.Work();
        // Ordered before a holiday and sent on it.
        house.Now = Instant.FromUtc(2026, 8, 28, 6, 0);
        var holiday = await house.Award(3);
        house.Now = Instant.FromUtc(2026, 8, 30, 6, 0);
        await house.Work();
        LocalDate? On(Guid order) => _rail.Book.Single(b => b.Content.Order == order).Content.ExecuteOn;
        Assert.Equal([new LocalDate(2026, 7, 10), new(2026, 7, 13)], new[] { friday, saturday }.Select(a => On(a.Order)!.Value));
        var law = LawSnapshot.Of(LawLoader.Load(Path.Combine(Repository.Root, "law")));
        Assert.Equal((false, law.Calendar.NextWorking(new(2026, 8, 30))), (law.Calendar.IsWorking(new(2026, 8, 30)), On(holiday.Order)));
        Assert.Equal(new LocalDate(2026, 8, 28), _rail.Book.Single(b => b.Content.Order == holiday.Order).Content.DecisionDate);
        await house.Send.Again(await house.Of(holiday.Order), default);
        Assert.Equal(0, _rail.Foreign);
    }

    private static Task Doubt(PaymentHouse house, Guid id) => house.Stop.Doubted(id, PaymentStopWhy.WrongPerson, PaymentHouse.Rule, default);

    private static Task<IReadOnlyList<PaymentOrder>> Stop(PaymentHouse house, Guid id) => house.Stop.OfCase(id, PaymentStopWhy.DeathRecordChanged, null, PaymentHouse.Rule, default);
}
