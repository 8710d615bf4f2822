using System.Net;
using System.Text.Json;
using Xunit;

namespace Jardem.Tests.Api;

/// <summary>The whole walk by programs: from the application to the certificate in hand, then its duplicate.</summary>
[Row("B-03"), Row("B-05"), Row("B-08"), Row("B-25")]
public sealed class WalkTests(ApiFixture house)
{
    [Fact]
    public async Task A_certificate_then_its_duplicate_which_voids_it()
    {
        var certificate = await Walk(Applications.Certificate(1), "certificate");
        var valid = (await house.Nobody.Get($"documents/{certificate}")).Is(HttpStatusCode.OK).Json;
        Assert.True(valid.GetProperty("valid").GetBoolean());
        Assert.DoesNotContain("Үлгілиев", valid.ToString(), StringComparison.Ordinal);

        var duplicate = await Walk(Applications.Duplicate(1), "duplicate");
        var voided = (await house.Nobody.Get($"documents/{certificate}")).Is(HttpStatusCode.OK).Json;
        Assert.False(voided.GetProperty("valid").GetBoolean());
        Assert.NotEmpty(voided.GetProperty("voidReason").GetString()!);
        Assert.True((await house.Nobody.Get($"documents/{duplicate}")).Json.GetProperty("valid").GetBoolean());
        using var page = new HttpClient();
        page.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ru");
        Assert.Contains("jd-verdict--void", await page.GetStringAsync(new Uri(house.Address, $"/d/{certificate}")), StringComparison.Ordinal);
        Assert.Contains("jd-verdict--valid", await page.GetStringAsync(new Uri(house.Address, $"/d/{duplicate}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_gives_a_case_back_and_a_specialist_may_not_decide()
    {
        var id = await house.Registered(Applications.Certificate(2));
        (await house.Specialist.Act(id, "prepare")).IsProblem(HttpStatusCode.Conflict, "act.not-in-review");
        await Reviewed(id);
        (await house.Specialist.Act(id, "decision", new { record = "00" })).IsProblem(HttpStatusCode.Forbidden, "act.not-your-role");
        (await house.Head.Act(id, "decision", new { record = "00" })).IsProblem(HttpStatusCode.Conflict, "act.record-changed");
        (await house.Head.Act(id, "return", new { reason = " " })).IsProblem(HttpStatusCode.Conflict, "act.reason-needed");
        var back = (await house.Head.Act(id, "return", new { reason = "Салыстыру керек" })).Is(HttpStatusCode.OK);
        Assert.Equal("under-review", back.Json.GetProperty("phase").GetProperty("value").GetString());
    }

    [Fact]
    [Row("B-06")]
    public async Task An_incomplete_package_is_told_and_then_refused_with_a_receipt()
    {
        var answers = Applications.Certificate(3);
        answers["documents.rehabilitation.kind"] = "not-brought";
        var key = Guid.NewGuid().ToString();
        var missing = (await house.Operator.File(Applications.Of(answers), key)).IsProblem(HttpStatusCode.UnprocessableEntity, "package-incomplete");
        Assert.Equal("rehabilitation", missing.Json.GetProperty("faults")[0].GetProperty("requirement").GetString());
        var refused = (await house.Operator.File(Applications.Of(answers, refuseIncomplete: true), key)).Is(HttpStatusCode.Created);
        Assert.Equal(JsonValueKind.Null, refused.Json.GetProperty("case").ValueKind);
        var intake = (await house.Operator.Get($"refused-intakes/{refused.Json.GetProperty("intake").GetGuid()}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("refusal-receipt", intake.GetProperty("receipt").GetProperty("kind").GetString());
        var html = (await house.Operator.Get($"documents/{intake.GetProperty("receipt").GetProperty("token").GetString()}/html")).Is(HttpStatusCode.OK);
        Assert.Equal("text/html", html.MediaType);
    }

    [Fact]
    public async Task The_journal_and_the_lists_show_the_case_to_those_in_scope_only()
    {
        var answers = Applications.Certificate(4);
        var id = await house.Registered(answers);
        var mine = (await house.Specialist.Get($"cases?search={answers["applicant.iin"]}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(id, mine.GetProperty("cases")[0].GetProperty("id").GetGuid());
        Assert.Equal(0, (await house.Almaty.Get($"cases?search={answers["applicant.iin"]}")).Json.GetProperty("total").GetInt64());
        var lines = (await house.Specialist.Get("journal/astana-social/rehabilitated-certificate/2026?take=200")).Is(HttpStatusCode.OK).Json.GetProperty("lines");
        Assert.Contains(lines.EnumerateArray(), l => l.GetProperty("case").GetGuid() == id);
        var others = (await house.Almaty.Get("journal/astana-social/rehabilitated-certificate/2026")).Is(HttpStatusCode.OK).Json.GetProperty("lines");
        Assert.Empty(others.EnumerateArray());
    }

    [Fact]
    public async Task The_questions_asked_follow_the_answers_given()
    {
        var whole = (await house.Nobody.Get("services/rehabilitated-certificate/journey", ("Accept-Language", "kk"))).Is(HttpStatusCode.OK).Json;
        Assert.Contains(whole.GetProperty("steps").EnumerateArray(), s => s.GetProperty("key").GetString() == "representative");
        var asked = (await house.Operator.Post("services/rehabilitated-certificate/journey", new { answers = new { applies = "myself" } })).Is(HttpStatusCode.OK).Json;
        Assert.DoesNotContain(asked.GetProperty("steps").EnumerateArray(), s => s.GetProperty("key").GetString() == "representative");
        Assert.Contains(asked.GetProperty("faults").EnumerateArray(), f => f.GetProperty("question").GetString() == "request");
    }

    [Theory]
    [Row("B-25")]
    [InlineData("2026-07-10T18:30", "", "2026-07-20")]
    [InlineData("2026-07-10T18:30", "&office=astana-duty", "2026-07-17")]
    public async Task A_deadline_says_why_that_day(string from, string more, string due)
    {
        var deadline = (await house.Nobody.Get($"law/deadlines/rehabilitated-certificate/decision?from={from}{more}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(due, deadline.GetProperty("due").GetString());
        Assert.NotEmpty(deadline.GetProperty("derivation").EnumerateArray());
    }

    [Theory]
    [InlineData("order-78-2022/p20?on=2026-07-12", "in-force")]
    [InlineData("order-78-2022/p16?on=2026-07-11", "not-held")]
    [InlineData("order-78-2022/app2.r12?on=2026-07-11", "not-in-force")]
    public async Task A_provision_has_one_of_three_answers(string norm, string answer) =>
        Assert.Equal(answer, (await house.Nobody.Get($"law/norms/{norm}")).Is(HttpStatusCode.OK).Json.GetProperty("answer").GetString());

    private async Task Reviewed(Guid id)
    {
        (await house.Specialist.Act(id, "take")).Is(HttpStatusCode.OK);
        foreach (var key in new[] { "documents-true", "holder-rehabilitated" })
            (await house.Specialist.Act(id, "findings", new { key, value = "yes", reason = "Құжаттармен салыстырылды" })).Is(HttpStatusCode.OK);
        (await house.Specialist.Act(id, "prepare")).Is(HttpStatusCode.OK);
    }

    /// <summary>Takes an application through to the hand and gives the token of the result.</summary>
    private async Task<string> Walk(Dictionary<string, string> answers, string result)
    {
        var id = await house.Registered(answers);
        await Reviewed(id);
        var seen = (await house.Head.Get($"cases/{id}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("granted", seen.GetProperty("decision").GetProperty("outcome").GetString());
        (await house.Head.Act(id, "decision", new { record = seen.GetProperty("record").GetProperty("hash").GetString() })).Is(HttpStatusCode.OK);
        (await house.Specialist.Act(id, "send-result")).Is(HttpStatusCode.OK);
        var handed = (await house.Operator.Act(id, "hand-over", new
        {
            representative = false,
            surname = answers["applicant.surname"],
            name = answers["applicant.name"],
            iin = answers["applicant.iin"],
            identityKind = "identity-card",
            identityNumber = "000000001",
            identityExpiresOn = "2030-01-14",
        })).Is(HttpStatusCode.OK).Json;
        Assert.Equal("result-issued", handed.GetProperty("phase").GetProperty("value").GetString());
        var document = handed.GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("kind").GetString() == result);
        (await house.Operator.Get($"documents/{document.GetProperty("token").GetString()}/html")).Is(HttpStatusCode.OK);
        return document.GetProperty("token").GetString()!;
    }
}
