using System.Net;
using Jardem.Tests.Api;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Registers;

/// <summary>Programs have registers asked and settle differences as the pages do: who may, on which version, once for a key.</summary>
public sealed class RegisterApiTests(RegisterHouse house) : IClassFixture<RegisterHouse>
{
    [Fact]
    [Row("J-05")]
    public async Task Registers_are_asked_by_the_specialist_in_charge_alone_on_the_version_seen_and_once_for_a_key()
    {
        var id = await Case(Said.Silent);
        using var specialist = await ApiClient.SignIn(house.House.Address, "specialist");
        using var other = await ApiClient.SignIn(house.House.Address, "specialist2");
        using var desk = await ApiClient.SignIn(house.House.Address, "operator");
        using var almaty = await ApiClient.SignIn(house.House.Address, "almaty");
        (await specialist.Act(id, "take")).Is(HttpStatusCode.OK);
        house.House.Clock.Now += Duration.FromMinutes(2);
        var path = $"cases/{id}/registers/ask";
        var tag = (await specialist.Get($"cases/{id}")).Is(HttpStatusCode.OK).Tag;
        (await almaty.Post(path, null, Seen(tag))).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await desk.Post(path, null, Seen(tag))).Is(HttpStatusCode.Forbidden);
        (await other.Post(path, null, Seen(tag))).IsProblem(HttpStatusCode.Conflict, "act.not-assignee");
        (await specialist.Post(path, null, ("Idempotency-Key", "k-1"))).IsProblem(HttpStatusCode.PreconditionRequired, "if-match-missing");
        (await specialist.Post(path, null, Seen("\"1\""))).IsProblem(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
        var asked = house.Outside.Asked.Count;
        var key = Seen(tag);
        (await specialist.Post(path, null, key)).Is(HttpStatusCode.OK);
        (await specialist.Post(path, null, key)).Is(HttpStatusCode.OK);
        Assert.Equal(asked + 1, house.Outside.Asked.Count);
        Assert.Equal(2, (await house.State(id)).Facts.Registers!.Count);
    }

    [Fact]
    [Row("J-05")]
    public async Task A_difference_is_settled_by_the_specialist_in_charge_alone_with_a_reason_and_once_for_a_key()
    {
        var id = await Case(Said.Differs);
        using var specialist = await ApiClient.SignIn(house.House.Address, "specialist");
        using var other = await ApiClient.SignIn(house.House.Address, "specialist2");
        using var almaty = await ApiClient.SignIn(house.House.Address, "almaty");
        (await specialist.Act(id, "take")).Is(HttpStatusCode.OK);
        var path = $"cases/{id}/mismatches";
        object Body(string reason = "Жеке куәлікте осылай", string key = "applicant.surname", string stands = "declared") => new { key, stands, reason };
        var tag = (await specialist.Get($"cases/{id}")).Is(HttpStatusCode.OK).Tag;
        (await almaty.Post(path, Body(), Seen(tag))).IsProblem(HttpStatusCode.NotFound, "not-found");
        (await other.Post(path, Body(), Seen(tag))).IsProblem(HttpStatusCode.Conflict, "act.not-assignee");
        (await specialist.Post(path, Body(" "), Seen(tag))).IsProblem(HttpStatusCode.Conflict, "act.reason-needed");
        (await specialist.Post(path, Body(new string('ә', 2001)), Seen(tag))).IsProblem(HttpStatusCode.BadRequest, "wrong-value");
        (await specialist.Post(path, Body(key: "applicant.name"), Seen(tag))).IsProblem(HttpStatusCode.Conflict, "act.no-such-mismatch");
        (await specialist.Post(path, Body(stands: "neither"), Seen(tag))).IsProblem(HttpStatusCode.BadRequest, "wrong-value");
        (await specialist.Post(path, Body(), Seen("\"1\""))).IsProblem(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
        var key = Seen(tag);
        (await specialist.Post(path, Body(), key)).Is(HttpStatusCode.OK);
        (await specialist.Post(path, Body(), key)).Is(HttpStatusCode.OK);
        (await specialist.Post(path, Body("Басқа себеп"), key)).IsProblem(HttpStatusCode.Conflict, "key-reused");
        var settled = Assert.Single((await house.State(id)).Facts.Settled!);
        Assert.Equal(("applicant.surname", "Үлгілиев", "Жеке куәлікте осылай"), (settled.Key, settled.Chosen, settled.Reason));
    }

    private enum Said
    {
        Silent,
        Differs,
    }

    private static (string, string)[] Seen(string tag) => [("If-Match", tag), ("Idempotency-Key", Guid.NewGuid().ToString())];

    private async Task<Guid> Case(Said told)
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => told == Said.Silent
            ? new OutsideRegisters.Told(UseCases.Ports.ExchangeOutcome.Silent)
            : RegisterHouse.Record(typed).SetItem("surname", "Басқаев");
        var id = await house.Register(typed);
        await house.Until(id, s => s.Facts.Registers is { Count: > 0 });
        return id;
    }
}
