using System.Net;
using System.Text.Json;
using Jardem.Cases.People;
using Jardem.Tests.Casework;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Api;

/// <summary>A refusal by programs: the same steps and the same guarantees as on the pages.</summary>
public sealed class HearingApiTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    [Row("B-12"), Row("B-13"), Row("B-14"), Row("B-15"), Row("J-09")]
    public async Task From_notice_and_objection_to_refusal()
    {
        var (id, specialist, head) = await Notified();
        using var desk = await ApiClient.SignIn(house.Address, "operator");
        var iin = (await house.State(id)).Facts.Applicant.Iin;
        var file = new { name = "qarsylyq.pdf", content = Convert.ToBase64String("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8) };
        (await desk.Act(id, "objections", new { iin, text = "Келіспеймін", spoken = false, file })).Is(HttpStatusCode.OK);
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        (await specialist.Act(id, "hearings/held", Protocol())).Is(HttpStatusCode.OK);
        (await specialist.Act(id, "prepare")).IsProblem(HttpStatusCode.Conflict, "act.window-open");
        house.Clock.Now = SettableClock.At(2026, 11, 25, 11, 0);
        (await specialist.Act(id, "prepare")).Is(HttpStatusCode.OK);
        var seen = (await head.Get($"cases/{id}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("decide", seen.GetProperty("next").GetProperty("step").GetString());
        var refused = (await head.Act(id, "refusal", new { record = Hash(seen) })).Is(HttpStatusCode.OK).Json;
        Assert.Equal("refused", refused.GetProperty("phase").GetProperty("value").GetString());
        var whole = (await head.Get($"cases/{id}")).Json;
        var preliminary = whole.GetProperty("preliminaries")[0];
        Assert.Equal("held", preliminary.GetProperty("hearings")[0].GetProperty("state").GetString());
        var hash = preliminary.GetProperty("objections")[0].GetProperty("attachment").GetString();
        (await head.Get($"cases/{id}/files/{hash}")).Is(HttpStatusCode.OK);
        Assert.Equal("2026-11-20", whole.GetProperty("notices")[0].GetProperty("receivedOn").GetString());
        Assert.NotEmpty(whole.GetProperty("whatWouldChange")[0][0].GetString()!);
        Dispose(specialist, head);
    }

    [Fact]
    [Row("B-12"), Row("B-13"), Row("B-14")]
    public async Task What_is_too_early_late_or_strange_is_refused_with_its_reason()
    {
        var (id, specialist, head) = await Prepared();
        var seen = (await head.Get($"cases/{id}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"], seen.GetProperty("hearingOffer").GetProperty("days").EnumerateArray().Select(d => d.GetString()!));
        Assert.Equal("2026-11-24", seen.GetProperty("hearingOffer").GetProperty("lastDayToNotify").GetProperty("due").GetString());
        foreach (var (at, way, code) in new[]
        {
            ("2026-11-20T09:00:00", "videoconference", "hearing-in-past"), ("2026-11-28T10:00:00", "videoconference", "hearing-day-off"), ("2026-12-16T10:00:00", "videoconference", "hearing-day-off"),
            ("2026-11-23T10:00:00", "videoconference", "hearing-too-early"), ("2026-11-24T18:31:00", "videoconference", "hearing-out-of-hours"), ("2026-11-24T10:00:00", "pigeon", "hearing-way-not-allowed"),
        })
        {
            (await head.Act(id, "preliminary-refusal", new { record = Hash(seen), hearing = new { at, way, place = "7" } })).IsProblem(HttpStatusCode.Conflict, $"act.{code}");
        }

        (await head.Act(id, "refusal", new { record = Hash(seen) })).IsProblem(HttpStatusCode.Conflict, "act.refusal-needs-hearing");
        (await head.Act(id, "decision", new { record = Hash(seen) })).IsProblem(HttpStatusCode.Conflict, "act.rules-do-not-grant");
        var made = (await head.Act(id, "preliminary-refusal", new { record = Hash(seen), hearing = Plan() })).Is(HttpStatusCode.OK).Json;
        Assert.Equal("send-notice", made.GetProperty("next").GetProperty("step").GetString());
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        (await specialist.Act(id, "hearings/held", Protocol())).IsProblem(HttpStatusCode.Conflict, "act.notice-not-received");
        var stranger = MadeUp.Iin(new LocalDate(1950, 1, 1), Sex.Female, 3);
        (await specialist.Act(id, "objections", new { iin = stranger, text = "Келіспеймін", spoken = true })).IsProblem(HttpStatusCode.Conflict, "act.not-a-party");
        (await specialist.Act(id, "notices/00/sendings", new { channel = "post", to = "Астана" })).IsProblem(HttpStatusCode.Conflict, "act.no-such-notice");
        var wrong = (await specialist.Act(id, "objections", new { iin = stranger, text = "a", spoken = true, file = new { name = "a.pdf", content = "AAAA" } })).IsProblem(HttpStatusCode.UnprocessableEntity, "faulty-answers");
        Assert.Equal("file", wrong.Json.GetProperty("faults")[0].GetProperty("question").GetString());
        Dispose(specialist, head);
    }

    [Fact]
    public async Task A_forged_protocol_is_a_problem_and_no_fault_of_the_server()
    {
        var (id, specialist, head) = await Notified();
        house.Clock.Now = SettableClock.At(2026, 11, 24, 11, 0);
        var applicant = new { part = "applicant", surname = "Үлгілиев", name = "Мысал" };
        (await specialist.Act(id, "hearings/held", Protocol(Enumerable.Repeat(applicant, 51)))).IsProblem(HttpStatusCode.BadRequest, "wrong-value");
        (await specialist.Act(id, "hearings/held", Protocol([applicant, null]))).IsProblem(HttpStatusCode.BadRequest, "wrong-value");
        (await specialist.Act(id, "hearings/held", Protocol([applicant], "0001-01-01"))).IsProblem(HttpStatusCode.Conflict, "act.hearing-too-early");
        (await specialist.Act(id, "hearings/held", Protocol([applicant], "9999-12-31"))).IsProblem(HttpStatusCode.Conflict, "act.hearing-other-day");
        (await specialist.Act(id, "hearings/held", Protocol(Enumerable.Repeat(applicant, 50)))).Is(HttpStatusCode.OK);
        Dispose(specialist, head);
    }

    [Fact]
    public async Task A_repeated_act_is_done_once()
    {
        var (id, specialist, head) = await Notified();
        var iin = (await house.State(id)).Facts.Applicant.Iin;
        var seen = (await specialist.Get($"cases/{id}")).Is(HttpStatusCode.OK);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        foreach (var _ in new[] { 1, 2 })
            (await specialist.Post($"cases/{id}/objections", new { iin, text = "Келіспеймін", spoken = true }, ("If-Match", seen.Tag), key)).Is(HttpStatusCode.OK);
        (await specialist.Post($"cases/{id}/objections", new { iin, text = "Басқа", spoken = true }, ("If-Match", seen.Tag), key)).IsProblem(HttpStatusCode.Conflict, "key-reused");
        Assert.Single((await house.State(id)).Preliminary!.Objections);
        Dispose(specialist, head);
    }

    [Fact]
    public async Task A_decided_case_is_corrected_considered_again_and_set_aside_by_a_court()
    {
        var (id, specialist, head) = await Reviewed("yes");
        var seen = (await head.Get($"cases/{id}")).Is(HttpStatusCode.OK).Json;
        (await head.Act(id, "decision", new { record = Hash(seen) })).Is(HttpStatusCode.OK);
        (await head.Act(id, "slip", new { field = "name", value = "Мысалбек", reason = "Жеке куәлікте солай" })).Is(HttpStatusCode.OK);
        Assert.Equal("Мысалбек", (await house.State(id)).Facts.Applicant.Name.Name);
        (await head.Act(id, "reconsideration", new { reason = "Жаңа мән-жай" })).Is(HttpStatusCode.OK);
        (await specialist.Act(id, "prepare")).Is(HttpStatusCode.OK);
        seen = (await head.Get($"cases/{id}")).Json;
        (await head.Act(id, "decision", new { record = Hash(seen) })).Is(HttpStatusCode.OK);
        var annulled = (await head.Act(id, "court-act", new { ruling = "№ 1 2026", reason = "Сот күшін жойды", again = false })).Is(HttpStatusCode.OK).Json;
        Assert.Equal("annulled", annulled.GetProperty("phase").GetProperty("value").GetString());
        Dispose(specialist, head);
    }

    [Fact]
    public async Task An_application_is_withdrawn_and_one_closed_by_death()
    {
        house.Clock.Now = SettableClock.At(2026, 11, 20, 11, 0);
        using var desk = await ApiClient.SignIn(house.Address, "operator");
        var (first, second) = (await house.Registered(), await house.Registered());
        var iin = (await house.State(first)).Facts.Applicant.Iin;
        (await desk.Act(first, "evidence", new { requirement = "rehabilitation", kind = "rehabilitation-certificate", number = "Р-2", issuedBy = "Мысал органы", issuedOn = "2020-02-01" })).Is(HttpStatusCode.OK);
        (await desk.Act(first, "evidence", new { requirement = "rehabilitation", kind = "rehabilitation-certificate", number = "Р-2", issuedBy = "Мысал органы", issuedOn = "2027-02-01" })).IsProblem(HttpStatusCode.Conflict, "act.document-in-future");
        (await desk.Act(first, "withdrawal", new { iin, reason = "Ойым өзгерді" })).Is(HttpStatusCode.OK);
        (await desk.Act(first, "withdrawal", new { iin, reason = "Ойым өзгерді" })).IsProblem(HttpStatusCode.Conflict, "act.already-decided");
        (await desk.Act(second, "death", new { diedOn = "2026-11-21", evidence = "К-1" })).IsProblem(HttpStatusCode.Conflict, "act.death-in-future");
        var closed = (await desk.Act(second, "death", new { diedOn = "2026-11-19", evidence = "К-1" })).Is(HttpStatusCode.OK).Json;
        Assert.Equal("closed", closed.GetProperty("phase").GetProperty("value").GetString());
        (await desk.Act(second, "uncollected-result")).IsProblem(HttpStatusCode.Conflict, "act.result-not-here");
    }

    private static object Plan() => new { at = "2026-11-24T10:00:00", way = "videoconference", place = "https://tyndau.example/7" };

    private static object Protocol() => Protocol([new { part = "applicant", surname = "Үлгілиев", name = "Мысал" }]);

    private static object Protocol(IEnumerable<object?> participants, string day = "2026-11-24") => new
    {
        way = "videoconference",
        place = "https://tyndau.example/7",
        start = $"{day}T10:00:00",
        end = $"{day}T10:40:00",
        participants,
        questions = "Анықтаманы кім берді?",
        explanations = "Көшірме екен",
        signed = true,
    };

    private static string Hash(JsonElement seen) => seen.GetProperty("record").GetProperty("hash").GetString()!;

    private static void Dispose(params ApiClient[] clients) => Array.ForEach(clients, c => c.Dispose());

    private Task<(Guid Id, ApiClient Specialist, ApiClient Head)> Prepared() => Reviewed("no");

    private async Task<(Guid Id, ApiClient Specialist, ApiClient Head)> Reviewed(string documentsTrue)
    {
        house.Clock.Now = SettableClock.At(2026, 11, 20, 11, 0);
        var id = await house.Registered();
        var specialist = await ApiClient.SignIn(house.Address, "specialist");
        var head = await ApiClient.SignIn(house.Address, "head");
        (await specialist.Act(id, "take")).Is(HttpStatusCode.OK);
        (await specialist.Act(id, "findings", new { key = "documents-true", value = documentsTrue, reason = "Салыстырылды" })).Is(HttpStatusCode.OK);
        (await specialist.Act(id, "findings", new { key = "holder-rehabilitated", value = "yes", reason = "Салыстырылды" })).Is(HttpStatusCode.OK);
        (await specialist.Act(id, "prepare")).Is(HttpStatusCode.OK);
        return (id, specialist, head);
    }

    private async Task<(Guid Id, ApiClient Specialist, ApiClient Head)> Notified()
    {
        var (id, specialist, head) = await Prepared();
        var seen = (await head.Get($"cases/{id}")).Is(HttpStatusCode.OK).Json;
        var made = (await head.Act(id, "preliminary-refusal", new { record = Hash(seen), hearing = Plan() })).Is(HttpStatusCode.OK).Json;
        var token = made.GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("kind").GetString() == "preliminary-refusal-notice").GetProperty("token").GetString();
        (await specialist.Act(id, $"notices/{token}/sendings", new { channel = "in-person", to = "Қолма-қол" })).Is(HttpStatusCode.OK);
        (await specialist.Act(id, $"notices/{token}/receipts", new { evidence = "signed-slip", on = "2026-11-20", detail = "12" })).Is(HttpStatusCode.OK);
        return (id, specialist, head);
    }
}
