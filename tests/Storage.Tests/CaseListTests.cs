using Jardem.Cases.Cases;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>Work lists and search see what the scope covers, in the order and by the filters asked for.</summary>
public sealed class CaseListTests
{
    private static readonly Scope Body = Scope.Of("body-1", "test");

    [Theory, EveryEngine]
    public async Task A_row_comes_back_as_it_was_written(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        var row = Sample.Row(id) with { Assignee = "a", Preparer = "p", Journal = new JournalKey("u", "s", 2026) };
        await test.Storage.Events.Append(Sample.Change(id) with { Cases = [row] }, default);

        Assert.Equal(row, await test.Storage.Cases.Get(Body, id, default));
        Assert.Equal(row, await test.Storage.Cases.Get(Scope.Of("office-1", "test"), id, default));
        Assert.Null(await test.Storage.Cases.Get(Scope.Of("elsewhere", "test"), id, default));
        Assert.Null(await test.Storage.Cases.Get(Scope.Whole("test"), Guid.CreateVersion7(), default));
        await test.Storage.Events.Append(Sample.Change(id, 1) with { Cases = [row with { Version = 2, Assignee = null, Journal = null, Phase = CasePhase.ResultIssued }] }, default);
        Assert.Equal(row with { Version = 2, Assignee = null, Phase = CasePhase.ResultIssued }, await test.Storage.Cases.Get(Body, id, default));
    }

    [Theory, EveryEngine]
    public async Task The_nearest_deadlines_come_first_and_pages_join_without_seams(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        await Fill(test);

        var first = await test.Storage.Cases.Find(Body, new CaseQuery { Take = 3 }, default);
        var second = await test.Storage.Cases.Find(Body, new CaseQuery { Skip = 3, Take = 3 }, default);

        Assert.Equal((6, 6), (first.Total, second.Total));
        Assert.Equal(["А", "Б", "В", "Г", "Д", "Е"], first.Rows.Concat(second.Rows).Select(r => r.SortKey));
        Assert.Equal(7, (await test.Storage.Cases.Find(Scope.Whole("test"), new CaseQuery(), default)).Total);
        Assert.Equal(["Ж"], (await test.Storage.Cases.Find(Scope.Of("office-9", "test"), new CaseQuery(), default)).Rows.Select(r => r.SortKey));
        Assert.Equal(["Е", "Д"], (await test.Storage.Cases.Find(Body, new CaseQuery { NewestFirst = true, Take = 2 }, default)).Rows.Select(r => r.SortKey));
    }

    [Theory, EveryEngine]
    public async Task Filters_narrow_the_list(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        await Fill(test);
        async Task<string> Find(CaseQuery query)
        {
            var page = await test.Storage.Cases.Find(Body, query, default);
            Assert.Equal(page.Total, page.Rows.Count);
            return string.Concat(page.Rows.Select(r => r.SortKey));
        }

        Assert.Equal("БГ", await Find(new CaseQuery { Phases = [CasePhase.UnderReview] }));
        Assert.Equal("АБВГДЕ", await Find(new CaseQuery { Phases = [CasePhase.UnderReview, CasePhase.Registered] }));
        Assert.Equal("ГБ", await Find(new CaseQuery { Phases = [CasePhase.UnderReview], NewestFirst = true }));
        Assert.Equal("", await Find(new CaseQuery { Phases = [] }));
        Assert.Equal("Б", await Find(new CaseQuery { Assignee = "a" }));
        Assert.Equal("АБВГДЕ", await Find(new CaseQuery { Service = "certificate" }));
        Assert.Equal("", await Find(new CaseQuery { Service = "other" }));
        Assert.Equal("АВГДЕ", await Find(new CaseQuery { Unassigned = true }));
        Assert.Equal("АБВ", await Find(new CaseQuery { DueOnOrBefore = new LocalDate(2026, 3, 12) }));
    }

    [Theory, EveryEngine]
    public async Task Lists_are_counted_together_as_they_are_found_one_by_one(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        await Fill(test);
        CaseQuery[] queries =
        [
            new() { Phases = [CasePhase.UnderReview], Take = 1 },
            new() { Phases = [] },
            new() { Assignee = "a" },
            new() { Assignee = "b", Search = "А" },
            new() { Unassigned = true, Phases = [CasePhase.UnderReview, CasePhase.Registered], NewestFirst = true },
            new() { DueOnOrBefore = new LocalDate(2026, 3, 12) },
            new() { DueOnOrAfter = new LocalDate(2026, 3, 12), DueOnOrBefore = new LocalDate(2026, 3, 13), Skip = 1 },
        ];
        var found = new List<long>();
        foreach (var query in queries)
            found.Add((await test.Storage.Cases.Find(Body, query, default)).Total);

        Assert.Equal(found, await test.Storage.Cases.Count(Body, queries, default));
        Assert.Equal(3, found[5]);
        Assert.Equal([2, 6, 0], await test.Storage.Cases.Count(Body, [queries[0], new CaseQuery(), new CaseQuery { NextOnOrBefore = new LocalDate(2026, 3, 31) }], default));
        Assert.Equal([7], await test.Storage.Cases.Count(Scope.Whole("test"), [new CaseQuery()], default));
        Assert.Empty(await test.Storage.Cases.Count(Body, [], default));
    }

    [Theory, EveryEngine]
    public async Task A_list_of_next_steps_comes_by_the_day_of_the_step(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        (StepAwaited? Step, int Day, CasePhase Phase)[] all =
        [
            (StepAwaited.Take, 9, CasePhase.Registered), (StepAwaited.ProveReceipt, 4, CasePhase.PreliminarilyRefused), (null, 1, CasePhase.Refused),
            (StepAwaited.HoldHearing, 6, CasePhase.PreliminarilyRefused), (StepAwaited.ProveReceipt, 3, CasePhase.PreliminarilyRefused),
        ];
        for (var i = 0; i < all.Length; i++)
        {
            var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000 + i));
            var row = Sample.Row(id, due: 20 - i, name: "АБВГД"[i..(i + 1)], phase: all[i].Phase) with { Next = all[i].Step, NextBy = all[i].Step is null ? null : new LocalDate(2026, 3, all[i].Day) };
            await test.Storage.Events.Append(Sample.Change(id) with { Cases = [row] }, default);
            Assert.Equal(row, await test.Storage.Cases.Get(Body, id, default));
        }

        foreach (var scope in new[] { Body, Scope.Of("office-1", "test"), Scope.Whole("test"), Scope.OfBodies(["body-1", "b", "c", "d", "e", "office-1"], "test") })
        {
            async Task<string> Find(CaseQuery query)
            {
                var page = await test.Storage.Cases.Find(scope, query, default);
                Assert.Equal(page.Total, page.Rows.Count);
                Assert.Equal([page.Total], await test.Storage.Cases.Count(scope, [query], default));
                return string.Concat(page.Rows.Select(r => r.SortKey));
            }

            Assert.Equal("ДБ", await Find(new CaseQuery { Next = [StepAwaited.ProveReceipt] }));
            Assert.Equal("ДБА", await Find(new CaseQuery { Next = [StepAwaited.ProveReceipt, StepAwaited.Take] }));
            Assert.Equal("ДБГ", await Find(new CaseQuery { NextOnOrBefore = new LocalDate(2026, 3, 8) }));
            Assert.Equal("Д", await Find(new CaseQuery { Next = [StepAwaited.ProveReceipt], NextOnOrBefore = new LocalDate(2026, 3, 3) }));
            Assert.Equal("А", await Find(new CaseQuery { NextOnOrBefore = new LocalDate(2026, 3, 9), Phases = [CasePhase.Registered] }));
            Assert.Equal("ДБ", await Find(new CaseQuery { Next = [StepAwaited.ProveReceipt], NewestFirst = true }));
            Assert.Equal("", await Find(new CaseQuery { Next = [] }));
            Assert.Equal("ДГБ", await Find(new CaseQuery { Phases = [CasePhase.PreliminarilyRefused] }));
            Assert.Equal("В", await Find(new CaseQuery { Phases = [CasePhase.Refused] }));
        }
    }

    [Theory, EveryEngine]
    public async Task Search_finds_by_beginnings_of_words_in_any_order(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        await test.Storage.Events.Append(Sample.Change(id) with { Cases = [Sample.Row(id, name: "СЕРИКОВА АЙГУЛ МАРАТКЫЗЫ")] }, default);
        async Task<long> Found(string words) => (await test.Storage.Cases.Find(Body, new CaseQuery { Search = words }, default)).Total;

        Assert.Equal(1, await Found("АЙГ СЕРИК"));
        Assert.Equal(1, await Found("900101400011"));
        Assert.Equal(0, await Found("ЕРИКОВА"));
        Assert.Equal(0, await Found("СЕРИКОВА ДАНА"));
        Assert.Equal(0, await Found("СЕ%А"));
        Assert.Equal(0, await Found("серикова"));
    }

    [Theory, EveryEngine]
    public async Task A_case_in_both_ways_of_the_scope_is_counted_once(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        await test.Storage.Events.Append(Sample.Change(id) with { Cases = [Sample.Row(id, office: "body-1")] }, default);

        var page = await test.Storage.Cases.Find(Body, new CaseQuery(), default);

        Assert.Equal((1, 1), (page.Total, page.Rows.Count));
    }

    private static async Task Fill(TestStorage test)
    {
        var names = "АБВГДЕЖ";
        for (var i = 0; i < names.Length; i++)
        {
            var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000 + i));
            var row = Sample.Row(id, due: 10 + i, name: names[i..(i + 1)], phase: i is 1 or 3 ? CasePhase.UnderReview : CasePhase.Registered);
            await test.Storage.Events.Append(Sample.Change(id) with { Cases = [i == 6 ? row with { Office = "office-9", Body = "body-9" } : i == 1 ? row with { Assignee = "a" } : row] }, default);
        }
    }
}
