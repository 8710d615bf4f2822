using Jardem.Tests.Walks;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>The funeral payment comes by the state's own offer and is paid, in a real browser and on the phone.</summary>
public sealed class FuneralWalkTests
{
    private static readonly LocalDate Day = new(2026, 5, 18);
    private static readonly LocalDate Died = new(2026, 5, 8);

    [Fact(Timeout = 300_000)]
    [Row("E-27")]
    public async Task A_death_leads_to_an_offer_and_a_yes_by_message_to_the_money()
    {
        await using var outside = await OutsideHouse.On(Day, pays: true);
        var who = await Bereaved.Of(outside.World, 0, Died);
        outside.LaterBy(Duration.FromMinutes(2));
        await using var head = await outside.House.Visitor(Screen.Desktop);
        await head.SignIn("payments-head");
        await head.Go("payments.title");
        await head.Go("nav.oversight");
        await head.Follow(head.T("nav.proactive"));
        await head.Until("/proactive", "*" + who.Account[^4..]);
        await head.Press("proactive.send");
        await FuneralWalk.Message(outside.World, who.Phone, "*" + who.Account[^4..]);
        await FuneralWalk.Reply(outside.World, who.Phone, "ДА");

        await using var widow = await outside.House.Visitor(Screen.Desktop);
        await outside.Key(who.Iin);
        await widow.Open("/sign-in");
        await widow.Follow(widow.T("sign-in.signature.way"));
        await widow.Press("sign-in.continue");
        await widow.Press("sign-in.signature.button");
        await widow.Until("/me", widow.T("phase-plain.granted"));
        await widow.Click(widow.Main.Locator("a[href^='/me/cases/']").First);
        var path = widow.Path;
        await FuneralWalk.Message(outside.World, who.Phone, head.T("offer.sms.granted").Split('{')[0]);
        await widow.Until(path, widow.T("payment-plain.accepted"));
        await FuneralWalk.PaysAll(outside.World);
        // An order is asked about again after a minute.
        outside.LaterBy(Duration.FromMinutes(4));
        await widow.Until(path, widow.T("payment-plain.paid"));
        await widow.Open("/me/offers");
        await widow.Sees(widow.T("offer.phase.accepted"));
    }
}
