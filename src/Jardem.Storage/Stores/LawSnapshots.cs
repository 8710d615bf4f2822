using System.Security.Cryptography;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>Kept snapshots of the law and the history of their activations; the last one activated is active.</summary>
internal sealed class LawSnapshots(Database database) : ILawSnapshots
{
    public const string ActiveSql = "select snapshot from activations order by number desc limit 1";

    public Task Keep(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != id)
            throw new ArgumentException("A snapshot's id is the SHA-256 of its bytes, in lower-case hex.", nameof(id));
        return database.Execute(
            "insert into snapshots (id, bytes) values (@id, @bytes) on conflict (id) do nothing", new { id, bytes = bytes.ToArray() }, cancel);
    }

    public async Task<ReadOnlyMemory<byte>?> Load(string id, CancellationToken cancel)
    {
        var bytes = await database.First<byte[]>("select bytes from snapshots where id = @id", new { id }, cancel);
        return bytes is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(bytes);
    }

    public Task<string?> Active(CancellationToken cancel) => database.First<string>(ActiveSql, null, cancel);

    public async Task Activate(Activation activation, CancellationToken cancel)
    {
        if (activation.Author == activation.Approver)
            throw new ArgumentException("A snapshot is activated by two people: its author may not approve it.", nameof(activation));
        var written = await database.Execute(
            """
            insert into activations (number, snapshot, at_ns, author, approver)
            select (select coalesce(max(number), 0) + 1 from activations), id, @at, @author, @approver from snapshots where id = @snapshot
            """,
            new { snapshot = activation.Snapshot, at = StoredTime.Of(activation.At), author = activation.Author, approver = activation.Approver },
            cancel);
        if (written == 0)
            throw new ArgumentException($"Snapshot {activation.Snapshot} is not kept; keep its bytes first.", nameof(activation));
    }

    public async Task<IReadOnlyList<Activation>> History(CancellationToken cancel) =>
        [.. (await database.Query<Record>("select snapshot as Snapshot, at_ns as At, author as Author, approver as Approver from activations order by number", null, cancel))
            .Select(r => new Activation(r.Snapshot, StoredTime.Moment(r.At), r.Author, r.Approver))];

    private sealed class Record
    {
        public string Snapshot { get; init; } = "";

        public long At { get; init; }

        public string Author { get; init; } = "";

        public string Approver { get; init; } = "";
    }
}
