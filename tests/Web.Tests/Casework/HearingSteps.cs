using Jardem.Cases.Cases;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Xunit;

namespace Jardem.Tests.Casework;

/// <summary>The steps of a refusal, each by the page on which an officer makes it. The case is filed on Friday 20 November 2026, its limit ends on the 27th.</summary>
public static class HearingSteps
{
    /// <summary>The first day of a hearing where the notice is received on the 20th, and the last day to object.</summary>
    public const string HearingDay = "2026-11-24";

    public static async Task<CaseState> State(this HouseFixture house, Guid id) =>
        (await house.Get<CaseReader>().Read(Scope.Whole("test"), id, TestContext.Current.CancellationToken))!.State;

    /// <summary>A case of which the specialist found that its documents are not true, before the head.</summary>
    public static async Task<Guid> Refusable(this HouseFixture house, Browser specialist)
    {
        house.Clock.Now = SettableClock.At(2026, 11, 20, 11, 0);
        var id = await house.Registered();
        await specialist.Take(id);
        await specialist.Find("documents-true", "no", "Анықтама жалған");
        await specialist.Find("holder-rehabilitated", "yes", "Анықтама осы адам туралы");
        await specialist.Press("casework.prepare.button");
        return id;
    }

    /// <summary>The head opens the record and appoints the hearing in it, without confirming yet.</summary>
    public static async Task OpenPreliminary(this Browser head, Guid id, string day = HearingDay, string time = "10:00")
    {
        await head.Open($"/casework/{id}/decide");
        head.Choose("question.hearing.day.label", day);
        head.Fill("question.hearing.time.label", time);
        head.Choose("question.hearing.way.label", "videoconference");
        head.Fill("question.hearing.place.label", "https://tyndau.example/7");
    }

    public static async Task Preliminary(this Browser head, Guid id, string day = HearingDay)
    {
        await head.OpenPreliminary(id, day);
        await head.Press("casework.confirm.preliminary");
        Assert.Equal(200, head.Status);
    }

    /// <summary>Hands the first notice that waits over in person, against a signature, on the day of the page.</summary>
    public static async Task Serve(this Browser front, string home, string detail = "12")
    {
        await front.Open(home);
        await front.Follow($"{home}/notices/");
        front.Choose("question.notice.channel.label", "in-person");
        await front.Press("casework.act.record");
        front.Choose("question.receipt.evidence.label", "signed-slip");
        front.Fill("question.receipt.detail.label", detail);
        await front.Press("casework.act.record");
    }

    /// <summary>A case whose preliminary decision was made and notified on 20 November.</summary>
    public static async Task<Guid> Notified(this HouseFixture house, Browser specialist, Browser head)
    {
        var id = await house.Refusable(specialist);
        await head.Preliminary(id);
        await specialist.Serve($"/casework/{id}");
        Assert.NotNull((await house.State(id)).Preliminary!.Window);
        return id;
    }

    /// <summary>Writes the protocol of a hearing from 10:00 to 10:40.</summary>
    public static async Task WriteProtocol(this Browser specialist, Guid id, string end = "10:40")
    {
        await specialist.Open($"/casework/{id}/hearing/protocol");
        specialist.Fill("question.protocol.start.label", "10:00");
        specialist.Fill("question.protocol.end.label", end);
        specialist.Choose("question.protocol.came.label", "applicant");
        specialist.Write("question.protocol.questions.label", "Анықтаманы кім берді?");
        specialist.Write("question.protocol.explanations.label", "Анықтама көшірме екен");
        specialist.Choose("question.protocol.signed.label", "yes");
        await specialist.Press("casework.act.record");
    }

    public static async Task Miss(this Browser specialist, Guid id, string who)
    {
        await specialist.Open($"/casework/{id}/hearing/missed");
        specialist.Choose("question.missed.by.label", who);
        specialist.Write("question.missed.why.label", "Байланысқа шықпады");
        await specialist.Press("casework.act.record");
    }

    /// <summary>Takes an objection of whoever has this IIN.</summary>
    public static async Task Object(this Browser front, string home, string iin, string text, string how = "written")
    {
        await front.Open($"{home}/objection");
        front.Fill("question.objection.iin.label", iin);
        front.Choose("question.objection.form.label", how);
        front.Write("question.objection.text.label", text);
        await front.Press("casework.act.record");
    }

    /// <summary>Puts what the rules decide before the head, who refuses.</summary>
    public static async Task Refuse(this HouseFixture house, Browser specialist, Browser head, Guid id)
    {
        await specialist.Open($"/casework/{id}");
        await specialist.Press("casework.prepare.button");
        await head.Open($"/casework/{id}/decide");
        await head.Press("casework.confirm.refusal");
        Assert.Equal(CasePhase.Refused, (await house.State(id)).Phase);
    }
}
