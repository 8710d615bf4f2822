using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Tests.Casework;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Complaints;
using Xunit;

namespace Jardem.Tests.Complaints;

/// <summary>The steps of a complaint, each by the page on which it is made.</summary>
internal static class ComplaintSteps
{
    /// <summary>A case with its certificate made.</summary>
    public static async Task<Guid> Granted(this HouseFixture house)
    {
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        await specialist.Prepare(id);
        using var head = await house.SignIn("head");
        await head.Grant(id);
        return id;
    }

    public static async Task<CaseState> CaseOf(this HouseFixture house, Guid id) =>
        (await house.Get<CaseReader>().Read(Scope.Whole("test"), id, TestContext.Current.CancellationToken))!.State;

    public static async Task<ComplaintState> ComplaintOf(this HouseFixture house, Guid id) =>
        (await house.Get<ComplaintReader>().Read(Scope.Whole("test"), id, TestContext.Current.CancellationToken))!.State;

    /// <summary>Fills the form of a complaint from the applicant, from the page of the case.</summary>
    public static async Task Write(this HouseFixture house, Browser taker, Guid about, string target = "decision", string to = "provider")
    {
        await taker.Open($"/complaints/new?about={about}");
        taker.Fill("complaints.new.iin", (await house.CaseOf(about)).Facts.Applicant.Iin);
        taker.Choose("complaints.new.target", target);
        taker.Choose("complaints.new.to", to);
        taker.Choose("complaints.new.form", "written");
        taker.Write("complaints.new.words", "В удостоверении ошибка в дате рождения");
        taker.Write("complaints.new.demand", "Рассмотреть дело заново");
        taker.Choose("complaints.new.language", "ru");
    }

    /// <summary>Takes a complaint and gives its id.</summary>
    public static async Task<Guid> Lodged(this HouseFixture house, Guid about, string target = "decision", string to = "provider", string taker = "operator")
    {
        using var browser = await house.SignIn(taker);
        await house.Write(browser, about, target, to);
        await browser.Press("complaints.new.register");
        Assert.Contains("done=lodged", browser.Path, StringComparison.Ordinal);
        return IdIn(browser);
    }

    public static async Task Forward(this Browser provider, Guid complaint)
    {
        await provider.Open($"/complaints/{complaint}");
        provider.Write("complaints.explanation", "Решение считаем верным");
        await provider.Press("complaints.forward");
    }

    public static async Task Rule(this Browser judge, Guid complaint, string result)
    {
        await judge.Open($"/complaints/{complaint}/decide");
        judge.Choose("complaints.rule.result", result);
        judge.Write("complaints.rule.reasoning", "Дата рождения в деле не проверена");
        judge.Page.QuerySelectorAll("input[name=norms]")[0].SetAttribute("checked", "");
        await judge.Press("complaints.rule");
    }

    public static Guid IdIn(Browser browser) => Guid.Parse(browser.Path.Split('/')[2].Split('?')[0]);
}
