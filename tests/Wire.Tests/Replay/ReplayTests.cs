using System.Text;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cli;
using Jardem.Law.Json;
using Jardem.Tests.Signatures;
using Jardem.Tests.Signing;
using Jardem.UseCases.Ports;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Jardem.Tests.Replay;

/// <summary>jardem replay: a decision made again is the same to the byte, and whatever was changed since is found by its name.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task A_granted_case_its_papers_and_its_signature_are_the_same_again()
    {
        await using var house = await SigningHouse.Open();
        var id = await house.Granted();
        var token = await house.Token(id, "decision");
        (await house.Sign("head", token, house.Centre.Sign(house.Key("head"), await house.Original(token)))).Is(System.Net.HttpStatusCode.OK);
        var (exit, output) = await Replay(house, id, "--roots", house.Centre.Roots, "--json");
        Assert.Equal(0, exit);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal("same", json.GetProperty("result").GetString());
        Assert.Equal(["decision", "decision", "certificate"], json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("what").GetString()));
        Assert.All(json.GetProperty("findings").EnumerateArray(), f => Assert.Equal("same", f.GetProperty("result").GetString()));
        Assert.Equal("same", Assert.Single(json.GetProperty("signatures").EnumerateArray()).GetProperty("result").GetString());
        foreach (var (language, said) in new[] { ("kk", "байттар сәйкес келеді"), ("ru", "совпадает байт в байт"), ("en", "same to the byte") })
            Assert.Contains(said, (await Replay(house, id, "--lang", language)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_byte_a_changed_parameter_and_another_engine_are_found()
    {
        await using var house = await SigningHouse.Open();
        var id = await house.Granted();
        var stream = await house.Get<IEventStore>().Read(id, TestTime.Bound);
        var granted = stream.Single(e => CaseEvents.Serializer.Read(e) is CaseGranted);
        var record = ((CaseGranted)CaseEvents.Serializer.Read(granted)).Record;

        // One byte of the facts of the registration: the record no longer follows from the stream.
        await With(house, Change("events", "payload", "stream = $id and version = 1", record.Facts.Applicant.Name.Surname, Other(record.Facts.Applicant.Name.Surname)), id, 1, "facts.applicant.name.surname");

        // One byte of the record: its hash is not the one that the head confirmed.
        await With(house, Change("events", "payload", $"stream = $id and version = {granted.Version}", "\"outcome\":\"granted\"", "\"outcome\":\"refused\""), id, 1, "confirmation.recordHash");

        // A figure of the law that the record pins.
        await With(house, Change("snapshots", "bytes", $"id = '{record.Snapshot}'", "\"confirmed\":false", "\"confirmed\":true"), id, 1, "snapshot");

        // An engine that is not here, with a record that holds together.
        var other = record with { Engine = "rehabilitated-certificate/9" };
        await With(
            house,
            async connection =>
            {
                await Replace(connection, "events", "payload", $"stream = $id and version = {granted.Version}", id, p => p.Replace(record.Engine + "\"", other.Engine + "\"", StringComparison.Ordinal).Replace(record.Hash(), other.Hash(), StringComparison.Ordinal));
            },
            id,
            2,
            "engine");

        // A paper whose kept bytes are not those that were issued.
        var html = (await house.State(id)).Document("decision")!.Html;
        await With(house, Change("files", "bytes", $"hash = '{html}'", "<html", "<htmI"), id, 1, "file");

        // A snapshot that is not kept here.
        await With(house, async connection => await Run(connection, $"update snapshots set id = 'gone' where id = '{record.Snapshot}'"), id, 2, "snapshot");
        Assert.Equal(2, (await Replay(house, Guid.NewGuid())).Exit);
    }

    private static string Other(string word) => word[..^1] + (word[^1] == 'х' ? 'ц' : 'х');

    private static Func<SqliteConnection, Task> Change(string table, string column, string where, string was, string now) =>
        connection => Replace(connection, table, column, where, null, p => p.Contains(was, StringComparison.Ordinal) ? p.Replace(was, now, StringComparison.Ordinal) : throw new InvalidOperationException(was));

    /// <summary>Tampers with a copy of the storage and replays the case from it.</summary>
    private static async Task With(SigningHouse house, Func<SqliteConnection, Task> tamper, Guid id, int exit, string detail)
    {
        var copy = Path.Combine(house.Folder, Guid.NewGuid().ToString("N") + ".db");
        await using (var from = new SqliteConnection($"Data Source={house.Storage["sqlite:".Length..]};Pooling=False"))
        await using (var to = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await from.OpenAsync(TestTime.Bound);
            await to.OpenAsync(TestTime.Bound);
            from.BackupDatabase(to);
            Case = id;
            await tamper(to);
        }

        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await JardemCli.RunAsync(["replay", id.ToString(), "--storage", "sqlite:" + copy, "--json"], output, error, Repository.Root);
        Assert.True(exit == code, $"{code}: {output}{error}");
        Assert.Contains(JsonDocument.Parse(output.ToString()).RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("detail").GetString() == detail);
    }

    private static Guid Case { get; set; }

    private static async Task Replace(SqliteConnection connection, string table, string column, string where, Guid? id, Func<string, string> change)
    {
        await using var read = connection.CreateCommand();
        read.CommandText = $"select {column} from {table} where {where}";
        read.Parameters.AddWithValue("$id", (id ?? Case).ToByteArray(bigEndian: true));
        var was = Encoding.UTF8.GetString((byte[])(await read.ExecuteScalarAsync(TestTime.Bound))!);
        await using var write = connection.CreateCommand();
        write.CommandText = $"update {table} set {column} = $value where {where}";
        write.Parameters.AddWithValue("$id", (id ?? Case).ToByteArray(bigEndian: true));
        write.Parameters.AddWithValue("$value", Encoding.UTF8.GetBytes(change(was)));
        Assert.Equal(1, await write.ExecuteNonQueryAsync(TestTime.Bound));
    }

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestTime.Bound);
    }

    private static async Task<(int Exit, string Output)> Replay(SigningHouse house, Guid id, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await JardemCli.RunAsync(["replay", id.ToString(), "--storage", house.Storage, .. more], output, error, Repository.Root);
        return (exit, output.ToString() + error);
    }
}
