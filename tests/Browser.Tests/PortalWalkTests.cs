using Jardem.Law;
using Jardem.Tests.Walks;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>A citizen applies for the funeral payment from home, and it is decided by the rules and paid.</summary>
[Collection(nameof(PayingHouse))]
public sealed class PortalWalkTests(PayingHouse paying)
{
    [Theory(Timeout = 300_000)]
    [InlineData(nameof(Screen.Phone), 0)]
    [InlineData(nameof(Screen.Desktop), 1)]
    [Row("E-04"), Row("E-05"), Row("E-12"), Row("E-16"), Row("E-20"), Row("E-37"), Row("E-40")]
    public async Task From_the_list_of_services_to_the_money(string name, int order)
    {
        var screen = Screen.Named(name);
        var outside = paying.Outside;
        var who = await Bereaved.Alone(outside.World, order, PayingHouse.Died);
        await outside.Key(who.Iin);
        await using var citizen = await outside.House.Visitor(screen);
        await citizen.Open("/services");
        await citizen.Click(citizen.Main.Locator("a[href='/services/funeral-payment']"));
        await citizen.Press("portal.service.sign-in");
        await citizen.BySignature();
        await citizen.Press("portal.service.apply");

        await citizen.States();
        await citizen.AskRegisters();
        await citizen.Choose("question.funeral.applicant-kind.label", "person");
        await citizen.Press(DeskWalk.Continue);
        await citizen.Choose("question.applicant.territory.label", "astana");
        await citizen.Fill("question.applicant.phone.label", who.Phone);
        await citizen.Choose("question.language.label", screen.Code);
        await citizen.Press(DeskWalk.Continue);
        await citizen.OfTheDeceased(who);
        await citizen.AskRegisters();
        await citizen.Press("portal.review.check");
        Assert.EndsWith("/sign", citizen.Path, StringComparison.Ordinal);
        await citizen.Page.FrameLocator("iframe.jd-paper__sheet").GetByText(who.Dead("surname")).First.WaitForAsync();
        await citizen.Press("portal.sign.button");
        Assert.StartsWith("/me/cases/", citizen.Path, StringComparison.Ordinal);
        await citizen.Sees(citizen.T("cabinet.case.accepted"));
        await FuneralWalk.Message(outside.World, who.Phone, outside.House.T("sms.accepted", screen.Language));

        var path = citizen.Path.Split('?')[0];
        await citizen.Until(path, citizen.T("phase-plain.granted.payment"));
        await citizen.Until(path, citizen.T("payment-plain.accepted"));
        await FuneralWalk.PaysAll(outside.World);
        // An order is asked about again after a minute.
        outside.Later(Duration.FromMinutes(2));
        await citizen.Until(path, citizen.T("payment-plain.paid"));
        await citizen.Open("/me");
        await citizen.Open("/me/documents");
        await citizen.Reads("application", who.Dead("surname"));
        foreach (var kind in new[] { "acceptance-receipt", "decision", "assignment-notice" })
            await citizen.Reads(kind, who.Of("surname"));
    }
}
