using System.Security.Cryptography;
using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Streams;
using Jardem.Storage;
using Jardem.UseCases.Ports;
using NodaTime;

// Appends until it is killed, and prints the id of each change only after the storage said that it is done.
// Usage: Storage.Torture SETTING WRITERS
await using var storage = StorageFactory.Open(args[0]);
var writers = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture);
var meta = new EventMeta(Instant.FromUtc(2026, 3, 2, 5, 30), "torture", "office-1", "s1", "Torture");
var output = Console.Out;
try
{
    await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => Write(writer))));
}
catch (System.Data.Common.DbException error)
{
    // The server was stopped under us, which is what the test does: what was not printed was not acknowledged.
    await Console.Error.WriteLineAsync(error.Message);
    return 3;
}

return 0;

async Task Write(int writer)
{
    for (var n = 0; ; n++)
    {
        var id = Guid.CreateVersion7();
        var bytes = Encoding.UTF8.GetBytes($"file {id}");
        var file = new StoredFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), "text/html", bytes);
        var done = await storage.Events.Append(
            new Append
            {
                Meta = meta,
                Streams = [new StreamAppend(id, "case", 0, [Event("one"), Event("two"), Event("three")])],
                Take = [new Claim("torture", id.ToString())],
                Files = [file],
                Outbox = [new OutboxMessage(id, "torture", bytes)],
                Journal = new JournalKey($"office-{writer % 2}", "certificate", 2026),
                Idempotency = new Idempotency("torture", id.ToString(), "b", bytes),
                Cases = [Case(id)],
                Documents =
                [
                    new DocumentRow { Token = id.ToString("N"), Stream = id, Service = "certificate", Kind = "certificate", Body = "body-1", Html = file.Hash, IssuedAt = meta.At },
                ],
            },
            default);
        if (done is not AppendResult.Done)
            throw new InvalidOperationException($"{done}");
        lock (output)
        {
            output.WriteLine(id);
            output.Flush();
        }
    }
}

static NewEvent Event(string text) => new("torture.happened/1", Encoding.UTF8.GetBytes($$"""{"text":"{{text}}"}"""));

static CaseRow Case(Guid id) => new()
{
    Case = id,
    Version = 3,
    Service = "certificate",
    Request = "certificate",
    Phase = CasePhase.Registered,
    Office = "office-1",
    Body = "body-1",
    ApplicantName = "Серікова Айгүл",
    ApplicantIin = "900101400011",
    FiledOn = new LocalDate(2026, 3, 2),
    Due = new LocalDate(2026, 3, 9),
    PromisedOn = new LocalDate(2026, 3, 9),
    SearchKey = "СЕРИКОВА АЙГУЛ",
    SortKey = "СЕРИКОВА АЙГУЛ",
};
