using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Desk;

/// <summary>The result is handed over at the desk on an identity document, to the applicant or to a representative with a power.</summary>
public sealed class HandOverTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Row("B-16")]
    public async Task The_applicant_takes_the_result_on_an_identity_document()
    {
        using var browser = await Ready();
        await browser.Press(DeskWalk.Continue);
        Assert.Equal([browser.T("fault.choice.empty")], browser.Faults);
        browser.Choose("question.receiver.who.label", "applicant");
        await browser.Press(DeskWalk.Continue);
        Identity(browser, "2026-11-19");
        await browser.Press("desk-page.handed.do");
        Assert.Equal([browser.T("act.identity-expired")], browser.Faults);
        browser.FillDate("question.receiver.identity-expires-on.label", "2030-01-01");
        await browser.Press("desk-page.handed.do");
        Assert.Equal(browser.T("desk-page.handed.title"), browser.Heading);
        Assert.Contains(browser.T("desk-page.handed.applicant"), browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Row("B-16")]
    [Row("J-20")]
    public async Task A_representative_takes_it_with_a_power_in_date_and_under_another_number()
    {
        using var browser = await Ready();
        browser.Choose("question.receiver.who.label", "representative");
        await browser.Press(DeskWalk.Continue);
        Identity(browser, "2030-01-01");
        browser.Fill("question.person.surname.label", "Өкілов");
        browser.Fill("question.person.name.label", "Мысал");
        browser.Fill("question.person.iin.label", new Typed().Iin);
        browser.Fill("question.representative.power-number.label", "Д-9");
        browser.FillDate("question.representative.power-until.label", "2026-11-19");
        await browser.Press("desk-page.handed.do");
        Assert.Equal([browser.T("fault.representative.same-person")], browser.Faults);
        browser.Fill("question.person.iin.label", MadeUp.Iin(new LocalDate(1970, 1, 2), Sex.Male, 1));
        await browser.Press("desk-page.handed.do");
        Assert.Equal([browser.T("act.power-expired")], browser.Faults);
        browser.FillDate("question.representative.power-until.label", "2030-01-01");
        await browser.Press("desk-page.handed.do");
        Assert.Equal(browser.T("desk-page.handed.title"), browser.Heading);
        Assert.Contains("Өкілов Мысал", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_is_not_here_cannot_be_handed_over()
    {
        using var browser = await house.SignIn("operator");
        var id = await browser.Register(new Typed());
        await browser.Open($"/desk/hand-over/{id}");
        Assert.Contains(browser.T("act.result-not-here"), browser.Text, StringComparison.Ordinal);
        Assert.False(browser.Asks("question.receiver.who.label"));
    }

    [Fact]
    [Row("J-08")]
    public async Task The_journal_and_the_search_show_the_case_to_its_office_and_its_body_only()
    {
        using var browser = await house.SignIn("operator");
        await browser.Register(new Typed { Surname = "Іздеуов" });
        await browser.Open("/desk?q=издеуов");
        Assert.Contains("Іздеуов", browser.Text, StringComparison.Ordinal);
        foreach (var (login, sees) in new[] { ("operator", true), ("specialist", true), ("operator2", false), ("almaty", false) })
        {
            using var other = await house.SignIn(login);
            await other.Open("/journal");
            Assert.Equal(200, other.Status);
            Assert.Equal(sees, other.Text.Contains("Іздеуов", StringComparison.Ordinal));
        }

        using var stranger = await house.SignIn("almaty");
        await stranger.Open("/journal?body=astana-social");
        Assert.Equal(404, stranger.Status);
    }

    private static void Identity(Browser browser, string expires)
    {
        browser.Choose("question.receiver.identity-kind.label", "identity-card");
        browser.Fill("question.receiver.identity-number.label", "000000001");
        browser.FillDate("question.receiver.identity-expires-on.label", expires);
    }

    /// <summary>A case granted by the body and sent back to the office, its hand-over page open.</summary>
    private async Task<Browser> Ready()
    {
        var browser = await house.SignIn("operator");
        var id = await browser.Register(new Typed());
        var acts = house.Get<CaseActs>();
        var specialist = await Principal("specialist");
        var head = await Principal("head");
        await Done(acts.Take(await On(specialist, id), Cancel));
        foreach (var key in new[] { "documents-true", "holder-rehabilitated" })
            await Done(acts.Establish(await On(specialist, id), key, "yes", "Құжаттармен салыстырылды", Cancel));
        await Done(acts.Prepare(await On(specialist, id), Cancel));
        var view = await house.Get<OpenCase>().Run(head, id, "test", Cancel);
        await Done(acts.Grant(await On(head, id), view!.Record!.Hash(), Cancel));
        await Done(acts.SendResult(await On(specialist, id), Cancel));
        await browser.Open("/desk");
        await browser.Follow($"/desk/hand-over/{id}");
        return browser;
    }

    private static async Task Done(Task<CommandOutcome> act) => Assert.IsType<CommandOutcome.Done>(await act);

    private async Task<CommandOn> On(Principal principal, Guid id)
    {
        var history = await house.Get<CaseReader>().Read(Scope.Whole("test"), id, Cancel);
        return new CommandOn(principal, id, history!.State.Version, null, "test");
    }

    private async Task<Principal> Principal(string login)
    {
        var account = (await house.Get<IAccounts>().ByLogin(login, Cancel))!;
        return new Principal(new Officer(account.Id, account.Name, account.Position, account.Body, account.Unit), account.Roles);
    }
}
