using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>What is counted stays exact, whether folded, half folded or not yet, and is seen by those whose bodies it concerns.</summary>
public sealed class TallyTests
{
    private static readonly LocalDate From = new(2025, 12, 20);
    private static readonly LocalDate To = new(2026, 3, 10);

    [Theory, EveryEngine]
    public async Task Totals_are_the_same_before_during_and_after_folding(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var all = Made();
        await Append(test, all);
        foreach (var take in new[] { 0, 7, 1, 1000, 1000 })
        {
            if (take > 0)
                await test.Storage.Tallies.Fold(take, default);
            await Exact(test, all);
        }

        Assert.Equal(0, await test.Look<long>("select count(*) from tally_deltas"));
        Assert.Equal(0, await test.Storage.Tallies.Fold(10, default));
        var more = Made().Take(5).ToArray();
        await Append(test, more);
        await Exact(test, [.. all, .. more]);
    }

    [Theory, EveryEngine]
    public async Task Folding_says_how_much_it_folded(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        await Append(test, Made());

        Assert.Equal(30, await test.Storage.Tallies.Fold(30, default));
        Assert.Equal(Made().Length - 30, await test.Storage.Tallies.Fold(1000, default));
    }

    [Theory, EveryEngine]
    public async Task Many_who_fold_while_others_append_lose_and_double_nothing(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        using var over = new CancellationTokenSource();
        var folders = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
                await test.Storage.Tallies.Fold(5, default);
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Append(test, Made()))));
        await over.CancelAsync();
        await Task.WhenAll(folders);
        var eightfold = Enumerable.Repeat(Made(), 8).SelectMany(t => t).ToArray();

        await Exact(test, eightfold);
        while (await test.Storage.Tallies.Fold(10, default) > 0)
        {
        }

        await Exact(test, eightfold);
    }

    [Theory, EveryEngine]
    public async Task A_refused_append_counts_nothing(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        await test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7(), expected: 3) with { Tallies = Made() }, default);

        Assert.Empty(await test.Storage.Tallies.Totals(Scope.Whole("test"), null, From, To, default));
    }

    private static Tally[] Made()
    {
        var made = new List<Tally>();
        for (var i = 0; i < 90; i++)
            made.Add(new Tally($"body-{i % 3}", $"unit-{i % 4}", i % 5 == 0 ? "other" : "certificate", new LocalDate(2025, 12, 15).PlusDays(i), i % 2 == 0 ? "decided" : "stage", $"k{i % 3}", i));
        return [.. made];
    }

    private static async Task Append(TestStorage test, Tally[] tallies)
    {
        foreach (var some in tallies.Chunk(20))
            Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7()) with { Tallies = some }, default));
    }

    private static async Task Exact(TestStorage test, Tally[] all)
    {
        (Scope Scope, Func<Tally, bool> Sees)[] scopes =
        [
            (Scope.Whole("test"), _ => true),
            (Scope.Of("body-1", "test"), t => t.Body == "body-1"),
            (Scope.OfBodies(["body-0", "body-2"], "test"), t => t.Body != "body-1"),
            (Scope.OfBodies([], "test"), _ => false),
        ];
        (LocalDate From, LocalDate To)[] periods =
        [
            (From, To), (new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 31)), (new LocalDate(2026, 1, 10), new LocalDate(2026, 1, 20)),
            (new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 4)), (new LocalDate(2025, 12, 16), new LocalDate(2026, 2, 28)), (To, From),
        ];
        foreach (var (scope, sees) in scopes)
            foreach (var (from, to) in periods)
                foreach (var service in new[] { null, "certificate" })
                {
                    var counted = all.Where(t => sees(t) && t.Day >= from && t.Day <= to && (service is null || t.Service == service)).ToArray();
                    Assert.Equal(
                        counted.GroupBy(t => (t.Body, t.Unit, t.Measure, t.Key)).Select(g => new TallyTotal(g.Key.Body, g.Key.Unit, g.Key.Measure, g.Key.Key, g.Count(), g.Sum(t => t.Value)))
                            .OrderBy(t => (t.Body, t.Unit, t.Measure, t.Key)),
                        await test.Storage.Tallies.Totals(scope, service, from, to, default));
                    Assert.Equal(
                        counted.GroupBy(t => (t.Day.Year, t.Day.Month, t.Measure, t.Key)).Select(g => new TallyMonth(g.Key.Year, g.Key.Month, g.Key.Measure, g.Key.Key, g.Count(), g.Sum(t => t.Value)))
                            .OrderBy(t => (t.Year, t.Month, t.Measure, t.Key)),
                        await test.Storage.Tallies.ByMonth(scope, service, from, to, default));
                }
    }
}
