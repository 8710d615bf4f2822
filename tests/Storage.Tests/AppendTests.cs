using Jardem.Cases.Streams;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>What an append promises, on both engines.</summary>
public sealed class AppendTests
{
    private static readonly JournalKey Journal = new("office-1", "certificate", 2026);

    [Theory, EveryEngine]
    public async Task Events_come_back_byte_for_byte_in_order(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(id, 0, 2), default));
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(id, 2, 1), default));
        await test.Reopen();

        var read = await test.Storage.Events.Read(id, default);

        Assert.Equal([1, 2, 3], read.Select(e => e.Version));
        Assert.All(read, e => Assert.Equal((id, "sample.happened/1", Sample.Meta()), (e.Stream, e.Type, e.Meta)));
        Assert.Equal(Sample.Event("2").Payload.ToArray(), read[1].Payload.ToArray());
        Assert.Equal(3, read.Select(e => Convert.ToHexString(e.Hash.Span)).Distinct().Count());
        Assert.Empty(await test.Storage.Events.Read(Guid.CreateVersion7(), default));
    }

    [Theory, EveryEngine]
    public async Task Another_version_than_expected_is_a_conflict_and_writes_nothing(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var (id, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await test.Storage.Events.Append(Sample.Change(id, 0, 2), default);

        Assert.Equal(new AppendResult.VersionConflict(id, 2), await test.Storage.Events.Append(Sample.Change(id, 0), default));
        Assert.Equal(new AppendResult.VersionConflict(id, 2), await test.Storage.Events.Append(Sample.Change(id, 1), default));
        Assert.Equal(new AppendResult.VersionConflict(id, 2), await test.Storage.Events.Append(Sample.Change(id, 3), default));
        Assert.Equal(new AppendResult.VersionConflict(other, 0), await test.Storage.Events.Append(Sample.Change(other, 1), default));
        var both = Sample.Change(other) with { Streams = [.. Sample.Change(other).Streams, .. Sample.Change(id, 1).Streams], Outbox = [new OutboxMessage(other, "t", new byte[] { 1 })] };
        Assert.Equal(new AppendResult.VersionConflict(id, 2), await test.Storage.Events.Append(both, default));
        Assert.Empty(await test.Storage.Events.Read(other, default));
        Assert.Equal(2, await test.Look<long>("select count(*) from events"));
        Assert.Equal(0, await test.Look<long>("select count(*) from outbox"));
    }

    [Theory, EveryEngine]
    public async Task A_claim_has_one_holder_until_released(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var claim = new Claim("certificate-of", "900101400011");
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(first) with { Take = [claim] }, default));
        Assert.Equal(first, await test.Storage.Events.HolderOf(claim, default));

        Assert.Equal(new AppendResult.ClaimTaken(claim, first), await test.Storage.Events.Append(Sample.Change(second) with { Take = [new Claim("x", "y"), claim] }, default));
        Assert.Empty(await test.Storage.Events.Read(second, default));
        Assert.Null(await test.Storage.Events.HolderOf(new Claim("x", "y"), default));

        // A stream that does not hold the claim cannot release it; the holder may take it again and give it up.
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(second) with { Release = [claim] }, default));
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(first, 1) with { Take = [claim] }, default));
        Assert.Equal(first, await test.Storage.Events.HolderOf(claim, default));
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(first, 2) with { Release = [claim] }, default));
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(second, 1) with { Take = [claim] }, default));
        Assert.Equal(second, await test.Storage.Events.HolderOf(claim, default));
    }

    [Theory, EveryEngine]
    public async Task A_repeated_request_gets_the_first_answer(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var change = Sample.Change(first) with { Idempotency = Sample.Key("k"), Journal = Journal, Cases = [Sample.Row(first)] };
        Assert.Equal(new AppendResult.Done(1), await test.Storage.Events.Append(change, default));

        var again = await test.Storage.Events.Append(Sample.Change(second) with { Idempotency = Sample.Key("k"), Journal = Journal }, default);

        var repeated = Assert.IsType<AppendResult.Repeated>(again);
        Assert.Equal(1, repeated.JournalNumber);
        Assert.Equal(Sample.Key("k").Answer.ToArray(), repeated.Answer.ToArray());
        Assert.IsType<AppendResult.KeyReused>(await test.Storage.Events.Append(Sample.Change(second) with { Idempotency = Sample.Key("k", "b2") }, default));
        Assert.Empty(await test.Storage.Events.Read(second, default));
        Assert.Equal(new AppendResult.Done(null), await test.Storage.Events.Append(Sample.Change(second) with { Idempotency = Sample.Key("k") with { Scope = "other" } }, default));
    }

    [Theory, EveryEngine]
    public async Task A_command_made_under_another_law_than_the_active_one_is_refused(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var file = Sample.File("law of today");
        await test.Storage.Snapshots.Keep(file.Hash, file.Bytes, default);
        await test.Storage.Snapshots.Activate(new Activation(file.Hash, Sample.Now, "lawyer", "approver"), default);
        var id = Guid.CreateVersion7();

        Assert.Equal(new AppendResult.SnapshotChanged(file.Hash), await test.Storage.Events.Append(Sample.Change(id), default));
        Assert.Empty(await test.Storage.Events.Read(id, default));
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(Sample.Change(id, snapshot: file.Hash), default));
    }

    [Theory, EveryEngine]
    [Row("J-08")]
    public async Task The_journal_is_entered_in_the_same_change_without_gaps(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var ids = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToArray();
        for (var i = 0; i < ids.Length; i++)
            Assert.Equal(new AppendResult.Done(i + 1), await test.Storage.Events.Append(Sample.Change(ids[i]) with { Journal = Journal, Cases = [Sample.Row(ids[i])] }, default));
        Assert.IsType<AppendResult.VersionConflict>(await test.Storage.Events.Append(Sample.Change(ids[0]) with { Journal = Journal }, default));
        Assert.Equal(new AppendResult.Done(1), await test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7()) with { Journal = Journal with { Year = 2027 } }, default));
        Assert.Equal(new AppendResult.Done(null), await test.Storage.Events.Append(Sample.Change(ids[2], 1) with { Cases = [Sample.Row(ids[2], 2)] }, default));

        var scope = Scope.Of("office-1", "test");
        var lines = await test.Storage.Cases.Journal(scope, Journal, null, 10, default);

        Assert.Equal([3, 2, 1], lines.Select(l => l.Number));
        Assert.Equal(ids.Reverse(), lines.Select(l => l.Stream));
        Assert.All(lines, l => Assert.Equal((Sample.Now, l.Number, Journal), (l.At, l.Case!.JournalNumber, l.Case.Journal)));
        Assert.Equal([1], (await test.Storage.Cases.Journal(scope, Journal, 2, 10, default)).Select(l => l.Number));
        Assert.Empty(await test.Storage.Cases.Journal(Scope.Of("elsewhere", "test"), Journal, null, 10, default));
        Assert.Equal(3, (await test.Storage.Cases.Get(scope, ids[2], default))!.JournalNumber);
    }

    [Theory, EveryEngine]
    [Row("J-08")]
    public async Task The_history_of_a_case_names_who_did_what_and_when(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        await test.Storage.Events.Append(Sample.Change(id), default);
        var later = new EventMeta(Sample.Now + NodaTime.Duration.FromMinutes(9), "officer-3", "body-1", "s1", "TakeCase");
        await test.Storage.Events.Append(new Append { Meta = later, Streams = [new StreamAppend(id, "case", 1, [Sample.Event("taken", "case.taken/1")])] }, default);

        var history = await test.Storage.Events.Read(id, default);

        Assert.Equal([("sample.happened/1", Sample.Meta()), ("case.taken/1", later)], history.Select(e => (e.Type, e.Meta)));
    }

    [Theory, EveryEngine]
    public async Task Thirty_two_writers_of_one_version_make_one_change(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        await test.Storage.Events.Append(Sample.Change(id), default);

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => test.Storage.Events.Append(Sample.Change(id, 1), default))));

        Assert.Single(results.OfType<AppendResult.Done>());
        Assert.Equal(31, results.Count(r => r.Equals(new AppendResult.VersionConflict(id, 2))));
        Assert.Equal(2, (await test.Storage.Events.Read(id, default)).Count);
    }

    [Theory, EveryEngine]
    public async Task Thirty_two_writers_who_try_again_all_get_in(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            var version = 0;
            while (await test.Storage.Events.Append(Sample.Change(id, version), default) is AppendResult.VersionConflict conflict)
                version = conflict.Actual;
        })));

        Assert.Equal(Enumerable.Range(1, 32), (await test.Storage.Events.Read(id, default)).Select(e => e.Version));
    }

    [Theory, EveryEngine]
    public async Task Of_two_hundred_claims_at_once_one_is_taken(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var claim = new Claim("funeral-payment", "900101400011");

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            var id = Guid.CreateVersion7();
            return (id, result: await test.Storage.Events.Append(Sample.Change(id) with { Take = [claim] }, default));
        })));

        var winner = Assert.Single(results, r => r.result is AppendResult.Done).id;
        Assert.Equal(199, results.Count(r => r.result.Equals(new AppendResult.ClaimTaken(claim, winner))));
        Assert.Equal(1, await test.Look<long>("select count(*) from streams"));
    }

    [Theory, EveryEngine]
    public async Task The_same_request_many_times_at_once_is_done_once(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var claim = new Claim("certificate-of", "900101400011");

        var results = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() =>
            test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7()) with { Idempotency = Sample.Key("k"), Take = [claim], Journal = Journal }, default))));

        Assert.Single(results, r => r.Equals(new AppendResult.Done(1)));
        Assert.Equal(23, results.OfType<AppendResult.Repeated>().Count(r => r.JournalNumber == 1));
        Assert.Equal(1, await test.Look<long>("select count(*) from events"));
        Assert.Equal(1, await test.Look<long>("select count(*) from journal_lines"));
    }

    [Theory, EveryEngine]
    public async Task Many_registrars_of_one_journal_draw_every_number_once(Engine engine)
    {
        await using var test = await TestStorage.New(engine);

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() =>
            test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7()) with { Journal = Journal }, default))));

        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long?)n), results.Cast<AppendResult.Done>().Select(d => d.JournalNumber).Order());
    }

    [Theory, EveryEngine]
    public async Task Files_documents_messages_and_jobs_come_with_the_change(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        var html = Sample.File("<p>құжат</p>", "text/html");
        var document = Sample.Document(id, "token-1", html);
        var change = Sample.Change(id) with
        {
            Files = [html],
            Documents = [document],
            Outbox = [new OutboxMessage(id, "sms", new byte[] { 1, 2 })],
            Jobs = [new Job("remind", "k", new byte[] { 3 }, Sample.Now)],
        };
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(change, default));
        Assert.IsType<AppendResult.Done>(await test.Storage.Events.Append(
            Sample.Change(id, 1) with { Files = [html], Documents = [document with { VoidedAt = Sample.Now, VoidReason = "duplicate" }] }, default));

        Assert.Equal(document with { VoidedAt = Sample.Now, VoidReason = "duplicate" }, await test.Storage.Documents.ByToken("token-1", default));
        Assert.Equal(html.Bytes.ToArray(), (await test.Storage.Documents.File(html.Hash, default))!.Bytes.ToArray());
        var message = Assert.Single(await test.Storage.Jobs.LeaseOutbox("sms", Sample.Now, NodaTime.Duration.FromMinutes(1), 10, default));
        Assert.Equal((id, "sms"), (message.Message.Id, message.Message.Topic));
        Assert.Single(await test.Storage.Jobs.Lease("remind", Sample.Now, NodaTime.Duration.FromMinutes(1), 10, default));
    }
}
