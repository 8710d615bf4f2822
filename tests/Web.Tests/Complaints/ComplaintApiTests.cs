using System.Net;
using Jardem.Cases.Cases;
using Jardem.Tests.Api;
using Xunit;

namespace Jardem.Tests.Complaints;

/// <summary>Complaints by the API: the walk, and what is not let through.</summary>
public sealed class ComplaintApiTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    [Row("J-17")]
    public async Task Taken_sent_on_and_decided()
    {
        var about = await house.Granted();
        var iin = (await house.CaseOf(about)).Facts.Applicant.Iin;
        using var desk = await ApiClient.SignIn(house.Address, "operator");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var taken = (await desk.Post("complaints", Request(about, iin), key)).Is(HttpStatusCode.Created);
        var id = taken.Json.GetProperty("id").GetGuid();
        Assert.Equal(id, (await desk.Post("complaints", Request(about, iin), key)).Is(HttpStatusCode.Created).Json.GetProperty("id").GetGuid());
        (await desk.Post("complaints", Request(about, iin, demand: "Иное"), key)).IsProblem(HttpStatusCode.Conflict, "key-reused");
        Assert.All(taken.Json.GetProperty("limits").EnumerateArray(), l => Assert.NotEmpty(l.GetProperty("why").EnumerateArray()));
        Assert.Equal(3, taken.Json.GetProperty("limits").GetArrayLength());

        using var provider = await ApiClient.SignIn(house.Address, "complaints");
        var seen = (await provider.Get($"complaints/{id}")).Is(HttpStatusCode.OK);
        (await provider.Post($"complaints/{id}/forward", new { explanation = "Верно" }, ("Idempotency-Key", "f"))).IsProblem(HttpStatusCode.PreconditionRequired, "if-match-missing");
        (await provider.Post($"complaints/{id}/rule", new { result = "upheld", reasoning = "Верно", norms = new[] { "order-78-2022/p11" } }, ("If-Match", seen.Tag), ("Idempotency-Key", "r"))).IsProblem(HttpStatusCode.Conflict, "act.complaint-with-provider");
        (await provider.Post($"complaints/{id}/satisfy", new { answer = "Сделано" }, ("If-Match", seen.Tag), ("Idempotency-Key", "s"))).IsProblem(HttpStatusCode.Forbidden, "act.complaint-not-your-role");
        var sent = (await provider.Post($"complaints/{id}/forward", new { explanation = "Верно" }, ("If-Match", seen.Tag), ("Idempotency-Key", "f"))).Is(HttpStatusCode.OK);
        Assert.Equal("astana-higher", sent.Json.GetProperty("heldBy").GetString());
        (await provider.Post($"complaints/{id}/forward", new { explanation = "Верно" }, ("If-Match", seen.Tag), ("Idempotency-Key", "f"))).Is(HttpStatusCode.OK);
        (await provider.Post($"complaints/{id}/forward", new { explanation = "Верно" }, ("If-Match", seen.Tag), ("Idempotency-Key", "g"))).IsProblem(HttpStatusCode.PreconditionFailed, "changed-meanwhile");

        using var judge = await ApiClient.SignIn(house.Address, "higher");
        var held = (await judge.Get($"complaints/{id}")).Is(HttpStatusCode.OK);
        var ruling = new { result = "annulled", reasoning = "Основания не было", norms = new[] { "order-78-2022/p11" } };
        (await judge.Post($"complaints/{id}/rule", ruling with { norms = ["order-78-2022/p999"] }, ("If-Match", held.Tag), ("Idempotency-Key", "r"))).IsProblem(HttpStatusCode.Conflict, "act.complaint-norm-not-in-force");
        (await judge.Post($"complaints/{id}/rule", ruling with { result = "satisfied" }, ("If-Match", held.Tag), ("Idempotency-Key", "r"))).IsProblem(HttpStatusCode.Conflict, "act.complaint-choose-result");
        var ruled = (await judge.Post($"complaints/{id}/rule", ruling, ("If-Match", held.Tag), ("Idempotency-Key", "r2"))).Is(HttpStatusCode.OK);
        Assert.Equal("annulled", ruled.Json.GetProperty("outcome").GetString());
        Assert.Equal(CasePhase.Annulled, (await house.CaseOf(about)).Phase);
        var list = (await judge.Get("complaints?open=false")).Is(HttpStatusCode.OK);
        Assert.Contains(list.Json.GetProperty("complaints").EnumerateArray(), c => c.GetProperty("id").GetGuid() == id);
    }

    [Fact]
    public async Task Twenty_at_once_make_one_complaint()
    {
        var about = await house.Granted();
        var iin = (await house.CaseOf(about)).Facts.Applicant.Iin;
        using var desk = await ApiClient.SignIn(house.Address, "operator");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.Post("complaints", Request(about, iin), key)));
        Assert.All(replies, r => r.Is(HttpStatusCode.Created));
        Assert.Single(replies.Select(r => r.Json.GetProperty("id").GetGuid()).Distinct());
    }

    [Fact]
    public async Task What_does_not_exist_or_is_not_known_is_refused()
    {
        var about = await house.Granted();
        var iin = (await house.CaseOf(about)).Facts.Applicant.Iin;
        using var desk = await ApiClient.SignIn(house.Address, "operator");
        (await desk.Post("complaints", Request(Guid.NewGuid(), iin), ("Idempotency-Key", "n1"))).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await desk.Post("complaints", Request(about, iin, target: "weather"), ("Idempotency-Key", "n2"))).IsProblem(HttpStatusCode.BadRequest, "wrong-value");
        (await desk.Post("complaints", Request(about, "123"), ("Idempotency-Key", "n3"))).IsProblem(HttpStatusCode.UnprocessableEntity, "wrong-iin");
        (await desk.Post("complaints", Request(about, iin))).IsProblem(HttpStatusCode.BadRequest, "key-missing");
        using var almaty = await ApiClient.SignIn(house.Address, "almaty");
        (await almaty.Post("complaints", Request(about, iin), ("Idempotency-Key", "n4"))).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await almaty.Get($"complaints/{Guid.NewGuid()}")).IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    private static object Request(Guid about, string iin, string target = "decision", string demand = "Отменить") =>
        new { @case = about, target, addressee = "provider", form = "written", words = "Не согласен", demand, iin, language = "ru" };
}
