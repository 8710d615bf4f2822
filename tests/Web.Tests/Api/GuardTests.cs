using System.Net;
using System.Text;
using Jardem.Web.Demo;
using Xunit;

namespace Jardem.Tests.Api;

/// <summary>What the API does not let through, and what it answers then.</summary>
public sealed class GuardTests(ApiFixture house)
{
    [Fact]
    public async Task A_repeated_request_is_done_once_and_a_reused_key_is_refused()
    {
        var key = Guid.NewGuid().ToString();
        var first = (await house.Operator.File(Applications.Of(Applications.Certificate(20)), key)).Is(HttpStatusCode.Created);
        var again = (await house.Operator.File(Applications.Of(Applications.Certificate(20)), key)).Is(HttpStatusCode.Created);
        Assert.Equal(first.Json.GetProperty("case").GetGuid(), again.Json.GetProperty("case").GetGuid());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        (await house.Operator.File(Applications.Of(Applications.Certificate(21)), key)).IsProblem(HttpStatusCode.Conflict, "key-reused");
        (await house.Operator.Post("applications", Applications.Of(Applications.Certificate(21)))).IsProblem(HttpStatusCode.BadRequest, "key-missing");
        (await house.Operator.File(Applications.Of(Applications.Certificate(21)), new string('k', 129))).IsProblem(HttpStatusCode.BadRequest, "key-wrong");
    }

    [Fact]
    public async Task Twenty_identical_submits_at_once_make_one_case()
    {
        var application = Applications.Of(Applications.Certificate(22));
        var key = Guid.NewGuid().ToString();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.Operator.File(application, key)));
        Assert.All(replies, r => r.Is(HttpStatusCode.Created));
        Assert.Single(replies.Select(r => r.Json.GetProperty("case").GetGuid()).Distinct());
        Assert.Single(replies.Select(r => r.Json.GetProperty("journal").GetProperty("number").GetInt64()).Distinct());
        var found = (await house.Specialist.Get($"cases?search={Applications.Certificate(22)["applicant.iin"]}")).Json;
        Assert.Equal(1, found.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task An_act_on_an_older_version_is_refused_and_a_repeated_act_is_done_once()
    {
        var id = await house.Registered(Applications.Certificate(23));
        var seen = (await house.Specialist.Get($"cases/{id}")).Is(HttpStatusCode.OK);
        (await house.Specialist.Get($"cases/{id}", ("If-None-Match", seen.Tag))).Is(HttpStatusCode.NotModified);
        (await house.Specialist.Post($"cases/{id}/take", null, ("Idempotency-Key", "a"))).IsProblem(HttpStatusCode.PreconditionRequired, "if-match-missing");
        (await house.Specialist.Post($"cases/{id}/take", null, ("If-Match", "*"), ("Idempotency-Key", "a"))).IsProblem(HttpStatusCode.BadRequest, "wrong-value");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var taken = (await house.Specialist.Post($"cases/{id}/take", null, ("If-Match", seen.Tag), key)).Is(HttpStatusCode.OK);
        var repeated = (await house.Specialist.Post($"cases/{id}/take", null, ("If-Match", seen.Tag), key)).Is(HttpStatusCode.OK);
        Assert.Equal(taken.Tag, repeated.Tag);
        (await house.Head.Post($"cases/{id}/take", null, ("If-Match", seen.Tag), ("Idempotency-Key", "b"))).IsProblem(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
        (await house.Specialist.Get($"cases/{id}", ("If-None-Match", seen.Tag))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_case_of_another_body_is_not_found()
    {
        var id = await house.Registered(Applications.Certificate(24));
        (await house.Almaty.Get($"cases/{id}")).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await house.Almaty.Post($"cases/{id}/take", null, ("If-Match", "\"1\""), ("Idempotency-Key", "c"))).IsProblem(HttpStatusCode.NotFound, "not-found");
        var token = (await house.Specialist.Get($"cases/{id}")).Json.GetProperty("issued")[0].GetProperty("token").GetString();
        (await house.Almaty.Get($"documents/{token}/html")).IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_a_true_token_nothing_is_shown(string? token)
    {
        using var client = new ApiClient(house.Address);
        if (token is not null)
            client.Bear(token);
        (await client.Get("cases")).IsProblem(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task A_cookie_of_the_pages_is_not_accepted_and_a_token_opens_no_page()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var browser = new HttpClient(handler) { BaseAddress = house.Address };
        var form = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var guard = form.Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["login"] = "operator", ["password"] = DemoPeople.Password, ["__RequestVerificationToken"] = guard });
        var signedIn = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.NotEmpty(handler.CookieContainer.GetCookies(house.Address));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(new Uri("/api/v1/cases", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/desk", UriKind.Relative))).StatusCode);
        Assert.Contains("type=\"password\"", (await house.Operator.Get("/desk")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"login\":\"operator\",\"password\":\"x\",\"passwort\":\"y\"}", "unknown-member", "passwort")]
    [InlineData("{\"login\":\"operator\"}", "missing-member", "password")]
    [InlineData("{\"login\":\"operator\",\n\"password\":7}", "wrong-json", "$.password")]
    [InlineData("{\"login\":\"a\",\"login\":\"b\",\"password\":\"x\"}", "wrong-json", "$.login")]
    [InlineData("{\"login\":null,\"password\":\"x\"}", "wrong-json", "$.login")]
    [InlineData("{\"login\":", "wrong-json", "$")]
    public async Task Wrong_json_is_named_by_its_member(string body, string code, string member) =>
        Assert.Contains(member, (await house.Nobody.Post("sessions", body)).IsProblem(HttpStatusCode.BadRequest, code).Json.GetProperty("detail").GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read()
    {
        using var large = new ByteArrayContent(new byte[31 * 1024 * 1024]);
        large.Headers.ContentType = new("application/json");
        (await house.Operator.Send(HttpMethod.Post, "applications", large, ("Idempotency-Key", "large"))).IsProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
        (await house.Nobody.Post("sessions", new { login = "operator", password = new string('x', 70_000) })).IsProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task Faulty_answers_and_files_are_named_by_their_questions()
    {
        var answers = Applications.Certificate(25);
        answers["applicant.iin"] = "380531300010";
        answers["applicant.birth-date"] = "2036-01-01";
        Assert.Equal(["fault.date.future"], await Codes(answers, "applicant.birth-date"));
        answers["favourite-colour"] = "green";
        Assert.Equal(["api.fault.unknown-question"], await Codes(answers, "favourite-colour"));

        // Neither a picture nor a script becomes a PDF by its name.
        var file = new { question = "documents.identity.file", name = "scan.pdf", content = Convert.ToBase64String(Encoding.UTF8.GetBytes("<script>alert(1)</script>")) };
        var refused = await house.Operator.File(new { service = "rehabilitated-certificate", answers = Applications.Certificate(25), files = new[] { file } }, Guid.NewGuid().ToString());
        Assert.Equal("fault.file.wrong-type", refused.IsProblem(HttpStatusCode.UnprocessableEntity, "faulty-answers").Json.GetProperty("faults")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_scan_is_kept_with_the_case_and_shown_in_scope_only()
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        var application = new { service = "rehabilitated-certificate", answers = Applications.Certificate(26), files = new[] { new { question = "documents.identity.file", name = "scan.pdf", content = Convert.ToBase64String(pdf) } } };
        var id = (await house.Operator.File(application, Guid.NewGuid().ToString())).Is(HttpStatusCode.Created).Json.GetProperty("case").GetGuid();
        var hash = (await house.Specialist.Get($"cases/{id}")).Json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("attachment").GetString()).OfType<string>().Single();
        Assert.Equal("application/pdf", (await house.Specialist.Get($"cases/{id}/files/{hash}")).Is(HttpStatusCode.OK).MediaType);
        (await house.Almaty.Get($"cases/{id}/files/{hash}")).IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Answers_left_over_from_a_page_not_asked_become_no_fact()
    {
        var answers = Applications.Certificate(27);
        answers["documents.power.kind"] = "notarised-power";
        answers["representative.surname"] = "Өкілов";
        var id = await house.Registered(answers);
        var seen = (await house.Specialist.Get($"cases/{id}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(System.Text.Json.JsonValueKind.Null, seen.GetProperty("representative").ValueKind);
        Assert.Equal(2, seen.GetProperty("documents").GetArrayLength());
    }

    [Theory]
    [InlineData("kk", "Табылмады")]
    [InlineData("ru", "Не найдено")]
    [InlineData("en", "Not found")]
    [InlineData("en;q=0.1, kk;q=0.9", "Табылмады")]
    public async Task A_problem_speaks_the_language_asked_for(string language, string title)
    {
        using var client = new ApiClient(house.Address, language);
        Assert.Equal(title, (await client.Get("documents/00")).IsProblem(HttpStatusCode.NotFound, "not-found").Json.GetProperty("title").GetString());
    }

    private async Task<string[]> Codes(Dictionary<string, string> answers, string question)
    {
        var reply = (await house.Operator.File(Applications.Of(answers), Guid.NewGuid().ToString())).IsProblem(HttpStatusCode.UnprocessableEntity, "faulty-answers");
        return [.. reply.Json.GetProperty("faults").EnumerateArray().Where(f => f.GetProperty("question").GetString() == question).Select(f => f.GetProperty("code").GetString()!)];
    }
}
