using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>The register of complaints: who sees which, in which order, under which number.</summary>
public sealed class ComplaintListTests
{
    private static readonly Scope Against = Scope.Of("body-1", "test");

    [Theory, EveryEngine]
    public async Task A_complaint_comes_back_as_it_was_written_with_its_journal_number(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var journal = new JournalKey("body-1", "complaints", 2026);
        var row = Sample.Complaint(Guid.CreateVersion7()) with { Assignee = "a" };
        await test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7()) with { Journal = journal }, default);
        await test.Storage.Events.Append(Sample.Change(row.Complaint) with { Complaints = [row], Journal = journal }, default);

        Assert.Equal(row with { Journal = journal, JournalNumber = 2 }, await test.Storage.Complaints.Get(Against, row.Complaint, default));
        var closed = row with { Version = 2, Due = null, Outcome = "satisfied", Phase = "Satisfied", Assignee = null, HeldBy = "body-2" };
        await test.Storage.Events.Append(Sample.Change(row.Complaint, 1) with { Complaints = [closed] }, default);
        Assert.Equal(closed with { Journal = journal, JournalNumber = 2 }, await test.Storage.Complaints.Get(Against, row.Complaint, default));
    }

    [Theory, EveryEngine]
    public async Task The_body_against_the_holder_and_the_office_see_it_and_nobody_else(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var row = Sample.Complaint(Guid.CreateVersion7(), heldBy: "body-2");
        await test.Storage.Events.Append(Sample.Change(row.Complaint) with { Complaints = [row] }, default);

        foreach (var body in new[] { "body-1", "body-2", "office-1" })
        {
            var scope = Scope.Of(body, "test");
            Assert.Equal(row, await test.Storage.Complaints.Get(scope, row.Complaint, default));
            Assert.Equal(row, Assert.Single((await test.Storage.Complaints.Find(scope, new ComplaintQuery(), default)).Rows));
            Assert.Equal(row, Assert.Single(await test.Storage.Complaints.OfCase(scope, row.Case, default)));
        }

        foreach (var several in new[] { Scope.OfBodies(["body-1", "body-2"], "test"), Scope.OfBodies(["body-1", "body-2", "office-1", "x", "y", "z"], "test") })
        {
            var page = await test.Storage.Complaints.Find(several, new ComplaintQuery(), default);
            Assert.Equal((1, 1), (page.Rows.Count, page.Total));
        }

        var elsewhere = Scope.Of("body-3", "test");
        Assert.Null(await test.Storage.Complaints.Get(elsewhere, row.Complaint, default));
        Assert.Equal(0, (await test.Storage.Complaints.Find(elsewhere, new ComplaintQuery(), default)).Total);
        Assert.Equal(0, (await test.Storage.Complaints.Find(Scope.OfBodies([], "test"), new ComplaintQuery(), default)).Total);
        Assert.Empty(await test.Storage.Complaints.OfCase(elsewhere, row.Case, default));
    }

    [Theory, EveryEngine]
    public async Task Open_ones_come_by_their_day_then_closed_ones_newest_first(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        (string Name, int? Due)[] all = [("А", 20), ("Б", null), ("В", 5), ("Г", null), ("Д", 12)];
        foreach (var (name, due) in all)
        {
            var row = Sample.Complaint(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000 + Array.IndexOf(all, (name, due)))), due: due, name: name);
            await test.Storage.Events.Append(Sample.Change(row.Complaint) with { Complaints = [row] }, default);
        }

        foreach (var scope in new[] { Against, Scope.Whole("test"), Scope.OfBodies(["body-1", "b", "c", "d", "e"], "test") })
        {
            async Task<string> Find(ComplaintQuery query) => string.Concat((await test.Storage.Complaints.Find(scope, query, default)).Rows.Select(r => r.SearchKey));
            Assert.Equal("ВДАГБ", await Find(new ComplaintQuery()));
            Assert.Equal("ДАГ", await Find(new ComplaintQuery { Skip = 1, Take = 3 }));
            Assert.Equal("ВДА", await Find(new ComplaintQuery { Open = true }));
            Assert.Equal("ГБ", await Find(new ComplaintQuery { Open = false }));
            Assert.Equal("ВД", await Find(new ComplaintQuery { DueOnOrBefore = new LocalDate(2026, 3, 12) }));
            Assert.Equal("", await Find(new ComplaintQuery { Service = "other" }));
            Assert.Equal("ВДАГБ", await Find(new ComplaintQuery { Service = "certificate" }));
            Assert.Equal("Г", await Find(new ComplaintQuery { Search = "Г" }));
            Assert.Equal(5, (await test.Storage.Complaints.Find(scope, new ComplaintQuery { Take = 1 }, default)).Total);
        }
    }
}
