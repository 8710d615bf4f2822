using System.Text.Json;
using Jardem.Cli;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>The commands verify, backup and restore as an administrator types them.</summary>
public sealed class StorageCommandTests
{
    [Theory, EveryEngine]
    public async Task Verify_says_whole_or_names_the_finding(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var id = Guid.CreateVersion7();
        await test.Storage.Events.Append(Sample.Change(id, 0, 3), default);
        await test.Storage.Seals.Seal(Sample.Now, default);

        var whole = await Run("verify", "--storage", test.Setting, "--json");
        Assert.Equal(0, whole.Exit);
        Assert.Equal(3, JsonDocument.Parse(whole.Output).RootElement.GetProperty("events").GetInt64());

        await test.Tamper("update events set actor = 'x' where version = 2");
        var tampered = await Run("verify", "--storage", test.Setting, "--json");
        Assert.Equal(2, tampered.Exit);
        var finding = Assert.Single(JsonDocument.Parse(tampered.Output).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("ChangedEvent", id.ToString(), 2), (finding.GetProperty("kind").GetString(), finding.GetProperty("stream").GetString(), finding.GetProperty("version").GetInt32()));
        Assert.Contains($"Өзгертілген оқиға: {id} № 2", (await Run("verify", "--storage", test.Setting, "--lang", "kk")).Output, StringComparison.Ordinal);
        Assert.Contains($"Измененное событие: {id} № 2", (await Run("verify", "--storage", test.Setting)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_and_restore_end_in_a_verified_storage()
    {
        await using var test = await TestStorage.New(Engine.Sqlite);
        await test.Storage.Events.Append(Sample.Change(Guid.CreateVersion7()), default);
        var (copy, restored) = (test.Path + ".copy", test.Path + ".restored");

        Assert.Equal(0, (await Run("backup", "--storage", test.Setting, "--to", copy)).Exit);
        var restore = await Run("restore", "--from", copy, "--to", restored, "--lang", "en");

        Assert.Equal(0, restore.Exit);
        Assert.Contains("1 events", restore.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(restored));
        var again = await Run("restore", "--from", copy, "--to", restored);
        Assert.Equal(2, again.Exit);
        Assert.StartsWith("Хранилище: ", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storage_that_is_not_there_is_refused_and_not_made()
    {
        var path = Path.Combine(Path.GetTempPath(), $"jardem-{Guid.NewGuid():N}.db");
        var answer = await Run("verify", "--storage", "sqlite:" + path, "--lang", "en");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("there is no storage", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        Assert.Equal(2, (await Run("verify", "--storage", "nonsense")).Exit);
    }

    private static async Task<(int Exit, string Output, string Error)> Run(params string[] line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await JardemCli.RunAsync(line, output, error, Repository.Root);
        return (exit, output.ToString(), error.ToString());
    }
}
