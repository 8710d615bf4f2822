using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>Tasks of an office: open ones by their day, then those done.</summary>
public sealed class TaskListTests
{
    [Theory, EveryEngine]
    public async Task Open_ones_come_by_their_day_then_those_done_newest_first(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        (string Subject, int Due, bool Done)[] all = [("a", 20, false), ("b", 2, true), ("c", 5, false), ("d", 1, true)];
        foreach (var (subject, due, done) in all)
            await Write(test, subject, "office-1", due, done);
        await Write(test, "e", "office-2", 1, false);
        var scope = Scope.Of("office-1", "test");
        async Task<string> Find(bool? done, int skip = 0, int take = 10) =>
            string.Concat((await test.Storage.Tasks.Find(scope, done, skip, take, default)).Select(t => t.Subject));

        Assert.Equal("cadb", await Find(null));
        Assert.Equal("ad", await Find(null, 1, 2));
        Assert.Equal("ca", await Find(false));
        Assert.Equal("db", await Find(true));
        Assert.Equal(5, (await test.Storage.Tasks.Find(Scope.Whole("test"), null, 0, 10, default)).Count);
        Assert.Empty(await test.Storage.Tasks.Find(Scope.Of("office-3", "test"), null, 0, 10, default));
    }

    [Theory, EveryEngine]
    public async Task A_task_that_is_done_is_written_over(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var row = await Write(test, "s", "office-1", 5, false);
        var done = row with { Version = 2, Done = true };
        await test.Storage.Events.Append(Sample.Change(row.Task, 1) with { Tasks = [done] }, default);

        Assert.Equal([done], await test.Storage.Tasks.Find(Scope.Of("office-1", "test"), null, 0, 10, default));
    }

    private static async Task<TaskRow> Write(TestStorage test, string subject, string body, int due, bool done)
    {
        var row = new TaskRow { Task = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000 + subject[0])), Version = 1, Kind = "information-update", Subject = subject, Body = body, Due = new LocalDate(2026, 3, due), Done = done };
        await test.Storage.Events.Append(Sample.Change(row.Task) with { Tasks = [row] }, default);
        return row;
    }
}
