using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Casework;

/// <summary>What is wrong with a notice, a hearing or an objection is said at its field, in the language of the reader.</summary>
public sealed class HearingFaultsTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [Row("B-13")]
    [InlineData(Language.Kk)]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task The_day_of_a_hearing(Language language)
    {
        using var specialist = await house.SignIn("specialist", language);
        using var head = await house.SignIn("head", language);
        var id = await house.Refusable(specialist);
        await Refused(head, id, "2026-11-20", "10:00", "hearing-day", "act.hearing-in-past");
        await Refused(head, id, "2026-11-28", "10:00", "hearing-day", "act.hearing-day-off");
        await Refused(head, id, "2026-11-23", "10:00", "hearing-day", "act.hearing-too-early");
        await Refused(head, id, "2026-11-30", "10:00", "hearing-day", "act.hearing-too-late");
        await Refused(head, id, "2026-11-24", "18:30", "hearing-time", "act.hearing-out-of-hours");
        await Refused(head, id, "2026-11-24", "08:59", "hearing-time", "act.hearing-out-of-hours");
        await Refused(head, id, "2026-11-24", "түсте", "hearing-time", "fault.too-long", "fault.time.wrong");
        Assert.Equal(CasePhase.AwaitingDecision, (await house.State(id)).Phase);
    }

    [Fact]
    [Row("B-13")]
    public async Task A_hearing_on_a_holiday()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        house.Clock.Now = SettableClock.At(2026, 12, 11, 11, 0);
        var id = await house.Registered();
        await specialist.Take(id);
        await specialist.Find("documents-true", "no", "Анықтама жалған");
        await specialist.Find("holder-rehabilitated", "yes", "Анықтама осы адам туралы");
        await specialist.Press("casework.prepare.button");
        await Refused(head, id, "2026-12-16", "10:00", "hearing-day", "act.hearing-day-off");
    }

    [Fact]
    [Row("B-12")]
    public async Task The_receipt_of_a_notice()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Refusable(specialist);
        await head.Preliminary(id);
        await specialist.Open($"/casework/{id}");
        await specialist.Follow($"/casework/{id}/notices/");
        await specialist.Press("casework.act.record");
        Assert.Equal("notice-channel", At(specialist, "fault.choice.empty"));
        specialist.Choose("question.notice.channel.label", "post");
        await specialist.Press("casework.act.record");
        specialist.Choose("question.receipt.evidence.label", "signed-slip");
        specialist.Fill("question.receipt.detail.label", "77");
        specialist.FillDate("question.receipt.day.label", "2026-11-19");
        await specialist.Press("casework.act.record");
        Assert.Equal("receipt-day", At(specialist, "act.received-before-sent"));
        specialist.FillDate("question.receipt.day.label", "2026-11-21");
        await specialist.Press("casework.act.record");
        Assert.Equal("receipt-day", At(specialist, "fault.date.future"));
        specialist.FillDate("question.receipt.day.label", "2026-11-20");
        specialist.Attach("question.act-file.label", "slip.png", "image/png", "not a picture"u8.ToArray());
        await specialist.Press("casework.act.record");
        Assert.Equal("receipt-file", At(specialist, "fault.file.wrong-type"));
        Assert.Null((await house.State(id)).Preliminary!.Window);
    }

    [Fact]
    [Row("B-14")]
    public async Task An_objection_by_a_stranger_twice_and_late_by_a_minute()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Notified(specialist, head);
        var home = $"/casework/{id}";
        var iin = (await house.State(id)).Facts.Applicant.Iin;
        await specialist.Object(home, MadeUp.Iin(new LocalDate(1950, 1, 1), Sex.Female, 3), "Не согласен");
        Assert.Equal("objection-iin", At(specialist, "act.not-a-party"));
        await specialist.Object(home, "123", "Не согласен");
        Assert.Equal("objection-iin", At(specialist, "fault.iin.not-twelve-digits"));
        house.Clock.Now = SettableClock.At(2026, 11, 24, 18, 30);
        await specialist.Object(home, iin, "Не согласен");
        Assert.Equal(200, specialist.Status);
        await specialist.Object(home, iin, "Не согласен");
        Assert.Equal("objection-text", At(specialist, "act.objection-twice"));
        house.Clock.Now = SettableClock.At(2026, 11, 24, 18, 31);
        await specialist.Object(home, iin, "И еще одно");
        Assert.Contains(specialist.T("casework.objection.late"), specialist.Text, StringComparison.Ordinal);
        Assert.Equal([false, true], (await house.State(id)).Preliminary!.Objections.Select(o => o.Late));
    }

    [Fact]
    [Row("B-13")]
    public async Task The_protocol_of_a_hearing()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Notified(specialist, head);
        house.Clock.Now = SettableClock.At(2026, 11, 24, 10, 30);
        await specialist.WriteProtocol(id, "10:40");
        Assert.Equal("protocol-end", At(specialist, "act.hearing-not-over"));
        await specialist.WriteProtocol(id, "09:40");
        Assert.Equal("protocol-end", At(specialist, "act.hearing-ends-before-start"));
        await specialist.WriteProtocol(id, "25:00");
        Assert.Equal("protocol-end", At(specialist, "fault.time.wrong"));
        specialist.Fill("question.protocol.end.label", "10:20");
        specialist.Choose("question.protocol.signed.label", "no");
        await specialist.Press("casework.act.record");
        Assert.Equal("protocol-note", At(specialist, "act.signature-note-needed"));
    }

    [Fact]
    [Row("B-15")]
    public async Task A_refusal_before_its_window_is_not_offered_and_not_made_by_a_forged_form()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Refusable(specialist);
        await head.OpenPreliminary(id);
        head.Page.QuerySelector("input[name=kind]")!.SetAttribute("value", "refusal");
        await head.Press("casework.confirm.preliminary");
        Assert.Equal(422, head.Status);
        Assert.Equal([head.T("act.refusal-needs-hearing")], head.Faults);
        Assert.Equal(CasePhase.AwaitingDecision, (await house.State(id)).Phase);
    }

    [Fact]
    [Row("B-15")]
    public async Task A_ground_that_was_not_notified_takes_a_new_notice()
    {
        using var specialist = await house.SignIn("specialist");
        using var head = await house.SignIn("head");
        var id = await house.Notified(specialist, head);
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        await specialist.WriteProtocol(id);
        house.Clock.Now = SettableClock.At(2026, 11, 25, 11, 0);
        await specialist.Open($"/casework/{id}");
        specialist.Choose("finding.holder-rehabilitated.label", "no");
        specialist.Page.QuerySelector("textarea#holder-rehabilitated-reason")!.TextContent = "Басқа адам туралы";
        using var found = await specialist.Send(Finding(specialist, id));
        await specialist.Open($"/casework/{id}");
        Assert.Contains(specialist.T("casework.prepare.preliminary"), specialist.Text, StringComparison.Ordinal);
        await specialist.Press("casework.prepare.button");
        await head.Open($"/casework/{id}/decide");
        Assert.Equal(head.T("casework.decide.preliminary.title"), head.Heading);
    }

    /// <summary>The form of the finding, which stands folded among others with the same button.</summary>
    private static HttpRequestMessage Finding(Browser specialist, Guid id)
    {
        var form = specialist.Page.QuerySelector("textarea#holder-rehabilitated-reason")!.Closest("form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        (fields["value"], fields["reason"]) = ("no", "Басқа адам туралы");
        return new HttpRequestMessage(HttpMethod.Post, new Uri($"/casework/{id}?handler=establish", UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
    }

    /// <summary>Tries to appoint a hearing; the fault must stand at the field. A day that is not offered is what a page open since earlier would send.</summary>
    private static async Task Refused(Browser head, Guid id, string day, string time, string field, params string[] faults)
    {
        await head.Open($"/casework/{id}/decide");
        head.Page.QuerySelector("input[name='hearing.day']")!.SetAttribute("value", day);
        head.Choose("question.hearing.day.label", day);
        head.Fill("question.hearing.time.label", time);
        head.Choose("question.hearing.way.label", "videoconference");
        head.Fill("question.hearing.place.label", "https://tyndau.example/7");
        await head.Press("casework.confirm.preliminary");
        Assert.Equal(field, At(head, faults));
    }

    /// <summary>The id of the field to which the only fault of the page leads, once the fault says one of these.</summary>
    private static string At(Browser browser, params string[] faults)
    {
        Assert.Equal(422, browser.Status);
        var link = Assert.Single(browser.Page.QuerySelectorAll(".govuk-error-summary__list a"));
        Assert.Contains(link.TextContent.Trim(), faults.Select(browser.T));
        var field = link.GetAttribute("href")![1..];
        Assert.NotNull(browser.Page.GetElementById(field));
        return field;
    }
}
