using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Jardem.Storage;
using Jardem.Tests.Api;
using Xunit;

namespace Jardem.Tests.Torture;

/// <summary>
/// The server is killed in the middle of a burst of submits. Nothing answered is lost, nothing is half-done, and repeating what was not
/// answered, with the same keys, ends with exactly one case each.
/// </summary>
public sealed class KillTests
{
    private const string Journal = "journal/astana-social/rehabilitated-certificate/2026";

    private static readonly bool Long = Environment.GetEnvironmentVariable("JARDEM_LONG") == "1";
    private static readonly int Submits = Long ? 600 : 40;
    private static readonly int Rounds = Long ? 5 : 1;

    private sealed record Answered(Guid Case, long Number);

    [Fact]
    public async Task On_SQLite_nothing_answered_is_lost_and_nothing_is_half_done()
    {
        var folder = Directory.CreateTempSubdirectory("jardem-kill-").FullName;
        try
        {
            await Burst(folder, $"sqlite:{Path.Combine(folder, "jardem.db")}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task On_PostgreSQL_nothing_answered_is_lost_and_nothing_is_half_done()
    {
        var folder = Directory.CreateTempSubdirectory("jardem-kill-").FullName;
        using var postgres = PostgresServer.Start();
        try
        {
            await Burst(folder, $"postgres:{postgres.Connection("postgres")}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Burst(string folder, string storage)
    {
        var answered = new ConcurrentDictionary<int, Answered>();
        for (var round = 0; round < Rounds; round++)
        {
            using var server = await ServerProcess.Start(folder, storage);
            var killAt = (round + 1) * Submits / (Rounds + 2);
            await SubmitUntilKilled(server, answered, killAt);
            Assert.InRange(answered.Count, killAt, Submits - 1);
        }

        using (var server = await ServerProcess.Start(folder, storage))
        {
            using var head = await ApiClient.SignIn(server.Address, "head");
            using var desk = await ApiClient.SignIn(server.Address, "operator");
            var before = await Numbers(head);
            Assert.Equal(Enumerable.Range(1, before.Count).Select(n => (long)n), before.Keys.Order());
            Assert.All(answered.Values, a => Assert.Equal(a.Case, before[a.Number]));

            for (var i = 0; i < Submits; i++)
            {
                var repeated = Read((await Submit(desk, i)).Is(HttpStatusCode.Created));
                Assert.Equal(answered.GetOrAdd(i, repeated), repeated);
            }

            var after = await Numbers(head);
            Assert.Equal(Enumerable.Range(1, Submits).Select(n => (long)n), after.Keys.Order());
            Assert.Equal(answered.Values.Select(a => a.Case).Order(), after.Values.Order());
            foreach (var one in answered.Values)
                await IsWhole(head, one);
        }

        await using var opened = StorageFactory.Open(storage);
        var verified = await opened.Seals.Verify(null, CancellationToken.None);
        Assert.Empty(verified.Findings);
        Assert.Equal(Submits, verified.Streams);
    }

    /// <summary>Eight desks submit at once; the server is killed as soon as so many were answered.</summary>
    private static async Task SubmitUntilKilled(ServerProcess server, ConcurrentDictionary<int, Answered> answered, int killAt)
    {
        using var desk = await ApiClient.SignIn(server.Address, "operator");
        using var killed = new CancellationTokenSource();
        var work = new ConcurrentQueue<int>(Enumerable.Range(0, Submits).Where(i => !answered.ContainsKey(i)));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!killed.IsCancellationRequested && work.TryDequeue(out var i))
            {
                try
                {
                    answered[i] = Read((await Submit(desk, i)).Is(HttpStatusCode.Created));
                    if (answered.Count >= killAt && Interlocked.Exchange(ref killAt, int.MaxValue) != int.MaxValue)
                    {
                        await killed.CancelAsync();
                        server.Kill();
                    }
                }
                catch (HttpRequestException) when (killed.IsCancellationRequested)
                {
                    // The server died while this one waited: it counts as not answered and is repeated later.
                    return;
                }
            }
        })));
    }

    private static Task<Reply> Submit(ApiClient desk, int i) =>
        desk.File(Applications.Of(Applications.Certificate(i)), string.Create(CultureInfo.InvariantCulture, $"burst-{i}"));

    private static Answered Read(Reply reply) =>
        new(reply.Json.GetProperty("case").GetGuid(), reply.Json.GetProperty("journal").GetProperty("number").GetInt64());

    /// <summary>The case is there with its journal number and, once the job has caught up, with its application and receipt.</summary>
    private static async Task IsWhole(ApiClient head, Answered one)
    {
        for (var tries = 0; ; tries++)
        {
            var found = (await head.Get($"cases/{one.Case}")).Is(HttpStatusCode.OK).Json;
            Assert.Equal(one.Number, found.GetProperty("journal").GetProperty("number").GetInt64());
            if (found.GetProperty("issued").GetArrayLength() == 2)
                return;
            Assert.True(tries < 40, "The documents of a registered case were not made after the restart.");
            await Task.Delay(250);
        }
    }

    private static async Task<Dictionary<long, Guid>> Numbers(ApiClient head)
    {
        var numbers = new Dictionary<long, Guid>();
        for (long? before = null; ;)
        {
            var page = (await head.Get($"{Journal}?take=200{(before is null ? "" : $"&before={before}")}")).Is(HttpStatusCode.OK).Json.GetProperty("lines").EnumerateArray().ToList();
            foreach (var line in page)
                numbers.Add(line.GetProperty("number").GetInt64(), line.GetProperty("case").GetGuid());
            if (page.Count < 200)
                return numbers;
            before = page[^1].GetProperty("number").GetInt64();
        }
    }
}
