using Jardem.Integrations.Sms;
using Jardem.Law;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Sms;

/// <summary>Messages both ways through a real Kannel and its fake centre.</summary>
public sealed class KannelTests
{
    [Fact]
    [Row("J-04"), Row("J-06")]
    public async Task A_code_goes_out_in_Kazakh_its_report_comes_back_and_the_phone_confirms_by_reply()
    {
        var told = new Told();
        await using var kannel = new KannelBox();
        await using var server = await SmsServer.Start(kannel.SendSms, told);
        await kannel.Start(server.Address);
        kannel.Connect(null);

        var asked = new CodeToSend(SmsHouse.Person, SmsHouse.Phone, told.Purpose, "identity-card", Language.Kk) { ByReply = true };
        var sent = Assert.IsType<CodeSent.Sent>(await server.Get<OneTimeCodes>().Send(asked, default));
        var message = (await server.Messages()).Single(m => m.Id == sent.Id);
        await Until.Holds(async () => (await server.Messages()).Single(m => m.Id == sent.Id).State == SmsState.Delivered, kannel.Logs);

        var parts = SmsText.Of(message.Text).Parts;
        await Until.Holds(() => Task.FromResult(kannel.OnPhone.Count >= parts.Count), kannel.Logs);
        Assert.Equal(message.Text, string.Concat(kannel.OnPhone.Select(p => Letters(p.Text))));
        Assert.Equal(parts, kannel.OnPhone.Select(p => Letters(p.Text)));

        // ИӘ in UCS-2.
        kannel.Connect($"{SmsHouse.Phone} 1414 ucs2 %04%18%04%D8");
        await Until.Holds(() => Task.FromResult(told.Code is not null), kannel.Logs);
        Assert.Equal((sent.Id, "identity-card"), (told.Code!.Id, told.Code.About));
        Assert.Equal("ИӘ", (await server.Messages()).Single(m => m is { State: SmsState.Received, Phone: SmsHouse.Phone }).Text);
        foreach (var secret in new[] { SmsHouse.Phone[2..], SmsHouse.SixDigits().Match(message.Text).Value, SmsServer.Token, SmsServer.Password, "ИӘ" })
            Assert.DoesNotContain(secret, server.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Latin_text_goes_in_the_GSM_alphabet_and_a_Latin_reply_with_the_code_confirms()
    {
        var told = new Told();
        await using var kannel = new KannelBox();
        await using var server = await SmsServer.Start(kannel.SendSms, told);
        await kannel.Start(server.Address);
        kannel.Connect(null);
        var text = "Jardem: {[code]} ~ @ 5€ è";
        await server.Get<SendSms>().Run(new SmsToSend("latin", SmsKinds.Notice, SmsHouse.Phone, null, text), default);
        var sent = Assert.IsType<CodeSent.Sent>(await server.Get<OneTimeCodes>().Send(new CodeToSend(SmsHouse.Person, SmsHouse.Phone, told.Purpose, "identity-card", Language.Ru), default));
        var digits = SmsHouse.SixDigits().Match((await server.Messages()).Single(m => m.Id == sent.Id).Text).Value;
        await server.Get<SendSms>().Run(new SmsToSend("kazakh", SmsKinds.Notice, SmsHouse.Phone, null, "Жәрдем: өтінішіңіз тіркелді."), default);
        await Until.Holds(async () => (await server.Messages()).All(m => m.State is SmsState.Delivered or SmsState.Received), kannel.Logs);
        await Until.Holds(() => Task.FromResult(kannel.OnPhone.Any(p => p.Coding == "text") && kannel.OnPhone.Any(p => p.Coding == "ucs-2")), kannel.Logs);
        Assert.Equal(text, kannel.OnPhone.Single(p => p.Coding == "text").Text);
        Assert.Equal("Жәрдем: өтінішіңіз тіркелді.", Letters(kannel.OnPhone.Single(p => p.Coding == "ucs-2").Text));
        kannel.Connect($"{SmsHouse.Phone} 1414 text kod {digits}");
        await Until.Holds(() => Task.FromResult(told.Code is not null), kannel.Logs);
        // The code is told first and made unreadable after.
        await Until.Holds(async () => (await server.Messages()).Single(m => m is { State: SmsState.Received, Phone: SmsHouse.Phone }).Text == "kod ******", kannel.Logs);
    }

    private static string Letters(string encoded) => CentreRequest.Read("text=" + encoded).Text("text", "UTF-16BE");

    private sealed class Told : ICodeReplyHandler
    {
        public OneTimeCode? Code { get; private set; }

        public string Purpose => "digital-document";

        public Task Confirmed(OneTimeCode code, Guid message, CancellationToken cancel)
        {
            Code = code;
            return Task.CompletedTask;
        }
    }
}
