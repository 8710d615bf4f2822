using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Casework;

/// <summary>What the applicant's side brings or ends at the desk, and what the head changes after the decision, page by page.</summary>
public sealed class EndTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [InlineData(Language.Kk)]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task An_application_is_withdrawn_at_the_desk(Language language)
    {
        var id = await house.Registered();
        using var desk = await house.SignIn("operator", language);
        await desk.Open($"/desk/cases/{id}");
        await desk.Follow($"/desk/cases/{id}/withdrawal");
        await desk.Press("casework.act.record");
        Assert.Equal(2, desk.Faults.Count);
        desk.Fill("question.withdrawal.iin.label", (await house.State(id)).Facts.Applicant.Iin);
        desk.Write("question.withdrawal.reason.label", "Ойым өзгерді");
        await desk.Press("casework.act.record");
        Assert.Contains(desk.T("casework.done.withdrawn"), desk.Text, StringComparison.Ordinal);
        Assert.Contains(desk.T("phase-plain.withdrawn"), desk.Text, StringComparison.Ordinal);
        Assert.Contains(desk.T("document-kind.withdrawal-notice"), desk.Text, StringComparison.Ordinal);
        await desk.Open($"/desk/cases/{id}/withdrawal");
        Assert.Contains(desk.T("casework.act.not-possible"), desk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_with_its_scan_is_taken_at_the_desk_and_seen_by_the_specialist()
    {
        var id = await house.Registered();
        using var desk = await house.SignIn("operator");
        await desk.Open($"/desk/cases/{id}");
        await desk.Follow($"/desk/cases/{id}/evidence/rehabilitation");
        desk.Choose("question.document.kind.label", "rehabilitation-certificate");
        await desk.Press("casework.act.record");
        desk.Fill("question.document.number.label", "Р-77");
        desk.Fill("question.document.issued-by.label", "Мысал органы");
        desk.FillDate("question.document.issued-on.label", "2026-11-19");
        desk.Choose("question.document.original-shown.label", "yes");
        desk.Choose("question.document.original-returned.label", "yes");
        desk.Attach("question.document.file.label", "scan.pdf", "application/pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray());
        await desk.Press("casework.act.record");
        Assert.Contains(desk.T("casework.done.evidence"), desk.Text, StringComparison.Ordinal);
        var brought = (await house.State(id)).Facts.Documents.Single(d => d.Number == "Р-77");
        using var specialist = await house.SignIn("specialist");
        await specialist.Open($"/casework/{id}");
        using var scan = await specialist.Raw($"/cases/{id}/files/{brought.Attachment}");
        Assert.Equal("application/pdf", scan.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_case_is_closed_by_death_and_a_day_that_cannot_be_is_said_at_its_field()
    {
        house.Clock.Now = SettableClock.At(2026, 11, 20, 11, 0);
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        await specialist.Open($"/casework/{id}/death");
        specialist.FillDate("question.death.died-on.label", "1937-01-01");
        specialist.Fill("question.death.evidence.label", "К-1");
        await specialist.Press("casework.act.record");
        Assert.Equal([specialist.T("act.death-before-birth")], specialist.Faults);
        specialist.FillDate("question.death.died-on.label", "2026-11-19");
        await specialist.Press("casework.act.record");
        Assert.Equal(CasePhase.Closed, (await house.State(id)).Phase);
        Assert.Contains(specialist.T("casework.waits.closed"), specialist.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_case_has_its_slip_corrected_and_is_considered_again()
    {
        house.Clock.Now = SettableClock.At(2026, 11, 20, 11, 0);
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        await specialist.Prepare(id);
        await head.Grant(id);
        await head.Follow($"/casework/{id}/correct");
        head.Choose("question.slip.field.label", "name");
        head.Fill("question.slip.value.label", "Мысал");
        head.Write("question.slip.reason.label", "Жеке куәлікте солай");
        await head.Press("casework.act.record");
        Assert.Equal([head.T("act.slip-same")], head.Faults);
        head.Fill("question.slip.value.label", "Мысалбек");
        await head.Press("casework.act.record");
        Assert.Contains(head.T("casework.done.corrected"), head.Text, StringComparison.Ordinal);
        await head.Follow($"/casework/{id}/reconsider");
        head.Write("question.reconsider.reason.label", "Жаңа мән-жай анықталды");
        await head.Press("casework.act.record");
        Assert.Equal(CasePhase.UnderReview, (await house.State(id)).Phase);
    }

    [Fact]
    public async Task A_result_for_which_nobody_came_goes_back_once_it_was_kept_long_enough()
    {
        house.Clock.Now = SettableClock.At(2026, 11, 20, 11, 0);
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        using var desk = await house.SignIn("operator");
        await specialist.Prepare(id);
        await head.Grant(id);
        await specialist.Open($"/casework/{id}");
        await specialist.Press("case-act.send-result");
        await desk.Open($"/desk/cases/{id}");
        Assert.Contains(desk.T("desk-page.case.kept-until"), desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.T("case-act.return-uncollected"), desk.Text, StringComparison.Ordinal);
        house.Clock.Now = SettableClock.At(2028, 11, 20, 11, 0);
        await desk.Open($"/desk/cases/{id}");
        await desk.Press("case-act.return-uncollected");
        Assert.Contains(desk.T("casework.done.uncollected"), desk.Text, StringComparison.Ordinal);
        Assert.Equal(CasePhase.Granted, (await house.State(id)).Phase);
    }

    [Fact]
    public async Task A_long_history_shows_its_newest_and_leads_to_the_whole()
    {
        house.Clock.Now = SettableClock.At(2026, 11, 20, 11, 0);
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        await specialist.Take(id);
        var account = (await house.Get<IAccounts>().ByLogin("specialist", TestContext.Current.CancellationToken))!;
        var principal = new Principal(new Officer(account.Id, account.Name, account.Position, account.Body, account.Unit), account.Roles);
        for (var i = 0; i < 24; i++)
        {
            var on = new CommandOn(principal, id, (await house.State(id)).Version, null, "test");
            Assert.IsType<CommandOutcome.Done>(await house.Get<CaseActs>().Establish(on, "documents-true", "no", $"{i} рет қаралды", TestContext.Current.CancellationToken));
        }

        await specialist.Open($"/casework/{id}");
        var state = await house.State(id);
        Assert.Equal(20, specialist.Page.QuerySelectorAll(".jd-timeline__item").Length);
        await specialist.Follow($"/casework/{id}/history");
        Assert.Equal(state.Version, specialist.Page.QuerySelectorAll(".jd-timeline__item").Length);
    }
}
