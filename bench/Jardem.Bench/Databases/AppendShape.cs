using System.Security.Cryptography;
using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Streams;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Bench.Databases;

/// <summary>The change that is measured through our storage: a case, four events, an outbox message and an entry in a journal.</summary>
internal static class AppendShape
{
    public const int Events = 4;
    public const int Payload = 700;

    private static readonly Instant At = Instant.FromUtc(2026, 7, 20, 5, 0);
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(RawShape.DocumentOf(Payload));
    private static readonly NewEvent[] NewEvents = [.. Enumerable.Range(1, Events).Select(i => new NewEvent($"case.event/{i}", Document))];

    /// <summary>Snapshot that <see cref="Ready"/> makes the active one, as a real installation has one.</summary>
    private static readonly string Snapshot = Convert.ToHexStringLower(SHA256.HashData(Document));

    public static async Task Ready(Storage.IStorage storage)
    {
        await storage.Administration.Migrate(CancellationToken.None);
        await storage.Snapshots.Keep(Snapshot, Document, CancellationToken.None);
        await storage.Snapshots.Activate(new Activation(Snapshot, At, "author", "approver"), CancellationToken.None);
    }

    /// <exception cref="InvalidOperationException">The change was refused.</exception>
    public static async Task Append(Storage.IStorage storage, string journal)
    {
        var result = await storage.Events.Append(Change(Guid.CreateVersion7(), journal), CancellationToken.None);
        if (result is not AppendResult.Done)
            throw new InvalidOperationException($"The append came to {result}.");
    }

    private static Append Change(Guid id, string journal) => new()
    {
        Meta = new EventMeta(At, "officer-17", journal, Snapshot, "Bench"),
        Streams = [new StreamAppend(id, "case", 0, NewEvents)],
        Outbox = [new OutboxMessage(id, "case.registered", Document)],
        Journal = new JournalKey(journal, "certificate", 2026),
        Cases =
        [
            new CaseRow
            {
                Case = id,
                Version = Events,
                Service = "certificate",
                Request = "certificate",
                Phase = CasePhase.Registered,
                Office = "office-17",
                Body = journal,
                ApplicantName = "Үлгілиев Мысал Сынақұлы",
                ApplicantIin = "380531300011",
                FiledOn = new LocalDate(2026, 7, 20),
                Due = new LocalDate(2026, 7, 27),
                PromisedOn = new LocalDate(2026, 7, 27),
                SearchKey = "УЛГИЛИЕВ МЫСАЛ СЫНАКУЛЫ 380531300011",
                SortKey = "УЛГИЛИЕВ МЫСАЛ СЫНАКУЛЫ",
            },
        ],
    };
}
