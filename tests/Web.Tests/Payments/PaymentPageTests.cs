using System.Text;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Storage;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Payments;

/// <summary>Payments on pages: held against the ledger, on the page of a case, and another account at the desk.</summary>
[Row("E-53"), Row("J-14")]
public sealed class PaymentPageTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public async Task Orders_and_ledger_agree_to_the_tiyn_what_came_back_is_listed_and_a_difference_is_shown()
    {
        var (payments, rail) = await Payments();
        using var head = await house.SignIn("head");
        var before = await Total(head);
        var (paid, returned) = (await payments.Award(15_137_501), await payments.Award(15_829_502));
        foreach (var award in new[] { paid, returned })
            await payments.Send.Run(new Job(PaymentJobs.Send, award.Order.ToString(), default, payments.Now), default);
        rail.PayDay(all: true);
        await payments.Ask.Run(new Job(PaymentJobs.Ask, $"{paid.Order}/1", default, payments.Now), default);
        rail.Bounce(all: true);
        await payments.Ask.Run(new Job(PaymentJobs.Ask, $"{returned.Order}/1", default, payments.Now), default);

        await head.Open("/payments");
        Assert.Equal(200, head.Status);
        Assert.Contains(head.T("payments.agrees"), head.Text, StringComparison.Ordinal);
        Assert.NotNull(head.Page.QuerySelector($"a[href='/casework/{returned.Case}']"));
        Assert.Null(head.Page.QuerySelector($"a[href='/casework/{paid.Case}']"));
        Assert.DoesNotContain("Мысалова", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PaymentHouse.Iban, head.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal((before.Count + 2, before.Tenge + 309_670.03m), await Total(head));
        Assert.Equal(400, (int)(await head.Raw("/payments?handler=Csv&from=never")).StatusCode);

        await head.Open($"/casework/{returned.Case}");
        Assert.Contains(head.T("payment-state.returned"), head.Page.QuerySelector(".jd-payments")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("…0100", head.Page.QuerySelector(".jd-payments")!.TextContent, StringComparison.Ordinal);
        foreach (var (login, status) in new[] { ("specialist", 200), ("overseer", 200), ("almaty", 200), ("operator", 403) })
        {
            using var other = await house.SignIn(login);
            await other.Open("/payments");
            Assert.Equal(status, other.Status);
            Assert.Equal(login == "specialist", other.Page.QuerySelector($"a[href='/casework/{returned.Case}']") is not null);
        }

        await Tamper(new LedgerLine(Guid.CreateVersion7(), paid.Entitlement, paid.Case, paid.Order, PaymentHouse.Body, "funeral-payment", PaymentLedger.Paid, "funeral", new(2026, 11, 20), new(2026, 11, 20), 1));
        await head.Open("/payments");
        Assert.Contains(head.T("payments.differs"), head.Text, StringComparison.Ordinal);
        Assert.Contains("−0,01", head.Text, StringComparison.Ordinal);
        await Tamper(new LedgerLine(Guid.CreateVersion7(), paid.Entitlement, paid.Case, null, PaymentHouse.Body, "funeral-payment", PaymentLedger.Due, "funeral", new(2026, 3, 2), new(2026, 3, 2), 7));
        await head.Open("/payments");
        Assert.Contains("−0,07", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_holds_lets_go_and_records_what_came_back_each_with_a_reason_and_the_sums_still_agree()
    {
        var (payments, rail) = await Payments();
        using var head = await house.SignIn("head");
        var (award, over) = (await payments.Award(7_000_001), await payments.Award(9_000_003));
        await payments.Send.Run(new Job(PaymentJobs.Send, over.Order.ToString(), default, payments.Now), default);
        rail.PayDay(all: true);
        await payments.Ask.Run(new Job(PaymentJobs.Ask, $"{over.Order}/1", default, payments.Now), default);
        await payments.Stop.OfCase(over.Case, PaymentStopWhy.DeathRecordChanged, null, PaymentHouse.Rule, default);

        await head.Open("/payments");
        // Another test of this house makes a difference on purpose.
        var differing = Differing();
        string[] Differing() =>
        [
            .. head.Page.QuerySelectorAll("tr.govuk-table__row--overdue").Where(r => r.TextContent.Contains(head.T("payments.ledger.paid"), StringComparison.Ordinal))
                .Select(r => r.QuerySelectorAll("td")[^1].TextContent.Trim()),
        ];
        await head.Follow($"/payments/{award.Order}/hold");
        await head.Press("payments.step.hold");
        Assert.Equal([head.T("act.payment-words-needed")], head.Faults);
        head.Write("payments.words.hold", "Шот тексеріледі");
        var twice = head.Request("payments.step.hold");
        await head.Press("payments.step.hold");
        Assert.Contains(head.T("payments.step.done"), head.Text, StringComparison.Ordinal);
        Assert.Equal(409, (int)(await head.Send(twice)).StatusCode);
        Assert.Contains(head.T("payments.why.officer"), head.Text, StringComparison.Ordinal);
        await head.Open($"/payments/{award.Order}/hold");
        Assert.Contains(head.T("act.payment-not-to-hold"), head.Text, StringComparison.Ordinal);
        await head.Open($"/casework/{award.Case}");
        Assert.Contains("Шот тексеріледі", head.Page.QuerySelector(".jd-payments")!.TextContent, StringComparison.Ordinal);
        await head.Open("/payments");
        await head.Follow($"/payments/{award.Order}/release");
        head.Write("payments.words.release", "Тексерілді");
        await head.Press("payments.step.release");
        Assert.Equal(PaymentState.Ordered, (await payments.Of(award.Order)).State);

        await head.Follow($"/payments/{over.Order}/recover");
        head.Write("payments.words.recover", "№ 17 түбіртек");
        head.Fill("payments.recovered-on", "2031-01-01");
        await head.Press("payments.step.recover");
        Assert.Equal([head.T("act.payment-day-wrong")], head.Faults);
        head.Fill("payments.recovered-on", "2026-11-20");
        await head.Press("payments.step.recover");
        Assert.False((await payments.Of(over.Order)).IsOverpaid);
        Assert.Null(head.Page.QuerySelector($"a[href^='/payments/{over.Order}']"));
        Assert.Equal(differing, Differing());

        foreach (var login in new[] { "specialist", "almaty", "payments-head" })
        {
            using var other = await house.SignIn(login);
            await other.Open("/payments");
            Assert.Null(other.Page.QuerySelector($"a[href='/payments/{award.Order}/hold']"));
            await other.Open($"/payments/{award.Order}/hold");
            Assert.Equal(404, other.Status);
        }

        foreach (var step in new[] { "0", "sink", "hold,release" })
            Assert.Equal(404, (int)(await head.Raw($"/payments/{award.Order}/{step}")).StatusCode);
    }

    [Fact]
    [Row("E-42")]
    public async Task At_the_desk_another_account_is_taken_once_checked_and_signed_for()
    {
        var (payments, rail) = await Payments();
        var award = await payments.Award();
        await payments.Send.Run(new Job(PaymentJobs.Send, award.Order.ToString(), default, payments.Now), default);
        using var desk = await house.SignIn("operator");
        await desk.Open($"/desk/cases/{award.Case}/account");
        Assert.Equal(404, desk.Status);
        rail.PayDay(all: true);
        rail.Bounce(all: true);
        await payments.Ask.Run(new Job(PaymentJobs.Ask, $"{award.Order}/1", default, payments.Now), default);

        await desk.Open($"/desk/cases/{award.Case}");
        await desk.Follow($"/desk/cases/{award.Case}/account");
        desk.Fill("payments.iban.label", PaymentHouse.OtherIban);
        await desk.Press("payments.give-account");
        Assert.Equal([desk.T("payments.fault.not-seen")], desk.Faults);
        desk.Fill("payments.iban.label", PaymentHouse.OtherIban);
        desk.Tick("payments.seen");
        await desk.Press("payments.give-account");
        Assert.Equal([desk.T("payments.fault.no-statement")], desk.Faults);
        desk.Fill("payments.iban.label", PaymentHouse.OtherIban[..^1] + "6");
        Signed(desk);
        await desk.Press("payments.give-account");
        Assert.Equal([desk.T("fault.iban.wrong-check-digits")], desk.Faults);
        desk.Fill("payments.iban.label", Iban.Of("904", "0000000000001"));
        Signed(desk);
        await desk.Press("payments.give-account");
        Assert.Equal([desk.T("fault.iban.bank-closed")], desk.Faults);
        desk.Fill("payments.iban.label", PaymentHouse.OtherIban.ToLowerInvariant());
        Signed(desk);
        var again = desk.Request("payments.give-account");
        await desk.Press("payments.give-account");
        Assert.Contains(desk.T("payments.given"), desk.Text, StringComparison.Ordinal);
        Assert.Contains(desk.T("payments.fault.nothing-to-pay"), await (await desk.Send(again)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, (await payments.Rows(award.Case)).Count);
        var given = (await house.Get<IStorage>().Events.Read(award.Entitlement, default)).Select(EntitlementEvent.Serializer.Read).OfType<EntitlementAccountGiven>().Single();
        Assert.Equal(("image/png", "astana-1"), ((await house.Get<IDocumentStore>().File(given.Statement!, default))!.MediaType, given.By!.Body));
        using var stranger = await house.SignIn("operator2");
        await stranger.Open($"/desk/cases/{award.Case}/account?given=true");
        Assert.Equal(404, stranger.Status);
    }

    private static void Signed(Browser desk)
    {
        desk.Tick("payments.seen");
        desk.Attach("payments.statement.label", "statement.png", "image/png", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    }

    private async Task<(PaymentHouse House, MoodyRail Rail)> Payments()
    {
        var rail = new MoodyRail(new Random(1)) { Today = new(2026, 11, 20) };
        var payments = await PaymentHouse.Over(house.Get<IStorage>(), rail);
        payments.Now = house.Clock.Now;
        return (payments, rail);
    }

    /// <summary>What was ordered, of the last line of the file.</summary>
    private static async Task<(int Count, decimal Tenge)> Total(Browser browser)
    {
        var file = Encoding.UTF8.GetString(await (await browser.Raw("/payments?handler=Csv")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var last = file.TrimEnd().Split("\r\n")[^1].Split(';');
        Assert.Equal(browser.T("payments.total"), last[0]);
        return (int.Parse(last[1], System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(last[2].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task Tamper(LedgerLine line) => Assert.IsType<AppendResult.Done>(await house.Get<IEventStore>().Append(
        new Append { Meta = new EventMeta(house.Clock.Now, "test", "test", (await house.Get<ILawSnapshots>().Active(default))!, "test"), Streams = [new StreamAppend(Guid.CreateVersion7(), "sample", 0, [new NewEvent("sample.happened/1", "{}"u8.ToArray())])], Ledger = [line] }, default));
}
