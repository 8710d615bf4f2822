using Microsoft.Playwright;

namespace Jardem.Tests.Walks;

/// <summary>What is done before a refusal: the preliminary decision, its notice, the hearing. The case is filed on Monday, 18 May 2026.</summary>
public static class HearingWalk
{
    /// <summary>The specialist finds that the documents are not true and puts the preliminary decision before the head, who invites to a hearing on the 20th.</summary>
    public static async Task Preliminary(this Visitor head, Visitor specialist, Applicant person)
    {
        await specialist.OpenList("free");
        await specialist.Follow(person.WholeName);
        await specialist.Press("case-act.take");
        await specialist.Establish("documents-true", "no", "Анықтаманың мөрі оқылмайды.");
        await specialist.Establish("holder-rehabilitated", "yes", "Анықтама осы адам туралы.");
        await specialist.Press("casework.prepare.button");
        await head.OpenList("decide");
        await head.Follow(person.WholeName);
        await head.Press("casework.decide.open");
        await head.Appointment("2026-05-20");
        await head.Press("casework.confirm.preliminary");
        await head.Sees(head.T("casework.done.preliminary"));
    }

    /// <summary>Fills when, how and where the hearing is.</summary>
    public static async Task Appointment(this Visitor officer, string day)
    {
        await officer.Choose("question.hearing.day.label", day);
        await officer.Fill("question.hearing.time.label", "10:30");
        await officer.Choose("question.hearing.way.label", "videoconference");
        await officer.Fill("question.hearing.place.label", "https://tyndau.example/7");
    }

    /// <summary>The operator finds the case and hands the notice over against a signature.</summary>
    public static async Task ServeAtTheDesk(this Visitor desk, Applicant person)
    {
        await desk.Go("nav.desk");
        await desk.Fill("desk-page.search", person.Iin);
        await desk.Press("desk-page.search.go");
        await desk.Follow(person.WholeName);
        await desk.Click(desk.Main.GetByRole(AriaRole.Button).Filter(new() { HasText = desk.T("document-kind.preliminary-refusal-notice") }));
        await desk.Choose("question.notice.channel.label", "in-person");
        await desk.Press("casework.act.record");
        await desk.Choose("question.receipt.evidence.label", "signed-slip");
        await desk.Fill("question.receipt.detail.label", "12");
        await desk.Press("casework.act.record");
        await desk.Sees(desk.T("casework.done.notice-received"));
    }

    public static async Task OpenCase(this Visitor officer, string list, Applicant person)
    {
        await officer.OpenList(list);
        await officer.Follow(person.WholeName);
    }

    /// <summary>Writes the protocol of the hearing on the case that is open.</summary>
    public static async Task WriteProtocol(this Visitor specialist)
    {
        await specialist.Press("casework.hearing.protocol");
        await specialist.Fill("question.protocol.end.label", "10:50");
        await specialist.Choose("question.protocol.came.label", "applicant");
        await specialist.Fill("question.protocol.questions.label", "Анықтаманы кім берді?");
        await specialist.Fill("question.protocol.explanations.label", "Түпнұсқасын алып келдім.");
        await specialist.Choose("question.protocol.signed.label", "yes");
        await specialist.Press("casework.act.record");
        await specialist.Sees(specialist.T("casework.done.held"));
    }

    /// <summary>Records, on the case that is open, who did not come to its hearing.</summary>
    public static async Task Miss(this Visitor specialist, string who)
    {
        await specialist.Follow(specialist.T("casework.hearing.nobody-came"));
        await specialist.Choose("question.missed.by.label", who);
        await specialist.Fill("question.missed.why.label", "Байланысқа шықпады.");
        await specialist.Press("casework.act.record");
        await specialist.Sees(specialist.T("casework.done.missed"));
    }

    /// <summary>Puts the refusal before the head, who confirms it.</summary>
    public static async Task Refuse(this Visitor head, Visitor specialist, Applicant person)
    {
        await specialist.OpenCase("mine", person);
        await specialist.Press("casework.prepare.button");
        await head.OpenCase("decide", person);
        await head.Press("casework.decide.open");
        await head.Press("casework.confirm.refusal");
        await head.Sees(head.T("casework.done.refused"));
    }
}
