using System.Net;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Access;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.Web.Demo;
using Xunit;

namespace Jardem.Tests.Casework;

/// <summary>The head confirms exactly the record shown, and nobody signs what they prepared.</summary>
public sealed class DecisionTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public async Task The_record_shows_facts_norms_reasoning_and_who_answers()
    {
        var id = await Prepared();
        using var head = await house.SignIn("head");
        await head.Open($"/casework/{id}/decide");
        foreach (var said in new[] { "reason.full-package.met", "reason.documents-true.met", "casework.decided-by", "finding.documents-true.yes", "casework.hash" })
            Assert.Contains(head.T(said), head.Text, StringComparison.Ordinal);
        Assert.Contains("Жұмабаева Гүлнар", head.Text, StringComparison.Ordinal);
        Assert.Contains("H-recorded-confirmation", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_record_than_the_one_shown_is_not_signed()
    {
        var id = await Prepared();
        using var head = await house.SignIn("head");
        await head.Open($"/casework/{id}/decide");
        head.Page.QuerySelector("input[name=hash]")!.SetAttribute("value", new string('0', 64));
        await head.Press("casework.confirm.button");
        Assert.Equal(422, head.Status);
        Assert.Equal([head.T("act.record-changed")], head.Faults);
        Assert.Equal(CasePhase.AwaitingDecision, (await State(id)).Phase);
    }

    [Fact]
    public async Task A_decision_taken_back_meanwhile_is_a_conflict()
    {
        var id = await Prepared();
        using var first = await house.SignIn("head");
        using var second = await house.SignIn("head");
        await first.Open($"/casework/{id}/decide");
        await second.Open($"/casework/{id}");
        second.Write("casework.return.reason", "Проверьте дату справки");
        await second.Press("case-act.return");
        await first.Press("casework.confirm.button");
        Assert.Equal(409, first.Status);
        Assert.Equal(CasePhase.UnderReview, (await State(id)).Phase);
    }

    [Fact]
    public async Task Who_prepared_the_decision_cannot_sign_it()
    {
        await Both();
        var id = await house.Registered();
        using var both = await house.SignIn("both");
        await both.Prepare(id);
        Assert.Contains(both.T("act.preparer-may-not-sign"), both.Text, StringComparison.Ordinal);
        await both.Open($"/casework/{id}/decide");
        Assert.Null(both.Page.QuerySelector("form#confirm"));
        using var head = await house.SignIn("head");
        await head.Open($"/casework/{id}/decide");
        var stolen = head.Request("casework.confirm.button");
        var fields = await stolen.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await both.Open($"/casework/{id}");
        var own = await both.Request("case-act.return").Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var token = own.Split('&').Single(f => f.StartsWith("__RequestVerificationToken=", StringComparison.Ordinal));
        using var forged = new HttpRequestMessage(HttpMethod.Post, stolen.RequestUri)
        {
            Content = new StringContent(string.Join('&', fields.Split('&').Where(f => !f.StartsWith("__Request", StringComparison.Ordinal)).Append(token)), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        using var answer = await both.Send(forged);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(CasePhase.AwaitingDecision, (await State(id)).Phase);
    }

    [Fact]
    [Row("B-28")]
    [Row("B-29")]
    public async Task The_certificate_is_a_document_to_be_printed_and_its_original_runs_nothing()
    {
        var id = await Prepared();
        using var head = await house.SignIn("head");
        await head.Grant(id);
        var token = (await State(id)).Document("certificate")!.Token;
        await head.Open($"/documents/{token}");
        Assert.Equal(200, head.Status);
        Assert.Equal($"/documents/{token}/html", head.Page.QuerySelector("iframe[sandbox]")!.GetAttribute("src"));
        using var original = await head.Raw($"/documents/{token}/html");
        Assert.StartsWith("sandbox;", original.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await original.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        var seen = await house.Get<IAccessLog>().OfCase(id, TestContext.Current.CancellationToken);
        Assert.Contains(seen, e => e is { Purpose: "document:certificate", Role: nameof(Role.Head) });
    }

    private async Task<Guid> Prepared()
    {
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        await specialist.Prepare(id);
        return id;
    }

    /// <summary>An officer who is both specialist and head of the body.</summary>
    private async Task Both()
    {
        var admin = (await house.Get<IAccounts>().ByLogin("admin", TestContext.Current.CancellationToken))!;
        var by = new Principal(new Officer(admin.Id, admin.Name, admin.Position, admin.Body), admin.Roles);
        await house.Get<KeepAccounts>().Create(by, "both", DemoPeople.Password, new PersonName("Мысалов", "Екеу"), new Text("Бөлім басшысы", "Руководитель отдела"), "astana-social", null, [Role.Specialist, Role.Head], null, TestContext.Current.CancellationToken);
    }

    private async Task<CaseState> State(Guid id) =>
        (await house.Get<CaseReader>().Read(Scope.Whole("test"), id, TestContext.Current.CancellationToken))!.State;
}
