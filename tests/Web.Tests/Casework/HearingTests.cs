using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law;
using Xunit;

namespace Jardem.Tests.Casework;

/// <summary>Nobody is refused unheard: notice, receipt, objection, hearing and decision, page by page, by a clock that is set.</summary>
public sealed class HearingTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [InlineData(Language.Kk)]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    [Row("B-12"), Row("B-13"), Row("B-15"), Row("J-09")]
    public async Task From_notice_and_hearing_to_refusal(Language language)
    {
        using var specialist = await house.SignIn("specialist", language);
        using var head = await house.SignIn("head", language);
        var id = await house.Notified(specialist, head);
        Assert.Contains(specialist.T("casework.done.notice-received"), specialist.Text, StringComparison.Ordinal);
        foreach (var day in new[] { "objection-until", "hearing-from", "decision-from" })
            Assert.Contains(specialist.T($"casework.day.{day}"), specialist.Text, StringComparison.Ordinal);
        Assert.Contains(DateText.Long(new(2026, 11, 25), language), specialist.Text, StringComparison.Ordinal);
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        await specialist.WriteProtocol(id);
        Assert.Contains(specialist.T("casework.done.held"), specialist.Text, StringComparison.Ordinal);
        Assert.Contains(specialist.T("act.window-open"), specialist.Text, StringComparison.Ordinal);
        house.Clock.Now = SettableClock.At(2026, 11, 25, 11, 0);
        await house.Refuse(specialist, head, id);
        Assert.Contains(head.T("document-kind.refusal-decision"), head.Text, StringComparison.Ordinal);
        var state = await house.State(id);
        Assert.Equal(HeardHow.Heard, state.Refused!.Heard.How);
        Assert.Equal(new(2026, 11, 25), state.Preliminary!.DecideUntil!.Due);
    }

    [Fact]
    [Row("B-14"), Row("B-15")]
    public async Task An_objection_is_heard_and_leads_to_a_grant()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        using var desk = await house.SignIn("operator");
        var id = await house.Notified(specialist, head);
        await desk.Open("/desk");
        await desk.Open($"/desk/cases/{id}");
        await desk.Follow($"/desk/cases/{id}/objection");
        await desk.Object($"/desk/cases/{id}", (await house.State(id)).Facts.Applicant.Iin, "Подлинник справки у меня", "spoken");
        Assert.Contains(desk.T("casework.done.objected"), desk.Text, StringComparison.Ordinal);
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        await specialist.WriteProtocol(id);
        Assert.Contains("Подлинник справки у меня", specialist.Text, StringComparison.Ordinal);
        await specialist.Find("documents-true", "yes", "Подлинник показан на заслушивании");
        await specialist.Press("casework.prepare.button");
        await head.Grant(id);
        Assert.Contains(head.T("document-kind.certificate"), head.Text, StringComparison.Ordinal);
        Assert.Equal(CasePhase.Granted, (await house.State(id)).Phase);
    }

    [Fact]
    [Row("B-15")]
    public async Task Silence_after_a_hearing_to_which_nobody_came_is_decided_on_the_file()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Notified(specialist, head);
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        await specialist.Miss(id, "applicant");
        Assert.Contains(specialist.T("casework.hearing.missed-applicant"), specialist.Text, StringComparison.Ordinal);
        house.Clock.Now = SettableClock.At(2026, 11, 25, 9, 30);
        await house.Refuse(specialist, head, id);
        Assert.Equal(HeardHow.Silent, (await house.State(id)).Refused!.Heard.How);
    }

    [Fact]
    [Row("B-13")]
    public async Task A_hearing_missed_by_the_body_blocks_the_refusal_until_another_is_held()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Notified(specialist, head);
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        await specialist.Miss(id, "body");
        Assert.Contains(specialist.T("casework.warn.body-missed"), specialist.Text, StringComparison.Ordinal);
        house.Clock.Now = SettableClock.At(2026, 11, 25, 11, 0);
        await specialist.Open($"/casework/{id}");
        Assert.Contains(specialist.T("act.body-missed-hearing"), specialist.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(specialist.T("casework.prepare.button"), specialist.Text, StringComparison.Ordinal);
        await specialist.Follow($"/casework/{id}/hearing/appoint");
        specialist.Choose("question.hearing.day.label", "2026-11-26");
        specialist.Fill("question.hearing.time.label", "10:00");
        specialist.Choose("question.hearing.way.label", "videoconference");
        specialist.Fill("question.hearing.place.label", "https://tyndau.example/8");
        specialist.Write("question.hearing.why.label", "Байланыс үзілді");
        await specialist.Press("casework.act.record");
        Assert.Contains(specialist.T("casework.done.appointed"), specialist.Text, StringComparison.Ordinal);
        house.Clock.Now = SettableClock.At(2026, 11, 26, 11, 0);
        await specialist.WriteProtocol(id);
        await house.Refuse(specialist, head, id);
    }

    [Fact]
    [Row("B-12")]
    public async Task Before_the_receipt_of_the_notice_no_hearing_is_recorded_and_no_refusal_offered()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Refusable(specialist);
        await head.Preliminary(id);
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        await specialist.Open($"/casework/{id}/hearing/protocol");
        Assert.Contains(specialist.T("casework.act.not-possible"), specialist.Text, StringComparison.Ordinal);
        await specialist.Open($"/casework/{id}");
        Assert.Contains(specialist.T("act.notice-not-received"), specialist.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(specialist.T("casework.prepare.button"), specialist.Text, StringComparison.Ordinal);
        Assert.Contains(specialist.T("casework.day.last-to-notify"), specialist.Text, StringComparison.Ordinal);
        house.Clock.Now = SettableClock.At(2026, 11, 25, 11, 0);
        await specialist.Open($"/casework/{id}");
        Assert.Contains(DateText.Long(new(2026, 11, 24), Language.Ru), specialist.Page.QuerySelector(".jd-caution--grave")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(specialist.T("casework.warn.late-whatever"), specialist.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Row("J-15")]
    public async Task The_receipt_tells_the_applicant_in_plain_words_where_the_case_stands()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Refusable(specialist);
        await head.Preliminary(id);
        using var anybody = house.Browser(Language.Kk);
        await anybody.Open($"/d/{(await house.State(id)).Document("acceptance-receipt")!.Token}");
        Assert.Contains(anybody.T("phase-plain.preliminarily-refused"), anybody.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Үлгілиев", anybody.Text, StringComparison.Ordinal);
        using var desk = await house.SignIn("operator");
        await desk.Open($"/desk/cases/{id}");
        Assert.Contains(desk.T("phase-plain.preliminarily-refused"), desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Row("B-12")]
    public async Task The_page_says_what_would_change_the_answer()
    {
        using var specialist = await house.SignIn("specialist");
        var id = await house.Refusable(specialist);
        await specialist.Open($"/casework/{id}");
        Assert.Contains(specialist.T("change.documents-true"), specialist.Page.QuerySelector("[aria-labelledby=changes-title]")!.TextContent, StringComparison.Ordinal);
    }
}
