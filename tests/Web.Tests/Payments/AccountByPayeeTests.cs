using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Json;
using Jardem.Storage;
using Jardem.Tests.Access;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Payments;

/// <summary>The payee of a returned payment gives another account in the cabinet, with a signature over exactly what was read.</summary>
[Row("E-53"), Row("R-20"), Row("J-14")]
public sealed class AccountByPayeeTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private const string Payee = "380531300014";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_account_is_checked_read_signed_and_paid_to_once()
    {
        var (payments, rail, award) = await Returned();
        using var payee = await Citizen(TestSignatures.Person(Payee));
        await payee.Open($"/me/cases/{award.Case}");
        Assert.Contains(payee.T("payment-plain.returned"), payee.Text, StringComparison.Ordinal);
        await payee.Follow($"/me/payments/{award.Order}/account");
        var closed = (await house.Get<SnapshotSource>().Active(Cancel)).Data.Banks.First(b => !b.Span().Contains(new LocalDate(2026, 11, 20)));
        foreach (var (iban, fault) in new[] { ("", "empty"), ("KZ1", "not-an-account"), (PaymentHouse.OtherIban[..^1] + "6", "wrong-check-digits"), (Iban.Of(closed.Code, "0000000000001"), "bank-closed") })
        {
            payee.Fill("payments.iban.label", iban);
            await payee.Press("cabinet.account.read");
            Assert.Equal((422, payee.T($"fault.iban.{fault}")), (payee.Status, Assert.Single(payee.Faults)));
        }

        payee.Fill("payments.iban.label", "kz75 125k zt10 0130 0335");
        await payee.Press("cabinet.account.read");
        Assert.DoesNotContain("KZ75", payee.Path, StringComparison.OrdinalIgnoreCase);
        var content = Content(payee);
        Assert.Equal(content, await (await payee.Raw(payee.Page.QuerySelector("iframe")!.GetAttribute("src")!)).Content.ReadAsByteArrayAsync(Cancel));
        Assert.Contains("KZ75\u00a0125K\u00a0ZT10\u00a00130\u00a00335", System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(content)), StringComparison.Ordinal);

        var own = TestSignatures.Person(Payee);
        foreach (var (cms, fault) in new[]
        {
            (TestSignatures.Sign(own, "other"u8, SignatureUse.Sign), "signature.other-content"),
            (TestSignatures.Sign(TestSignatures.Citizen(61), content, SignatureUse.Sign), "signature.other-person"),
            (TestSignatures.Sign(TestSignatures.Employee(Payee, "200140980003"), content, SignatureUse.Sign), "signature.not-a-natural-person"),
        })
        {
            await Sign(payee, cms);
            Assert.Equal((422, payee.T(fault)), (payee.Status, Assert.Single(payee.Faults)));
        }

        Assert.Single(await payments.Rows(award.Case));
        Put(payee, TestSignatures.Sign(own, content, SignatureUse.Sign));
        payee.Page.QuerySelectorAll<IHtmlInputElement>("form[data-ncalayer] input[name=hash]").Single().Value = new string('0', 64);
        await payee.Press("portal.sign.button");
        Assert.Equal((409, payee.T("cabinet.account.stale")), (payee.Status, Assert.Single(payee.Faults)));

        Put(payee, TestSignatures.Sign(own, content, SignatureUse.Sign));
        var again = payee.Request("portal.sign.button");
        await payee.Press("portal.sign.button");
        Assert.Equal((200, $"/me/cases/{award.Case}"), (payee.Status, payee.Path));
        Assert.Contains(payee.T("payment-plain.replaced"), payee.Text, StringComparison.Ordinal);
        Assert.Null(payee.Page.QuerySelector("a[href^='/me/payments/']"));
        await payee.Send(again);
        await payee.Open($"/me/payments/{award.Order}/account");
        Assert.Equal($"/me/cases/{award.Case}", payee.Path);

        var made = (await payments.Rows(award.Case)).Single(r => r.Replaces == award.Order).Order;
        await payments.Send.Run(new Job(PaymentJobs.Send, made.ToString(), default, payments.Now), default);
        Assert.Equal(PaymentState.Accepted, (await payments.Of(made)).State);
        Assert.Equal(PaymentHouse.OtherIban, rail.Book.Single(b => b.Content.Order == made).Content.Iban);
        var given = EntitlementEvent.Serializer.Read((await house.Get<IEventStore>().Read(award.Entitlement, Cancel))[^1]);
        var confirmed = Assert.IsType<EntitlementAccountGiven>(given).Confirmed!;
        Assert.Equal(("signature", Payee), (confirmed.Means, confirmed.Person));
        Assert.Equal(content, (await house.Get<IDocumentStore>().File(confirmed.Content, Cancel))!.Bytes.ToArray());
        Assert.NotNull(await house.Get<IDocumentStore>().File(confirmed.Signature!.Cms, Cancel));
    }

    [Fact]
    public async Task A_stranger_an_order_that_came_to_something_and_what_is_no_order_have_no_page()
    {
        var (payments, _, award) = await Returned();
        using var stranger = await Citizen(TestSignatures.Citizen(62));
        await stranger.Open($"/me/payments/{award.Order}/account");
        Assert.Equal(404, stranger.Status);
        var give = house.Get<GiveAccountByCitizen>();
        var other = new CitizenPrincipal(Guid.CreateVersion7(), TestSignatures.Citizen(62).Iin, new PersonName("Бөтенов", "Мысал"));
        Assert.IsType<GiveAccountByCitizen.Outcome.NotFound>(await give.Sign(other, award.Order, PaymentHouse.OtherIban, new string('0', 64), new byte[10], Cancel));

        using var payee = await Citizen(TestSignatures.Person(Payee));
        var fresh = await payments.Award();
        foreach (var id in new[] { fresh.Order, fresh.Case, fresh.Entitlement, Guid.CreateVersion7() })
        {
            await payee.Open($"/me/payments/{id}/account");
            Assert.Equal(404, payee.Status);
        }

        // What was typed for one order opens no other, and nothing forged opens at all.
        await payee.Open($"/me/payments/{award.Order}/account?to=forged");
        Assert.True(payee.Asks("payments.iban.label"));
        Assert.Equal(404, (int)(await payee.Raw($"/me/payments/{award.Order}/account?handler=paper&to=forged")).StatusCode);
    }

    [Fact]
    public async Task One_whose_order_was_not_taken_is_not_told_that_money_came_back()
    {
        var (payments, _, award) = await Returned();
        var returned = await payments.Of(award.Order);
        var news = house.Get<PaymentNews>();
        var rejected = Assert.Single(await news.Of(returned with { State = PaymentState.Rejected }, [new PaymentRejected(new(2026, 11, 20), "wrong-account")], Cancel));
        var back = Assert.Single(await news.Of(returned, [new PaymentReturned(new(2026, 11, 20), "account-closed")], Cancel));
        Assert.Contains(Text(rejected), new[] { Language.Kk, Language.Ru, Language.En }.Select(l => house.T("sms.payment-rejected", l)));
        Assert.Contains(Text(back), new[] { Language.Kk, Language.Ru, Language.En }.Select(l => house.T("sms.payment-returned", l)));
    }

    private static string Text(OutboxMessage message) => CanonicalJson.Read<SmsToSend>(message.Payload.Span)!.Text;

    private static byte[] Content(Browser browser) => Convert.FromBase64String(browser.Page.QuerySelector("form[data-ncalayer]")!.GetAttribute("data-content")!);

    private static void Put(Browser browser, byte[] cms) => browser.Page.QuerySelectorAll<IHtmlInputElement>("form[data-ncalayer] input[name=cms]").Single().Value = Convert.ToBase64String(cms);

    private static async Task Sign(Browser browser, byte[] cms)
    {
        Put(browser, cms);
        await browser.Press("portal.sign.button");
    }

    private async Task<Browser> Citizen(SignerCertificate signer)
    {
        var browser = house.Browser();
        await browser.Open("/sign-in/signature");
        await browser.Press("sign-in.continue");
        Put(browser, TestSignatures.Sign(signer, Content(browser)));
        await browser.Send(browser.Request("sign-in.signature.button"));
        return browser;
    }

    private async Task<(PaymentHouse House, MoodyRail Rail, (Guid Case, Guid Entitlement, Guid Order) Award)> Returned()
    {
        var rail = new MoodyRail(new Random(1)) { Today = new(2026, 11, 20) };
        var payments = await PaymentHouse.Over(house.Get<IStorage>(), rail);
        payments.Now = house.Clock.Now;
        var award = await payments.Award();
        await payments.Send.Run(new Job(PaymentJobs.Send, award.Order.ToString(), default, payments.Now), default);
        rail.PayDay(all: true);
        rail.Bounce(all: true);
        await payments.Ask.Run(new Job(PaymentJobs.Ask, $"{award.Order}/1", default, payments.Now), default);
        return (payments, rail, award);
    }
}
