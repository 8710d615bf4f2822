using Jardem.Law;
using Jardem.Tests.Walks;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>The funeral payment comes by the state's own offer and is paid, in a real browser and on the phone.</summary>
[Collection(nameof(PayingHouse))]
public sealed class FuneralWalkTests(PayingHouse paying)
{
    /// <summary>An offer is written in Kazakh; whoever asks for Russian is written to in Russian from then on.</summary>
    [Theory(Timeout = 300_000)]
    [InlineData(nameof(Screen.Phone), 0)]
    [InlineData(nameof(Screen.Desktop), 1)]
    [Row("E-27")]
    public async Task A_death_leads_to_an_offer_and_a_yes_by_message_to_the_money(string name, int order)
    {
        var screen = Screen.Named(name);
        var outside = paying.Outside;
        var who = await Bereaved.Of(outside.World, order, PayingHouse.Died);
        // The feed is read each minute.
        outside.Later(Duration.FromMinutes(1));
        await using var head = await outside.House.Visitor(screen);
        await head.SignIn("payments-head");
        await head.Go("payments.title");
        await head.Go("nav.oversight");
        await head.Follow(head.T("nav.proactive"));
        await head.Until("/proactive", "*" + who.Account[^4..]);
        await head.Press("proactive.send");
        await Comes("offer.sms.offer", Language.Kk);
        if (screen.Language == Language.Ru)
        {
            await FuneralWalk.Reply(outside.World, who.Phone, "РУС");
            Assert.Contains("*" + who.Account[^4..], await Comes("offer.sms.offer", Language.Ru), StringComparison.Ordinal);
        }

        await FuneralWalk.Reply(outside.World, who.Phone, screen.Language == Language.Ru ? "ДА" : "ИӘ");

        await using var widow = await outside.House.Visitor(screen);
        await outside.Key(who.Iin);
        await widow.Open("/sign-in");
        await widow.BySignature();
        await widow.Until("/me", widow.T("phase-plain.granted.payment"));
        await widow.Click(widow.Main.Locator("a[href^='/me/cases/']").First);
        var path = widow.Path;
        await widow.Until(path, widow.T("payment-plain.accepted"));
        await FuneralWalk.PaysAll(outside.World);
        // An order is asked about again after a minute, and what became of the offer is looked at each minute.
        outside.Later(Duration.FromMinutes(2));
        await Comes("offer.sms.accepted", screen.Language);
        await Comes("offer.sms.granted", screen.Language);
        await widow.Until(path, widow.T("payment-plain.paid"));
        await widow.Open("/me/offers");
        await widow.Sees(widow.T("offer.phase.accepted"));
        foreach (var key in new[] { "offer.sms.accepted", "offer.sms.granted" })
            Assert.Single(await FuneralWalk.Messages(outside.World, who.Phone), m => Begins(m, key, Language.Kk) || Begins(m, key, Language.Ru));

        async Task<string> Comes(string key, Language language) => await FuneralWalk.Message(outside.World, who.Phone, Beginning(key, language));

        bool Begins(string message, string key, Language language) => message.StartsWith(Beginning(key, language), StringComparison.Ordinal);

        string Beginning(string key, Language language) => outside.House.T(key, language).Split('{')[0];
    }
}
