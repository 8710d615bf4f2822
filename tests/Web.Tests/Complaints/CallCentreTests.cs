using System.Net;
using Jardem.Tests.Api;
using Jardem.Tests.Casework;
using Jardem.UseCases.Access;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Complaints;

/// <summary>An operator of 1414 tells where a case stands, and sees nothing else of it.</summary>
public sealed class CallCentreTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Row("J-15")]
    public async Task By_IIN_the_status_and_nothing_else_is_told_and_logged()
    {
        var about = await house.Registered();
        var applicant = (await house.CaseOf(about)).Facts.Applicant;
        using var operator1414 = await house.SignIn("callcentre");
        await operator1414.Open("/call-centre");
        operator1414.Fill("call-centre.iin", applicant.Iin);
        await operator1414.Press("call-centre.find");
        Assert.Contains(operator1414.T("phase-plain.registered"), operator1414.Text, StringComparison.Ordinal);
        Assert.Contains(operator1414.T("call-centre.awaits.take"), operator1414.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(applicant.Name.Surname, operator1414.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/documents/", operator1414.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("/call-centre", operator1414.Path);
        Assert.Contains(await house.Get<IAccessLog>().OfCase(about, Cancel), e => e is { Purpose: "1414", Unit: "contact-centre" });
    }

    [Fact]
    [Row("J-15")]
    public async Task By_number_and_body_one_case_is_told()
    {
        var about = await house.Registered();
        var number = ComplaintRows.Number(await house.Get<ICaseLists>().Get(Scope.Whole("test"), about, Cancel))!;
        using var client = await ApiClient.SignIn(house.Address, "callcentre");
        var found = (await client.Post("call-centre/status", new { number, body = "astana-social" })).Is(HttpStatusCode.OK);
        var told = Assert.Single(found.Json.GetProperty("cases").EnumerateArray());
        Assert.Equal(number, told.GetProperty("number").GetString());
        Assert.Equal("registered", told.GetProperty("phase").GetProperty("value").GetString());
        Assert.Empty((await client.Post("call-centre/status", new { number = "999999/2026", body = "astana-social" })).Is(HttpStatusCode.OK).Json.GetProperty("cases").EnumerateArray());
        (await client.Post("call-centre/status", new { iin = "123" })).IsProblem(HttpStatusCode.UnprocessableEntity, "wrong-iin");
    }

    [Fact]
    public async Task The_case_and_its_documents_stay_closed()
    {
        var about = await house.Registered();
        using var operator1414 = await house.SignIn("callcentre");
        foreach (var door in new[] { $"/casework/{about}", "/casework", "/journal", "/complaints", $"/desk/registered/{about}" })
        {
            await operator1414.Open(door);
            Assert.Equal(403, operator1414.Status);
        }

        await operator1414.Open("/call-centre");
        operator1414.Fill("call-centre.iin", "123");
        await operator1414.Press("call-centre.find");
        Assert.Equal(422, operator1414.Status);
        Assert.Equal([operator1414.T("call-centre.iin.wrong")], operator1414.Faults);
    }
}
