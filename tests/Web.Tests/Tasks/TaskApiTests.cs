using System.Net;
using Jardem.Tests.Api;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Tasks;

/// <summary>The task over the API: guarded by its tag and key, each thing once, nothing out of order.</summary>
[Row("B-24")]
public sealed class TaskApiTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public async Task It_is_done_step_by_step_and_a_repetition_is_answered_as_the_first_time()
    {
        Assert.Equal(1, await house.Activated(await house.With("Сегізінші.", null)));
        var id = Assert.Single(await house.Get<ITaskLists>().Find(Scope.Whole("test"), false, 0, 10, TestContext.Current.CancellationToken)).Task;
        using var api = await ApiClient.SignIn(house.Address, "ministry");
        var list = (await api.Get("tasks")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(id, list[0].GetProperty("id").GetGuid());
        var tag = (await api.Get($"tasks/{id}")).Is(HttpStatusCode.OK).Tag;

        (await Act(api, $"tasks/{id}/sent", new { addressee = "contact-centre", evidence = "№ 1" }, tag)).Is(HttpStatusCode.Conflict);
        (await Act(api, $"tasks/{id}/done", new { }, tag)).Is(HttpStatusCode.Conflict);
        var updated = (await Act(api, $"tasks/{id}/updated", new { evidence = "https://example.kz" }, tag, "k-1")).Is(HttpStatusCode.OK);
        (await Act(api, $"tasks/{id}/updated", new { evidence = "https://example.kz" }, tag, "k-1")).Is(HttpStatusCode.OK);
        (await Act(api, $"tasks/{id}/updated", new { evidence = "https://other.kz" }, tag, "k-1")).Is(HttpStatusCode.Conflict);
        (await Act(api, $"tasks/{id}/sent", new { addressee = "contact-centre", evidence = "№ 1" }, tag)).Is(HttpStatusCode.PreconditionFailed);
        var sent = (await Act(api, $"tasks/{id}/sent", new { addressee = "contact-centre", evidence = "№ 1" }, updated.Tag)).Is(HttpStatusCode.OK);
        (await Act(api, $"tasks/{id}/sent", new { addressee = "contact-centre", evidence = "№ 2" }, sent.Tag)).Is(HttpStatusCode.Conflict);
        (await Act(api, $"tasks/{id}/sent", new { addressee = "nobody", evidence = "№ 2" }, sent.Tag)).Is(HttpStatusCode.Conflict);
        (await Act(api, $"tasks/{id}/done", new { }, sent.Tag)).Is(HttpStatusCode.Conflict);

        using var almaty = await ApiClient.SignIn(house.Address, "almaty");
        (await almaty.Get($"tasks/{id}")).Is(HttpStatusCode.NotFound);
        (await Act(almaty, $"tasks/{id}/done", new { }, sent.Tag)).Is(HttpStatusCode.NotFound);
    }

    private static Task<Reply> Act(ApiClient api, string path, object body, string tag, string? key = null) =>
        api.Post(path, body, ("If-Match", tag), ("Idempotency-Key", key ?? Guid.NewGuid().ToString()));
}
