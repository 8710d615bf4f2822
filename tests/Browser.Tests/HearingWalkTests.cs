using Jardem.Tests.Walks;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>Nobody is refused unheard, in a real browser: from the notice to what comes of it. Each walk has the clock to itself.</summary>
public sealed class HearingWalkTests(House house) : IClassFixture<House>
{
    [Fact(Timeout = 240_000)]
    [Row("B-12"), Row("B-14"), Row("B-15")]
    public async Task Notice_objection_and_hearing_lead_to_a_grant()
    {
        await using var walk = await Begin(Screen.Phone, 1);
        var (desk, specialist, head, person) = walk;
        await desk.Follow(desk.T("case-act.object"));
        await desk.Fill("question.objection.iin.label", person.Iin);
        await desk.Choose("question.objection.form.label", "spoken");
        await desk.Fill("question.objection.text.label", "Анықтаманың түпнұсқасы менде.");
        await desk.Press("casework.act.record");
        await desk.Sees(desk.T("casework.done.objected"));
        house.ItIs(new LocalDateTime(2026, 5, 20, 11, 0));
        await specialist.OpenCase("hearings", person);
        await specialist.Sees("Анықтаманың түпнұсқасы менде.");
        await specialist.WriteProtocol();
        await specialist.Establish("documents-true", "yes", "Түпнұсқасы тыңдауда көрсетілді.");
        await specialist.Press("casework.prepare.button");
        await head.Decide(person);
    }

    [Fact(Timeout = 240_000)]
    [Row("B-13")]
    public async Task A_hearing_missed_by_the_body_must_be_held_before_a_refusal()
    {
        await using var walk = await Begin(Screen.Desktop, 2);
        var (_, specialist, head, person) = walk;
        house.ItIs(new LocalDateTime(2026, 5, 20, 11, 0));
        await specialist.OpenCase("mine", person);
        await specialist.Miss("body");
        await specialist.Sees(specialist.T("casework.warn.body-missed"));
        house.ItIs(new LocalDateTime(2026, 5, 21, 9, 30));
        await specialist.OpenCase("mine", person);
        await specialist.Sees(specialist.T("act.body-missed-hearing"));
        await specialist.Press("casework.hearing.again");
        await specialist.Appointment("2026-05-22");
        await specialist.Fill("question.hearing.why.label", "Связь оборвалась.");
        await specialist.Press("casework.act.record");
        house.ItIs(new LocalDateTime(2026, 5, 22, 11, 0));
        await specialist.OpenCase("mine", person);
        await specialist.WriteProtocol();
        await head.Refuse(specialist, person);
    }

    [Fact(Timeout = 240_000)]
    [Row("B-15"), Row("B-18"), Row("B-19")]
    public async Task Silence_is_decided_on_the_file_and_a_complaint_reverses_it()
    {
        await using var walk = await Begin(Screen.PlainPhone, 3);
        var (desk, specialist, head, person) = walk;
        house.ItIs(new LocalDateTime(2026, 5, 20, 11, 0));
        await specialist.OpenCase("mine", person);
        await specialist.Miss("applicant");
        house.ItIs(new LocalDateTime(2026, 5, 21, 9, 30));
        await head.Refuse(specialist, person);
        await head.Follow(head.T("document-kind.refusal-decision"));
        await head.Paper().GetByText(person.Surname).First.WaitForAsync();

        var about = specialist.CaseOpen();
        var complaint = await desk.Lodge(about, person, "Хабарлама оқылмайтын болды.", "Бас тартудың күшін жою");
        await using var provider = await Signed("complaints", Screen.PlainPhone);
        await provider.Forward(complaint);
        await using var judge = await Signed("higher", Screen.PlainPhone);
        await judge.Remit(complaint, about);
        await specialist.Open($"/casework/{about}");
        await specialist.Sees(specialist.T("phase.under-review"));
    }

    /// <summary>Registers an application on 18 May, makes the preliminary decision and serves its notice.</summary>
    private async Task<Officers> Begin(Screen screen, int order)
    {
        house.ItIs(new LocalDateTime(2026, 5, 18, 10, 0));
        var person = Applicant.Number(order);
        var officers = new Officers(await Signed("operator", screen), await Signed("specialist", screen), await Signed("head", screen), person);
        await officers.Desk.ToReview(person);
        await officers.Desk.Press("desk-page.register");
        await officers.Head.Preliminary(officers.Specialist, person);
        await officers.Desk.ServeAtTheDesk(person);
        return officers;
    }

    private async Task<Visitor> Signed(string login, Screen screen)
    {
        var visitor = await house.Visitor(screen);
        await visitor.SignIn(login);
        return visitor;
    }

    /// <summary>The windows of one walk and the person it is about.</summary>
    private sealed record Officers(Visitor Desk, Visitor Specialist, Visitor Head, Applicant Person) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var window in new[] { Desk, Specialist, Head })
                await window.DisposeAsync();
        }
    }
}
