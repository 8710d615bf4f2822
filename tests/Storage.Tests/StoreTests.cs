using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Storage;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>Drafts, documents, snapshots, accounts, the access log and the key ring, on both engines.</summary>
public sealed class StoreTests
{
    [Theory, EveryEngine]
    public async Task A_draft_is_saved_over_the_version_before_only(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var drafts = test.Storage.Drafts;
        var draft = new Draft(Guid.CreateVersion7(), "op-1", "office-1", "certificate", 1, Sample.Now, Encoding.UTF8.GetBytes("{}"));
        Assert.True(await drafts.Save(draft, default));
        Assert.False(await drafts.Save(draft, default));
        Assert.True(await drafts.Save(draft with { Version = 2, Content = Encoding.UTF8.GetBytes("two") }, default));
        Assert.False(await drafts.Save(draft with { Version = 2 }, default));
        Assert.False(await drafts.Save(draft with { Version = 3, Owner = "op-2" }, default));

        var read = await drafts.Get(draft.Id, "op-1", default);

        Assert.Equal((2, "two", Sample.Now), (read!.Version, Encoding.UTF8.GetString(read.Content.Span), read.ChangedAt));
        Assert.Null(await drafts.Get(draft.Id, "op-2", default));
        Assert.Equal(draft.Id, Assert.Single(await drafts.Of("op-1", default)).Id);
    }

    [Theory, EveryEngine]
    public async Task The_files_of_a_draft_go_with_it(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var drafts = test.Storage.Drafts;
        var draft = new Draft(Guid.CreateVersion7(), "op-1", "office-1", "certificate", 1, Sample.Now, Encoding.UTF8.GetBytes("{}"));
        var file = Sample.File("scan", "image/png");
        await drafts.Save(draft, default);
        await drafts.KeepFile(draft.Id, file, default);
        await drafts.KeepFile(draft.Id, file, default);
        Assert.Equal(file.Bytes.ToArray(), (await drafts.File(draft.Id, file.Hash, default))!.Bytes.ToArray());
        Assert.Null(await drafts.File(Guid.CreateVersion7(), file.Hash, default));

        await drafts.Delete(draft.Id, "op-2", default);
        Assert.NotNull(await drafts.File(draft.Id, file.Hash, default));
        await drafts.Delete(draft.Id, "op-1", default);

        Assert.Null(await drafts.File(draft.Id, file.Hash, default));
        Assert.Null(await drafts.Get(draft.Id, "op-1", default));
    }

    [Theory, EveryEngine]
    public async Task Valid_documents_of_a_holder_come_newest_first_within_the_scope(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var (id, html) = (Guid.CreateVersion7(), Sample.File("<p/>", "text/html"));
        await test.Storage.Events.Append(
            Sample.Change(id) with
            {
                Files = [html],
                Cases = [Sample.Row(id)],
                Documents =
                [
                    Sample.Document(id, "t1", html), Sample.Document(id, "t2", html, minute: 5), Sample.Document(id, "t3", html, holder: "other"),
                    Sample.Document(id, "t4", html, minute: 9) with { VoidedAt = Sample.Now, VoidReason = "slip" }, Sample.Document(id, "t5", html, holder: null) with { Number = null },
                ],
            },
            default);
        async Task<string[]> Of(Scope scope) => [.. (await test.Storage.Documents.ByHolder(scope, "certificate", "900101400011", default)).Select(d => d.Token)];

        Assert.Equal(["t2", "t1"], await Of(Scope.Of("body-1", "test")));
        Assert.Equal(["t2", "t1"], await Of(Scope.Of("office-1", "test")));
        Assert.Equal(["t2", "t1"], await Of(Scope.Whole("test")));
        Assert.Empty(await Of(Scope.Of("elsewhere", "test")));
        Assert.Equal(Sample.Document(id, "t5", html, holder: null) with { Number = null }, await test.Storage.Documents.ByToken("t5", default));
        Assert.Null(await test.Storage.Documents.ByToken("none", default));
    }

    [Theory, EveryEngine]
    public async Task Documents_wait_for_the_signature_of_one_officer_until_it_is_there(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var html = Sample.File("paper");
        var id = Guid.CreateVersion7();
        await test.Storage.Events.Append(
            Sample.Change(id) with
            {
                Files = [html],
                Cases = [Sample.Row(id)],
                Take = [AwaitedSignature.Of("a1", "t1"), AwaitedSignature.Of("a1", "t2"), AwaitedSignature.Of("a1", "t4"), AwaitedSignature.Of("a10", "t3")],
                Documents =
                [
                    Sample.Document(id, "t1", html, minute: 5), Sample.Document(id, "t2", html), Sample.Document(id, "t3", html), Sample.Document(id, "t5", html),
                    Sample.Document(id, "t4", html, minute: 9) with { VoidedAt = Sample.Now, VoidReason = "slip" },
                ],
            },
            default);
        async Task<string[]> Of(Scope scope, string account, int take = 9) => [.. (await test.Storage.Documents.ToSign(scope, account, take, default)).Select(d => d.Token)];

        Assert.Equal(["t2", "t1"], await Of(Scope.Of("body-1", "test"), "a1"));
        Assert.Equal(["t2"], await Of(Scope.Of("office-1", "test"), "a1", take: 1));
        Assert.Equal(["t3"], await Of(Scope.Whole("test"), "a10"));
        Assert.Empty(await Of(Scope.Of("elsewhere", "test"), "a1"));
        Assert.Empty(await Of(Scope.Whole("test"), "a"));
        await test.Storage.Events.Append(Sample.Change(id, expected: 1) with { Release = [AwaitedSignature.Of("a1", "t2")] }, default);
        Assert.Equal(["t1"], await Of(Scope.Whole("test"), "a1"));
    }

    [Theory, EveryEngine]
    public async Task The_first_rendition_kept_stays(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var files = Enumerable.Range(0, 8).Select(i => Sample.File($"pdf {i}")).ToArray();

        var kept = await Task.WhenAll(files.Select(f => Task.Run(() => test.Storage.Documents.KeepRendition("t", "kk", f, default))));

        Assert.Single(kept.Select(k => k.Hash).Distinct());
        Assert.Equal(kept[0].Hash, (await test.Storage.Documents.Rendition("t", "kk", default))!.Hash);
        Assert.Equal(kept[0].Bytes.ToArray(), (await test.Storage.Documents.Rendition("t", "kk", default))!.Bytes.ToArray());
        Assert.Null(await test.Storage.Documents.Rendition("t", "ru", default));
    }

    [Theory, EveryEngine]
    public async Task Two_people_activate_a_snapshot_that_is_kept(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var snapshots = test.Storage.Snapshots;
        var (one, two) = (Sample.File("law 1"), Sample.File("law 2"));
        Assert.Null(await snapshots.Active(default));
        await snapshots.Keep(one.Hash, one.Bytes, default);
        await snapshots.Keep(one.Hash, one.Bytes, default);
        await snapshots.Keep(two.Hash, two.Bytes, default);
        await Assert.ThrowsAsync<ArgumentException>(() => snapshots.Keep(two.Hash, one.Bytes, default));
        await Assert.ThrowsAsync<ArgumentException>(() => snapshots.Activate(new Activation(one.Hash, Sample.Now, "a", "a"), default));
        await Assert.ThrowsAsync<ArgumentException>(() => snapshots.Activate(new Activation("unknown", Sample.Now, "a", "b"), default));
        Activation[] activations = [new(one.Hash, Sample.Now, "a", "b"), new(two.Hash, Sample.Now, "b", "a"), new(one.Hash, Sample.Now, "a", "b")];
        foreach (var activation in activations)
            await snapshots.Activate(activation, default);

        Assert.Equal(one.Hash, await snapshots.Active(default));
        Assert.Equal(activations, await snapshots.History(default));
        Assert.Equal(one.Bytes.ToArray(), (await snapshots.Load(one.Hash, default))!.Value.ToArray());
        Assert.Null(await snapshots.Load("unknown", default));
    }

    [Theory, EveryEngine]
    public async Task An_account_comes_back_whole_and_every_failure_counts(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var account = new Account
        {
            Id = "op-1",
            Login = "aigul",
            PasswordHash = "h",
            Name = new PersonName("Серікова", "Айгүл"),
            Position = new Jardem.Law.Text("оператор", "оператор"),
            Body = "office-1",
            Roles = [Role.Operator, Role.Head],
            Language = "kk",
            Stamp = "s",
            Demo = true,
        };
        await test.Storage.Accounts.Save(account, default);
        Assert.Equivalent(account, await test.Storage.Accounts.ByLogin("aigul", default), strict: true);
        var locked = account with { LockedUntil = Sample.Now, Unit = "u", Closed = true, Name = new PersonName("Серікова", "Айгүл", "Маратқызы") };
        await test.Storage.Accounts.Save(locked, default);
        Assert.Equivalent(locked, await test.Storage.Accounts.ById("op-1", default), strict: true);
        await Assert.ThrowsAsync<ArgumentException>(() => test.Storage.Accounts.Save(account with { Id = "op-2" }, default));

        var counts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => test.Storage.Accounts.CountFailure("op-1", default))));

        Assert.Equal(Enumerable.Range(1, 12), counts.Order());
        await Assert.ThrowsAsync<ArgumentException>(() => test.Storage.Accounts.CountFailure("nobody", default));
        Assert.Single(await test.Storage.Accounts.OfBody("office-1", default));
        Assert.Empty(await test.Storage.Accounts.OfBody("office-2", default));
        var known = (await test.Storage.Accounts.OfBody("office-1", default))[0];
        Assert.Equal([known.Id], (await test.Storage.Accounts.ByIds([known.Id, "nobody"], default)).Select(a => a.Id));
        Assert.Empty(await test.Storage.Accounts.ByIds([], default));
        Assert.Equal(12, Assert.Single(await test.Storage.Accounts.All(default)).FailedSignIns);
    }

    [Theory, EveryEngine]
    public async Task Reads_of_a_file_are_logged_and_keys_are_kept(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        AccessEntry[] entries = [new(id, Sample.Now, "a", "Operator", "office-1", "review"), new(id, Sample.Now, "b", "Head", "body-1", "decide")];
        foreach (var entry in entries)
            await test.Storage.AccessLog.Record(entry, default);
        await test.Storage.Keys.Add("k2", "<two/>", default);
        await test.Storage.Keys.Add("k1", "<one/>", default);
        await test.Storage.Keys.Add("k2", "<two again='1'/>", default);
        await test.Reopen();

        Assert.Equal(entries, await test.Storage.AccessLog.OfCase(id, default));
        Assert.Empty(await test.Storage.AccessLog.OfCase(Guid.CreateVersion7(), default));
        Assert.Equal(["<one/>", "<two again='1'/>"], await test.Storage.Keys.All(default));
    }

    [Theory, EveryEngine]
    public async Task Reads_repeated_within_a_minute_are_shown_once_and_kept_all(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        AccessEntry At(int seconds, string account = "a", string purpose = "case") => new(id, Sample.Now.Plus(Duration.FromSeconds(seconds)), account, "Head", "u", purpose);
        AccessEntry[] entries = [At(0), At(5), At(6, "b"), At(7, purpose: "decide"), At(8), At(70), At(75, "b")];
        foreach (var entry in entries)
            await test.Storage.AccessLog.Record(entry, default);

        Assert.Equal([At(75, "b"), At(70), At(8), At(7, purpose: "decide"), At(6, "b")], await test.Storage.AccessLog.Readers(id, 10, default));
        Assert.Equal([At(75, "b")], await test.Storage.AccessLog.Readers(id, 1, default));
        Assert.Equal(entries, await test.Storage.AccessLog.OfCase(id, default));
    }

    [Theory, EveryEngine]
    public async Task Nodes_that_start_at_once_make_the_schema_once(Engine engine)
    {
        await using var test = await TestStorage.New(engine, migrate: false);
        Assert.False(await test.Storage.Administration.IsReady(default));
        await using var other = StorageFactory.Open(test.Setting);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => (i % 2 == 0 ? test.Storage : other).Administration.Migrate(default))));

        Assert.True(await other.Administration.IsReady(default));
        Assert.True(await test.Look<long>("select count(*) from schema_versions") >= 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sqlite:")]
    [InlineData("mysql:Host=x")]
    [InlineData("postgres:Nonsense=1")]
    [InlineData("postgres-file:/no/such/file")]
    public void A_wrong_setting_is_refused_in_one_line(string setting) =>
        Assert.DoesNotContain('\n', Assert.Throws<StorageException>(() => StorageFactory.Open(setting)).Message);

    [Fact]
    public void The_setting_comes_from_one_place()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "sqlite:here\n");
        Assert.Equal("sqlite:here", StorageFactory.SettingFrom(name => name == "JARDEM_STORAGE_FILE" ? file : null));
        Assert.Equal("sqlite:there", StorageFactory.SettingFrom(name => name == "JARDEM_STORAGE" ? "sqlite:there" : null));
        Assert.Throws<StorageException>(() => StorageFactory.SettingFrom(_ => null));
        Assert.Throws<StorageException>(() => StorageFactory.SettingFrom(_ => file));
        File.Delete(file);
    }
}
