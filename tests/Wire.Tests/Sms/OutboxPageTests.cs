using Jardem.Law;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Jardem.Web.Pages;
using Microsoft.AspNetCore.Mvc;
using Xunit;

namespace Jardem.Tests.Sms;

public sealed class OutboxPageTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public async Task The_demonstration_shows_what_went_to_phones_and_lets_one_reply()
    {
        var sent = Assert.IsType<CodeSent.Sent>(await house.Get<OneTimeCodes>().Send(new CodeToSend(SmsHouse.Person, SmsHouse.Phone, "sign-in", "portal", Language.Kk), default));
        await Until.Holds(async () => (await house.Get<ISmsMessages>().Get(sent.Id, default))!.State == SmsState.Delivered, () => Task.FromResult("The demonstration's centre delivers nothing."));
        using var browser = house.Browser();
        await browser.Open("/demo/outbox");
        Assert.Contains((await house.Get<ISmsMessages>().Get(sent.Id, default))!.Text, browser.Text, StringComparison.Ordinal);
        Assert.Contains(house.T("sms-state.delivered"), browser.Text, StringComparison.Ordinal);

        browser.Fill("outbox.reply.phone", "123");
        await browser.Press("outbox.reply.send");
        Assert.Equal((400, 2), (browser.Status, browser.Faults.Count));
        Assert.Equal("123", browser.Shown("outbox.reply.phone"));

        browser.Fill("outbox.reply.phone", "8 701 000 00 02");
        browser.Fill("outbox.reply.text", "Сәлем <b>");
        await browser.Press("outbox.reply.send");
        Assert.Equal(200, browser.Status);
        Assert.Contains("Сәлем <b>", browser.Text, StringComparison.Ordinal);
        Assert.Contains("+77010000002", browser.Text, StringComparison.Ordinal);
        Assert.Equal("nothing open for this number", Assert.Single(await house.Get<ISmsMessages>().OfPhone("+77010000002", 10, default)).Note);
    }

    [Fact]
    public async Task Outside_the_demonstration_there_is_no_such_page()
    {
        await using var sms = await SmsHouse.Open();
        var settings = new WebSettings { Demo = false, Storage = "", LawFolder = "", PublicBase = new Uri("https://jardem.example") };
        var page = new DemoOutboxModel(sms.Messages, sms.Get<ReceiveSms>(), settings);
        Assert.IsType<NotFoundResult>(await page.OnGetAsync());
        Assert.IsType<NotFoundResult>(await page.OnPostAsync(SmsHouse.Phone, "ИӘ"));
        Assert.Empty(await sms.Messages.Newest(10, default));
    }
}
