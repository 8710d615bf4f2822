using Jardem.Storage;
using Jardem.Storage.Backup;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>A copy made while the storage is in use is whole, and a restore proves it.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task An_sqlite_copy_made_during_writes_restores_and_verifies()
    {
        await using var test = await TestStorage.New(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("jardem-copy-");
        var (copy, restored) = (Path.Combine(folder.FullName, "copy.db"), Path.Combine(folder.FullName, "restored.db"));
        var first = Guid.CreateVersion7();
        await test.Storage.Events.Append(Sample.Change(first), default);
        await test.Storage.Seals.Seal(Sample.Now, default);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7(), 0, 3), default);
        });

        await test.Storage.Administration.Backup(copy, default);
        await stop.CancelAsync();
        await writing;

        var report = await SqliteRestore.Run(copy, restored, null, default);
        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Seals);
        await using var storage = StorageFactory.Open($"sqlite:{restored}");
        Assert.Single(await storage.Events.Read(first, default));
        await Assert.ThrowsAsync<StorageException>(() => test.Storage.Administration.Backup(copy, default));
        await Assert.ThrowsAsync<StorageException>(() => SqliteRestore.Run(copy, restored, null, default));
        await Assert.ThrowsAsync<StorageException>(() => SqliteRestore.Run(Path.Combine(folder.FullName, "none.db"), Path.Combine(folder.FullName, "x.db"), null, default));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_tampered_copy_is_restored_with_its_findings_named()
    {
        await using var test = await TestStorage.New(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("jardem-copy-");
        await test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7()), default);
        await test.Tamper("update events set actor = 'x'");
        var copy = Path.Combine(folder.FullName, "copy.db");
        await test.Storage.Administration.Backup(copy, default);

        var report = await SqliteRestore.Run(copy, Path.Combine(folder.FullName, "restored.db"), null, default);

        Assert.Equal(TamperingKind.ChangedEvent, Assert.Single(report.Findings).Kind);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_base_backup_starts_as_a_server_and_verifies()
    {
        using var server = PostgresServer.Start();
        await using var test = TestStorage.Over("postgres:" + server.Connection("postgres"));
        await test.Storage.Administration.Migrate(default);
        var id = Guid.CreateVersion7();
        await test.Storage.Events.Append(Sample.Change(id, 0, 3), default);
        await test.Storage.Seals.Seal(Sample.Now, default);
        var folder = server.NewFolder("copy");

        await test.Storage.Administration.Backup(Path.Combine(folder, "data"), default);

        using var copy = server.StartCopy(folder);
        await using var restored = StorageFactory.Open("postgres:" + copy.Connection("postgres"));
        var report = await restored.Seals.Verify(null, default);
        Assert.Empty(report.Findings);
        Assert.Equal((1, 3, 1), (report.Streams, report.Events, report.Seals));
        await Assert.ThrowsAsync<StorageException>(() => test.Storage.Administration.Backup(Path.Combine(folder, "data"), default));
    }
}
