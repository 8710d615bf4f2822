using Jardem.Cases.Payments;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>Orders to pay and the ledger: rows follow their events, lines are only added, sums agree.</summary>
public sealed class PaymentOrdersTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly Instant Sent = Instant.FromUtc(2026, 3, 2, 6, 0);

    [Theory, EveryEngine]
    public async Task An_order_is_found_by_its_state_day_and_silence_and_only_by_its_body(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var first = await Write(test, Row(1, "office-1", 15_137_500));
        var second = await Write(test, Row(2, "office-1", 15_829_500) with { OrderedOn = Day.PlusDays(1), State = PaymentState.Sent, SentAt = Sent });
        await Write(test, Row(3, "office-2", 1) with { Replaces = first.Order, State = PaymentState.Returned, SettledOn = Day, Reference = "77", Reason = "account-closed" });
        var orders = test.Storage.Payments;
        var scope = Scope.Of("office-1", "test");

        Assert.Equal([second, first], await orders.Find(scope, new PaymentQuery(), default));
        Assert.Equal([first], await orders.Find(scope, new PaymentQuery { States = [PaymentState.Ordered] }, default));
        Assert.Equal([second], await orders.Find(scope, new PaymentQuery { OrderedFrom = Day.PlusDays(1), OrderedTo = Day.PlusDays(1) }, default));
        Assert.Equal([second], await orders.Find(scope, new PaymentQuery { SilentSince = Sent + Duration.FromSeconds(1) }, default));
        Assert.Empty(await orders.Find(scope, new PaymentQuery { SilentSince = Sent }, default));
        Assert.Equal([first], await orders.Find(scope, new PaymentQuery { Skip = 1, Take = 1 }, default));
        Assert.Equal(first, await orders.Get(scope, first.Order, default));
        Assert.Null(await orders.Get(Scope.Of("office-2", "test"), first.Order, default));
        Assert.Equal([first], await orders.OfCase(scope, first.Case, default));
        Assert.Empty(await orders.OfCase(Scope.Of("office-3", "test"), first.Case, default));
        Assert.Equal(3, (await orders.Find(Scope.Whole("test"), new PaymentQuery(), default)).Count);
    }

    [Theory, EveryEngine]
    public async Task What_became_of_an_order_is_written_over_and_what_it_is_stays(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var row = await Write(test, Row(1, "office-1", 100));
        var paid = row with { Version = 2, State = PaymentState.Paid, SentAt = Sent, SettledOn = Day, Reference = "77", Reason = null };
        await test.Storage.Events.Append(Sample.Change(row.Order, 1) with { Payments = [paid with { Amount = 7, PayeeName = "Басқа" }] }, default);

        Assert.Equal(paid, await test.Storage.Payments.Get(Scope.Whole("test"), row.Order, default));
    }

    [Theory, EveryEngine]
    public async Task Sums_by_day_state_and_kind_agree_to_the_tiyn(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var entitlement = Guid.CreateVersion7();
        await Write(test, Row(1, "office-1", 9_000_000_000_000_001));
        await Write(test, Row(2, "office-1", 2));
        await Write(test, Row(3, "office-1", 5) with { State = PaymentState.Paid });
        await Write(test, Row(4, "office-2", 7));
        var due = new LedgerLine(Guid.CreateVersion7(), entitlement, Guid.CreateVersion7(), null, "office-1", "funeral-payment", "due", "funeral", Day, Day, 9_000_000_000_000_001);
        var back = due with { Id = Guid.CreateVersion7(), Kind = "cancelled", Order = Guid.CreateVersion7(), Day = Day.PlusDays(1) };
        for (var time = 0; time < 2; time++)
            await test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7()) with { Ledger = [due, back] }, default);
        var (orders, scope) = (test.Storage.Payments, Scope.Of("office-1", "test"));

        Assert.Equal(
            [new PaymentSum(Day, PaymentState.Ordered, 2, 9_000_000_000_000_003), new PaymentSum(Day, PaymentState.Paid, 1, 5)],
            await orders.Sums(scope, Day, Day, default));
        Assert.Empty(await orders.Sums(scope, Day.PlusDays(1), Day.PlusDays(9), default));
        Assert.Equal([due, back], await orders.Ledger(scope, entitlement, default));
        Assert.Empty(await orders.Ledger(Scope.Of("office-2", "test"), entitlement, default));
        Assert.Equal(
            [new LedgerSum(Day, "due", 1, due.Amount), new LedgerSum(Day.PlusDays(1), "cancelled", 1, due.Amount)],
            await orders.LedgerSums(scope, Day, Day.PlusDays(1), default));
    }

    private static PaymentRow Row(int number, string body, long amount) => new()
    {
        Order = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000 + number)),
        Version = 1,
        Entitlement = Guid.CreateVersion7(),
        Case = Guid.CreateVersion7(),
        Service = "funeral-payment",
        Body = body,
        PayeeName = "Мысалова Үлгі",
        PayeeNumber = "000101600009",
        AccountTail = "4100",
        Amount = amount,
        State = PaymentState.Ordered,
        OrderedOn = Day,
    };

    private static async Task<PaymentRow> Write(TestStorage test, PaymentRow row)
    {
        await test.Storage.Events.Append(Sample.Change(row.Order) with { Payments = [row] }, default);
        return row;
    }
}
