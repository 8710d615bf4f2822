using System.Text;
using Jardem.Tests.Walks;
using Xunit;

namespace Jardem.Tests;

/// <summary>An application goes from the desk to the certificate in hand, and from its loss to the duplicate, in a real browser.</summary>
public sealed class WholeWalkTests(House house)
{
    [Theory(Timeout = 240_000)]
    [InlineData(nameof(Screen.Phone), 1)]
    [InlineData(nameof(Screen.Desktop), 2)]
    [InlineData(nameof(Screen.PlainPhone), 3)]
    [Row("B-03")]
    [Row("B-05")]
    [Row("B-08")]
    [Row("B-16")]
    [Row("B-29")]
    [Row("J-16")]
    public async Task From_the_application_to_the_certificate_and_its_duplicate(string name, int order)
    {
        var screen = Screen.Named(name);
        var person = Applicant.Number(order);
        await using var desk = await Signed("operator", screen);
        await using var specialist = await Signed("specialist", screen);
        await using var head = await Signed("head", screen);
        await using var anyone = await house.Visitor(screen);

        var first = await Issue("certificate");
        Assert.Equal(anyone.T("check.valid"), await Check(anyone, first));
        if (!screen.Script)
            return;
        var second = await Issue("duplicate");
        Assert.Equal(anyone.T("check.valid"), await Check(anyone, second));
        Assert.Equal(anyone.T("check.void"), await Check(anyone, first));
        await anyone.Sees(anyone.T("void-reason.lost"));

        // From the application to the result in hand; gives the address that the QR code of the result opens.
        async Task<string> Issue(string request)
        {
            await desk.ToReview(person, request);
            await desk.Sees(desk.T("desk-page.package.full"));
            await desk.Press("desk-page.register");
            Assert.Equal(desk.T("desk-page.registered.title"), await desk.Heading());
            await desk.Follow(desk.T("document-kind.acceptance-receipt"));
            await desk.Paper().GetByText("Сәдуақасова Айнұр Маратқызы").First.WaitForAsync();
            await specialist.Prepare(person);
            await head.Decide(person);
            await specialist.Send(person);
            await desk.HandOver(person.WholeName, "identity-card");
            Assert.Equal(desk.T("desk-page.handed.title"), await desk.Heading());
            await desk.Follow(desk.T($"document-kind.{request}"));
            await desk.Paper().GetByText(person.Surname).First.WaitForAsync();
            Assert.Equal("%PDF-", Encoding.ASCII.GetString((await desk.Download("paper.pdf"))[..5]));
            var token = new Uri(desk.Page.Url).Segments[^1];
            await desk.Paper().GetByText($"{house.Address}d/{token}").First.WaitForAsync();
            return $"/d/{token}";
        }
    }

    private static async Task<string> Check(Visitor anyone, string address)
    {
        await anyone.Open(address);
        return await anyone.Heading();
    }

    private async Task<Visitor> Signed(string login, Screen screen)
    {
        var visitor = await house.Visitor(screen);
        await visitor.SignIn(login);
        return visitor;
    }
}
