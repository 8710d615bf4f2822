using System.Text;
using Jardem.Tests.Walks;
using Xunit;

namespace Jardem.Tests;

/// <summary>Without the paper that proves the rehabilitation no case is opened: the person leaves with a receipt that says why.</summary>
public sealed class RefusedAcceptanceTests(House house)
{
    [Theory(Timeout = 240_000)]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    [Row("B-06")]
    public async Task The_receipt_of_refusal_names_what_is_lacking_and_comes_in_two_copies(string name)
    {
        var screen = Screen.Named(name);
        await using var desk = await house.Visitor(screen);
        await desk.SignIn("operator2");
        await desk.ToReview(Applicant.Number(4), rehabilitation: "not-brought");
        await desk.Sees(desk.T("desk-page.package.not-full"));
        await desk.Press("desk-page.refuse");
        Assert.Equal(desk.T("desk-page.refused.title"), await desk.Heading());
        await desk.Sees(desk.T("desk-page.refused.print"));
        await desk.Follow(desk.T("document-kind.refusal-receipt"));
        await desk.Paper().GetByText("2-дана (2 данадан)").First.WaitForAsync();
        await desk.Paper().GetByText("Экземпляр 2 из 2").First.WaitForAsync();
        Assert.Equal("%PDF-", Encoding.ASCII.GetString((await desk.Download("paper.pdf"))[..5]));
    }
}
