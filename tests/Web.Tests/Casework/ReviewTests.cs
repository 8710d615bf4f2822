using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Xunit;

namespace Jardem.Tests.Casework;

/// <summary>A registered case goes from the work list to the result on its way to the applicant, page by page.</summary>
public sealed class ReviewTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [InlineData(Language.Kk)]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    [Row("B-29")]
    [Row("J-08")]
    public async Task A_case_is_taken_found_prepared_granted_and_its_result_sent(Language language)
    {
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist", language);
        using var head = await house.SignIn("head", language);
        await specialist.Open("/casework?list=free");
        await specialist.Follow($"/casework/{id}");
        await specialist.Prepare(id);
        Assert.Contains(specialist.T("casework.done.prepared"), specialist.Text, StringComparison.Ordinal);
        await head.Open("/casework");
        await head.Follow($"/casework/{id}");
        await head.Grant(id);
        Assert.Contains(head.T("casework.done.granted"), head.Text, StringComparison.Ordinal);
        Assert.Contains(head.T("document-kind.certificate"), head.Text, StringComparison.Ordinal);
        await specialist.Open($"/casework/{id}");
        await specialist.Press("case-act.send-result");
        Assert.Contains(specialist.T("casework.done.sent"), specialist.Text, StringComparison.Ordinal);
        var history = specialist.Page.QuerySelectorAll(".jd-timeline__title").Select(e => e.TextContent.Trim()).ToList();
        Assert.Equal("result-ready granted prepared fact-established taken registered".Split(' ').Select(e => specialist.T($"event.case.{e}")), history.Where(h => h != specialist.T("event.case.document-issued")).Distinct());
        Assert.Equal(CasePhase.ResultReady, (await State(id)).Phase);
    }

    [Fact]
    public async Task The_page_tells_why_this_day_and_on_what_each_condition_rests()
    {
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        await specialist.Open($"/casework/{id}");
        var why = specialist.Page.QuerySelectorAll(".jd-why__steps li").Select(e => e.TextContent.Trim()).ToList();
        Assert.Contains(DateText.WithWeekday(new(2026, 11, 27), Language.Ru), why[^1], StringComparison.Ordinal);
        Assert.Contains("Приказ № 78 от 28.02.2022: приложение 2 к Правилам, строка 5, подпункт 1)", specialist.Text, StringComparison.Ordinal);
        Assert.Contains("Приказ № 78 от 28.02.2022: пункт 5 (рабочий перевод", specialist.Text, StringComparison.Ordinal);
        Assert.Contains(specialist.T("casework.outcome.undetermined"), specialist.Text, StringComparison.Ordinal);
        Assert.Contains(specialist.T("casework.purpose.review"), specialist.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_on_one_case_the_second_is_told_and_nothing_is_written()
    {
        var id = await house.Registered();
        using var first = await house.SignIn("specialist");
        using var second = await house.SignIn("specialist2");
        await first.Open($"/casework/{id}");
        await second.Open($"/casework/{id}");
        await first.Press("case-act.take");
        await second.Press("case-act.take");
        Assert.Equal(409, second.Status);
        Assert.Equal(second.T("error.conflict.title"), second.Heading);
        await second.Follow($"/casework/{id}");
        Assert.Equal(200, second.Status);
        Assert.Equal(new[] { "Үсенов" }, new[] { (await State(id)).Assignee!.Name.Surname });
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_act()
    {
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        await specialist.Open($"/casework/{id}");
        using var once = await specialist.Send(specialist.Request("case-act.take"));
        using var twice = await specialist.Send(specialist.Request("case-act.take"));
        Assert.Equal((200, 200), ((int)once.StatusCode, (int)twice.StatusCode));
        var state = await State(id);
        Assert.Equal(CasePhase.UnderReview, state.Phase);
        Assert.Equal(1 + 2 + 1, state.Version);
    }

    [Fact]
    public async Task A_finding_without_a_reason_is_asked_for_and_what_was_chosen_stays()
    {
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        await specialist.Take(id);
        await specialist.Find("documents-true", "no", "");
        Assert.Equal(422, specialist.Status);
        Assert.Equal([specialist.T("act.reason-needed")], specialist.Faults);
        Assert.NotNull(specialist.Page.QuerySelector("input[name=value][value=no][checked]"));
    }

    [Fact]
    public async Task The_head_gives_a_case_and_returns_it_with_a_reason()
    {
        var id = await house.Registered();
        using var head = await house.SignIn("head");
        await head.Open($"/casework/{id}");
        head.Pick("casework.assign.label", "Ким");
        await head.Press("casework.assign.button");
        Assert.Contains(head.T("casework.done.given"), head.Text, StringComparison.Ordinal);
        using var specialist = await house.SignIn("specialist2");
        await specialist.Open($"/casework/{id}");
        await specialist.Find("documents-true", "yes", "Подлинники совпали");
        await specialist.Find("holder-rehabilitated", "yes", "Справка об этом лице");
        await specialist.Press("casework.prepare.button");
        await head.Open($"/casework/{id}");
        head.Write("casework.return.reason", "");
        await head.Press("case-act.return");
        Assert.Equal([head.T("act.reason-needed")], head.Faults);
        head.Write("casework.return.reason", "Проверьте дату справки");
        await head.Press("case-act.return");
        Assert.Contains("Проверьте дату справки", head.Text, StringComparison.Ordinal);
        Assert.Equal(CasePhase.UnderReview, (await State(id)).Phase);
    }

    private async Task<CaseState> State(Guid id) =>
        (await house.Get<CaseReader>().Read(Scope.Whole("test"), id, TestContext.Current.CancellationToken))!.State;
}
