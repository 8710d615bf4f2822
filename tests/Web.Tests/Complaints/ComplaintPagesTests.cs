using System.Net;
using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Tests.Casework;
using Jardem.UseCases.Access;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Complaints;

/// <summary>A complaint on its pages: taken at the desk, met or sent on, decided; and what it does to the case.</summary>
public sealed class ComplaintPagesTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Row("J-17")]
    [Row("B-19")]
    public async Task From_the_desk_to_the_higher_body_and_back_to_review()
    {
        var about = await house.Granted();
        var id = await house.Lodged(about);
        using var officer = await house.SignIn("complaints");
        await officer.Open("/complaints");
        Assert.Contains($"/complaints/{id}", officer.Page.QuerySelector("table")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(officer.T("complaints.limit.received"), officer.Text, StringComparison.Ordinal);
        await officer.Forward(id);
        Assert.Contains("done=forwarded", officer.Path, StringComparison.Ordinal);

        using var judge = await house.SignIn("higher");
        await judge.Open("/complaints");
        Assert.Contains(judge.T("complaints.limit.forwarded"), judge.Text, StringComparison.Ordinal);
        await judge.Rule(id, "remitted");
        Assert.Equal(200, judge.Status);
        Assert.Contains(judge.T("complaint-result.remitted"), judge.Text, StringComparison.Ordinal);

        var state = await house.CaseOf(about);
        Assert.Equal(CasePhase.UnderReview, state.Phase);
        Assert.NotNull(state.Document("certificate")!.Void);
        Assert.NotNull(state.Document(NoticeKinds.Reopening));
        var complaint = await house.ComplaintOf(id);
        Assert.Equal(["complaint-acceptance", "complaint-forwarding", "complaint-answer"], complaint.Documents.Select(d => d.Kind));
        using var anybody = house.Browser();
        foreach (var document in complaint.Documents)
        {
            await anybody.Open($"/d/{document.Token}");
            Assert.Equal(200, anybody.Status);
            Assert.Contains(anybody.T($"document-kind.{document.Kind}"), anybody.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Row("B-20")]
    public async Task The_head_meets_it_in_full_and_it_is_not_sent_on()
    {
        var about = await house.Granted();
        var id = await house.Lodged(about, taker: "specialist");
        using var head = await house.SignIn("head");
        await head.Open($"/complaints/{id}");
        await head.Press("complaints.satisfy");
        Assert.Equal(422, head.Status);
        Assert.Equal([head.T("act.complaint-answer-needed")], head.Faults);
        head.Write("complaints.satisfy.answer", "Дело рассматривается заново");
        await head.Press("complaints.satisfy");
        Assert.Contains("done=satisfied", head.Path, StringComparison.Ordinal);
        Assert.Equal(CasePhase.UnderReview, (await house.CaseOf(about)).Phase);
        Assert.Equal(ComplaintResult.Satisfied, (await house.ComplaintOf(id)).Result);
        Assert.DoesNotContain(head.Page.QuerySelectorAll("button"), b => b.TextContent.Contains(head.T("complaints.forward"), StringComparison.Ordinal));
    }

    [Fact]
    [Row("B-23")]
    [Row("F-21")]
    public async Task The_quality_control_body_annuls_and_sees_the_case_file()
    {
        var about = await house.Granted();
        using var judge = await house.SignIn("quality");
        await judge.Open($"/casework/{about}");
        Assert.Equal(404, judge.Status);
        var id = await house.Lodged(about, to: "quality-control");
        await judge.Open($"/complaints/{id}");
        Assert.Contains(judge.T("complaint-phase.at-quality-control"), judge.Text, StringComparison.Ordinal);
        await judge.Open($"/casework/{about}");
        Assert.Equal(200, judge.Status);
        await judge.Follow("/documents/");
        Assert.Equal(200, judge.Status);
        await judge.Rule(id, "annulled");
        Assert.Equal(CasePhase.Annulled, (await house.CaseOf(about)).Phase);
        var looked = await house.Get<IAccessLog>().OfCase(about, Cancel);
        Assert.Contains(looked, e => e.Purpose == "complaint" && e.Unit == "quality-control-complaints");
        using var other = await house.SignIn("higher");
        await other.Open($"/casework/{about}");
        Assert.Equal(404, other.Status);
    }

    [Fact]
    public async Task By_its_number_it_is_taken_where_the_case_is_not_and_a_stranger_or_no_case_is_told()
    {
        var about = await house.Granted();
        var row = await house.Get<ICaseLists>().Get(Scope.Whole("test"), about, Cancel);
        using var quality = await house.SignIn("quality");
        await quality.Open("/complaints/new");
        quality.Fill("complaints.new.number", "999999/2026");
        Fill(quality, row!.ApplicantIin);
        await quality.Press("complaints.new.register");
        Assert.Equal(422, quality.Status);
        Assert.Equal([quality.T("complaints.new.no-such-case")], quality.Faults);
        quality.Fill("complaints.new.number", ComplaintRows.Number(row)!);
        await quality.Press("complaints.new.register");
        Assert.Contains("done=lodged", quality.Path, StringComparison.Ordinal);

        using var desk = await house.SignIn("operator");
        await house.Write(desk, about);
        desk.Fill("complaints.new.iin", MadeUp.Representative(new NodaTime.LocalDate(2026, 11, 20)).Iin);
        await desk.Press("complaints.new.register");
        Assert.Equal([desk.T("act.complaint-stranger")], desk.Faults);
        await desk.Open($"/complaints/new?about={Guid.NewGuid()}");
        Assert.Equal(404, desk.Status);
    }

    [Fact]
    public async Task A_spoken_complaint_must_be_read_aloud_and_an_empty_form_says_what_is_missing()
    {
        var about = await house.Granted();
        using var desk = await house.SignIn("operator");
        await house.Write(desk, about);
        desk.Choose("complaints.new.form", "spoken");
        await desk.Press("complaints.new.register");
        Assert.Equal([desk.T("act.complaint-read-aloud")], desk.Faults);
        desk.Tick("complaints.new.aloud");
        await desk.Press("complaints.new.register");
        Assert.Contains("H-complaint-desk", desk.Text, StringComparison.Ordinal);
        await desk.Open("/complaints/new");
        await desk.Press("complaints.new.register");
        Assert.Equal(422, desk.Status);
        Assert.True(desk.Faults.Count >= 4);
    }

    [Fact]
    public async Task Sent_twice_it_is_registered_once_and_without_the_token_not_at_all()
    {
        var about = await house.Granted();
        using var desk = await house.SignIn("operator");
        await house.Write(desk, about);
        using var first = desk.Request("complaints.new.register");
        using var second = desk.Request("complaints.new.register");
        using var one = await desk.Send(first);
        using var two = await desk.Send(second);
        Assert.Equal(one.RequestMessage!.RequestUri, two.RequestMessage!.RequestUri);
        Assert.Single(await house.Get<IComplaintLists>().OfCase(Scope.Whole("test"), about, Cancel));

        foreach (var token in desk.Page.QuerySelectorAll("main input[name=__RequestVerificationToken]"))
            token.SetAttribute("value", "forged");
        using var forged = desk.Request("complaints.new.register");
        using var refused = await desk.Send(forged);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task An_act_on_an_older_version_is_a_conflict_and_a_repeated_one_is_done_once()
    {
        var about = await house.Granted();
        var id = await house.Lodged(about);
        using var officer = await house.SignIn("complaints");
        using var head = await house.SignIn("head");
        await head.Open($"/complaints/{id}");
        head.Write("complaints.satisfy.answer", "Рассмотрим заново");
        await officer.Forward(id);
        await head.Press("complaints.satisfy");
        Assert.Equal(409, head.Status);
        Assert.Equal(CasePhase.Granted, (await house.CaseOf(about)).Phase);
    }

    [Fact]
    public async Task Nobody_else_opens_or_decides_it()
    {
        var about = await house.Granted();
        var id = await house.Lodged(about);
        using var almaty = await house.SignIn("almaty");
        await almaty.Open($"/complaints/{id}");
        Assert.Equal(404, almaty.Status);
        using var higher = await house.SignIn("higher");
        await higher.Open($"/complaints/{id}");
        Assert.Equal(404, higher.Status);
        using var officer = await house.SignIn("complaints");
        await officer.Forward(id);
        await officer.Open($"/complaints/{id}/decide");
        Assert.Equal($"/complaints/{id}", officer.Path);
        await higher.Open($"/complaints/{id}/decide");
        await higher.Press("complaints.rule");
        Assert.Equal([higher.T("act.complaint-choose-result")], higher.Faults);
        higher.Choose("complaints.rule.result", "upheld");
        await higher.Press("complaints.rule");
        Assert.Equal(422, higher.Status);
    }

    [Fact]
    public async Task An_overdue_case_offers_the_complaint()
    {
        var about = await house.Registered();
        var before = house.Clock.Now;
        try
        {
            house.Clock.Now = SettableClock.At(2026, 12, 7, 11, 0);
            using var specialist = await house.SignIn("specialist");
            await specialist.Open($"/casework/{about}");
            Assert.Contains(specialist.T("complaints.overdue"), specialist.Text, StringComparison.Ordinal);
            var id = await house.Lodged(about, target: "inaction");
            Assert.Equal(ComplaintTarget.Inaction, (await house.ComplaintOf(id)).Received.Target);
        }
        finally
        {
            house.Clock.Now = before;
        }
    }

    [Fact]
    public async Task It_is_counted_for_the_body_complained_about()
    {
        var about = await house.Granted();
        var id = await house.Lodged(about);
        using (var officer = await house.SignIn("complaints"))
            await officer.Forward(id);
        using (var judge = await house.SignIn("higher"))
            await judge.Rule(id, "upheld");
        var day = (await house.ComplaintOf(id)).Received.RegisteredOn;
        var totals = await house.Get<ITallies>().Totals(Scope.Of("astana-social", "test"), null, day.PlusDays(-30), day.PlusDays(30), Cancel);
        foreach (var (measure, key) in new[] { ("complaint", "provider"), ("complaint", "higher"), ("complaint-outcome", "forwarded"), ("complaint-outcome", "upheld") })
            Assert.Contains(totals, t => t.Measure == measure && t.Key == key && t.Count > 0);
    }

    private static void Fill(Browser page, string iin)
    {
        page.Fill("complaints.new.iin", iin);
        page.Choose("complaints.new.target", "decision");
        page.Choose("complaints.new.to", "quality-control");
        page.Choose("complaints.new.form", "written");
        page.Write("complaints.new.words", "Не согласен с решением");
        page.Write("complaints.new.demand", "Отменить решение");
        page.Choose("complaints.new.language", "ru");
    }
}
