using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>Verification finds nothing in an honest storage and names each kind of tampering, done past the program by raw SQL.</summary>
public sealed class SealTests
{
    private static readonly JournalKey Journal = new("office-1", "certificate", 2026);

    [Theory, EveryEngine]
    public async Task An_honest_storage_verifies_and_says_what_is_sealed(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        Assert.False(await test.Storage.Seals.Seal(Sample.Now, default));
        var ids = await Fill(test, 120);

        var before = await test.Storage.Seals.Verify(null, default);
        Assert.Empty(before.Findings);
        Assert.Equal((120, 360, 0, 2, 120), (before.Streams, before.Events, before.Seals, before.Files, before.UnsealedStreams));
        Assert.Equal(((Instant?)null, (Instant?)Sample.Now), (before.SealedUntil, before.UnsealedSince));

        Assert.True(await test.Storage.Seals.Seal(Sample.Now + Duration.FromMinutes(1), default));
        Assert.False(await test.Storage.Seals.Seal(Sample.Now + Duration.FromMinutes(2), default));
        await test.Storage.Events.Append(Sample.Change(ids[0], 3) with { Meta = Sample.Meta(test.Snapshot, at: Sample.Now + Duration.FromMinutes(3)) }, default);
        var between = await test.Storage.Seals.Verify(null, default);
        Assert.Empty(between.Findings);
        Assert.Equal((1, 1), (between.Seals, between.UnsealedStreams));
        Assert.Equal((Sample.Now + Duration.FromMinutes(1), Sample.Now + Duration.FromMinutes(3)), (between.SealedUntil, between.UnsealedSince));

        Assert.True(await test.Storage.Seals.Seal(Sample.Now + Duration.FromMinutes(4), default));
        var after = await test.Storage.Seals.Verify(null, default);
        Assert.Empty(after.Findings);
        Assert.Equal((2, 0, null), (after.Seals, after.UnsealedStreams, after.UnsealedSince));
    }

    [Theory, EveryEngine]
    public async Task Sealing_goes_on_while_streams_change(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var ids = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToArray();
        var writers = ids.Select(id => Task.Run(async () =>
        {
            for (var version = 0; version < 12; version++)
                Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(id, version), default));
        })).ToArray();
        var sealers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 6; i++)
                await test.Storage.Seals.Seal(Sample.Now, default);
        })).ToArray();

        await Task.WhenAll([.. writers, .. sealers]);
        await test.Storage.Seals.Seal(Sample.Now, default);

        var report = await test.Storage.Seals.Verify(null, default);
        Assert.Empty(report.Findings);
        Assert.Equal((8, 96, 0), (report.Streams, report.Events, report.UnsealedStreams));
    }

    public static TheoryData<Engine, string, string> Changes()
    {
        var data = new TheoryData<Engine, string, string>();
        string[] columns = ["type = 'other/1'", "at_ns = at_ns + 1", "actor = 'x'", "unit = 'x'", "snapshot = 'x'", "use_case = 'x'", "payload = PAYLOAD", "hash = HASH"];
        foreach (var engine in Enum.GetValues<Engine>())
        {
            foreach (var column in columns)
            {
                data.Add(engine, column, "2 ChangedEvent");
                data.Add(engine, column, "3 ChangedEvent");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_changed_event_is_named_whatever_was_changed_in_it(Engine engine, string change, string expected)
    {
        await using var test = await TestStorage.New(engine);
        var id = (await Fill(test, 3))[1];
        var version = expected[0] - '0';
        await test.Tamper($"update events set {change.Replace("PAYLOAD", "@bytes").Replace("HASH", "@bytes")} where stream = @id and version = @version", new { id = test.Id(id), version, bytes = new byte[32] });

        var findings = (await test.Storage.Seals.Verify(null, default)).Findings;

        Assert.Contains(findings, f => f.Kind == TamperingKind.ChangedEvent && f.Stream == id && f.Version == version);
        Assert.All(findings, f => Assert.Equal((TamperingKind.ChangedEvent, id), (f.Kind, f.Stream)));
    }

    [Theory, EveryEngine]
    public async Task A_missing_event_is_named(Engine engine) =>
        await Finds(engine, TamperingKind.MissingEvent, 2, (t, id) => t.Tamper("delete from events where stream = @id and version = 2", new { id }));

    [Theory, EveryEngine]
    public async Task A_cut_tail_is_named(Engine engine)
    {
        await Finds(engine, TamperingKind.CutTail, 3, (t, id) => t.Tamper("delete from events where stream = @id and version = 3", new { id }));
        await Finds(engine, TamperingKind.CutTail, 3, (t, id) => t.Tamper(
            """
            delete from events where stream = @id and version = 3;
            update streams set version = 2, hash = (select hash from events where stream = @id and version = 2) where id = @id
            """, new { id }));
    }

    [Theory, EveryEngine]
    public async Task Reordered_events_are_named(Engine engine)
    {
        const string Swap = """
            update events set version = 99 where stream = @id and version = 1;
            update events set version = 1 where stream = @id and version = 2;
            update events set version = 2 where stream = @id and version = 99
            """;
        await using var test = await TestStorage.New(engine);
        var id = (await Fill(test, 3))[1];
        await test.Tamper(Swap, new { id = test.Id(id) });

        var findings = (await test.Storage.Seals.Verify(null, default)).Findings;

        Assert.Equal([(TamperingKind.ReorderedEvents, id, 1), (TamperingKind.ReorderedEvents, id, 2)], findings.Select(f => (f.Kind, f.Stream!.Value, f.Version!.Value)));
    }

    [Theory, EveryEngine]
    public async Task A_deleted_stream_is_named_even_when_its_head_goes_too(Engine engine)
    {
        await Finds(engine, TamperingKind.DeletedStream, null, (t, id) => t.Tamper("delete from events where stream = @id", new { id }));
        await Finds(engine, TamperingKind.DeletedStream, null, (t, id) => t.Tamper("delete from events where stream = @id; delete from streams where id = @id", new { id }));
        await Finds(engine, TamperingKind.DeletedStream, null, (t, id) => t.Tamper("delete from streams where id = @id", new { id }));
        await Finds(engine, TamperingKind.DeletedStream, null, (t, id) => t.Tamper("delete from events where stream = @id; delete from streams where id = @id; delete from cases where id = @id", new { id }), seal: false);
    }

    [Theory, EveryEngine]
    public async Task A_chain_made_anew_is_caught_by_the_seal(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        await using var forger = await TestStorage.New(engine);
        var id = (await Fill(test, 3))[1];
        await test.Storage.Seals.Seal(Sample.Now, default);
        await forger.Storage.Events.Append(new Append { Meta = Sample.Meta(), Streams = [new StreamAppend(id, "case", 0, [Sample.Event("forged"), Sample.Event("2"), Sample.Event("3")])] }, default);
        foreach (var e in await forger.Storage.Events.Read(id, default))
        {
            await test.Tamper(
                "update events set payload = @payload, snapshot = 's1', hash = @hash where stream = @id and version = @version; update streams set hash = @hash where id = @id",
                new { id = test.Id(id), version = e.Version, payload = e.Payload.ToArray(), hash = e.Hash.ToArray() });
        }

        var finding = Assert.Single((await test.Storage.Seals.Verify(null, default)).Findings);

        Assert.Equal((TamperingKind.ChangedEvent, id, 3), (finding.Kind, finding.Stream, finding.Version));
    }

    [Theory, EveryEngine]
    public async Task Changed_and_missing_seals_are_named(Engine engine)
    {
        await Finds(engine, TamperingKind.ChangedSeal, null, (t, _) => t.Tamper("update seals set at_ns = at_ns + 1 where number = 1"));
        await Finds(engine, TamperingKind.ChangedSeal, null, (t, _) => t.Tamper("update seals set root = prev where number = 2"));
        await Finds(engine, TamperingKind.ChangedSeal, null, (t, id) => t.Tamper("delete from seal_heads where stream = @id", new { id }));
        await Finds(engine, TamperingKind.MissingSeal, null, (t, _) => t.Tamper("delete from seals where number = 1"));
        await Finds(engine, TamperingKind.MissingSeal, null, (t, _) => t.Tamper("delete from seals where number = 2"));
        await Finds(engine, TamperingKind.MissingSeal, null, (t, _) => t.Tamper("delete from seals where number = 2; delete from seal_heads where seal = 2"));
    }

    [Theory, EveryEngine]
    public async Task Changed_and_missing_files_are_named(Engine engine)
    {
        await Finds(engine, TamperingKind.ChangedFile, null, (t, _) => t.Tamper("update files set bytes = @bytes where media_type = 'text/html'", new { bytes = new byte[] { 1 } }));
        await Finds(engine, TamperingKind.MissingFile, null, (t, _) => t.Tamper("delete from files where media_type = 'text/html'"));
        await Finds(engine, TamperingKind.MissingFile, null, (t, _) => t.Tamper("delete from files where media_type = 'image/png'"));
    }

    [Theory, EveryEngine]
    public async Task A_changed_snapshot_and_a_journal_gap_are_named(Engine engine)
    {
        await Finds(engine, TamperingKind.ChangedSnapshot, null, (t, _) => t.Tamper("update snapshots set bytes = @bytes", new { bytes = new byte[] { 1 } }));
        await Finds(engine, TamperingKind.JournalGap, null, (t, _) => t.Tamper("delete from journal_lines where number = 2"));
        await Finds(engine, TamperingKind.JournalGap, null, (t, _) => t.Tamper("delete from journal_lines where number = 3"));
        await Finds(engine, TamperingKind.JournalGap, null, (t, _) => t.Tamper("delete from journals"));
    }

    private static async Task Finds(Engine engine, TamperingKind kind, int? version, Func<TestStorage, object, Task<int>> tamper, bool seal = true)
    {
        await using var test = await TestStorage.New(engine);
        var ids = await Fill(test, 3);
        if (seal)
        {
            await test.Storage.Seals.Seal(Sample.Now, default);
            await test.Storage.Events.Append(Sample.Change(ids[0], 3, snapshot: test.Snapshot), default);
            await test.Storage.Seals.Seal(Sample.Now + Duration.FromMinutes(1), default);
        }

        Assert.Empty((await test.Storage.Seals.Verify(null, default)).Findings);
        Assert.True(await tamper(test, test.Id(ids[1])) > 0);

        var findings = (await test.Storage.Seals.Verify(null, default)).Findings;

        Assert.Contains(findings, f => f.Kind == kind && f.Version == version && (f.Stream is null || f.Stream == ids[1]));
        Assert.All(findings, f => Assert.Equal(kind, f.Kind));
    }

    /// <summary>Streams of three events each, with journal lines, cases, a document, files and an active snapshot.</summary>
    private static async Task<Guid[]> Fill(TestStorage test, int streams)
    {
        var law = Sample.File("law");
        await test.Storage.Snapshots.Keep(law.Hash, law.Bytes, default);
        await test.Storage.Snapshots.Activate(new Activation(law.Hash, Sample.Now, "a", "b"), default);
        test.Snapshot = law.Hash;
        var ids = Enumerable.Range(0, streams).Select(_ => Guid.CreateVersion7()).ToArray();
        var (html, scan) = (Sample.File("<p/>", "text/html"), Sample.File("scan", "image/png"));
        foreach (var id in ids)
        {
            var change = Sample.Change(id, 0, 2, law.Hash) with { Journal = Journal, Cases = [Sample.Row(id)] };
            if (id == ids[0])
                change = change with { Files = [html, scan], Documents = [Sample.Document(id, "token", html)] };
            Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(change, default));
            Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(id, 2, 1, law.Hash), default));
        }

        return ids;
    }
}
