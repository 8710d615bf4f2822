using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>Issued documents by token and by holder, and the file vault.</summary>
internal sealed class DocumentStore(Database database) : IDocumentStore
{
    private const string FileColumns = "f.hash as Hash, f.media_type as MediaType, f.bytes as Bytes";

    public async Task<DocumentRow?> ByToken(string token, CancellationToken cancel) =>
        (await database.First<DocumentRecord>($"select {DocumentRecord.Columns} from documents d where token = @token", new { token }, cancel))?.ToRow();

    public async Task<IReadOnlyList<DocumentRow>> ByHolder(Scope scope, string kind, string holder, CancellationToken cancel)
    {
        var seen = scope.IsWhole ? "" : $"and (d.body {database.In("bodies")} or exists (select 1 from cases c where c.id = d.stream and c.office {database.In("bodies")}))";
        var found = await database.Query<DocumentRecord>(
            $"""
            select {DocumentRecord.Columns} from documents d
            where d.holder = @holder and d.kind = @kind and d.voided_ns is null {seen}
            order by d.issued_ns desc, d.token desc
            """,
            new { holder, kind, bodies = scope.Bodies.ToArray() },
            cancel);
        return [.. found.Select(r => r.ToRow())];
    }

    public async Task<IReadOnlyList<DocumentRow>> ToSign(Scope scope, string account, int take, CancellationToken cancel)
    {
        var seen = scope.IsWhole ? "" : $"and (d.body {database.In("bodies")} or exists (select 1 from cases c where c.id = d.stream and c.office {database.In("bodies")}))";
        // The character after the stroke ends the range of one account's keys.
        var found = await database.Query<DocumentRecord>(
            $"""
            select {DocumentRecord.Columns} from claims k join documents d on d.token = substr(k.key, length(@from) + 1)
            where k.kind = @kind and k.key > @from and k.key < @until and d.voided_ns is null {seen}
            order by d.issued_ns, d.token limit @take
            """,
            new { kind = AwaitedSignature.Kind, from = $"{account}/", until = $"{account}0", take, bodies = scope.Bodies.ToArray() },
            cancel);
        return [.. found.Select(r => r.ToRow())];
    }

    public async Task<StoredFile?> File(string hash, CancellationToken cancel) =>
        (await database.First<FileRecord>($"select {FileColumns} from files f where hash = @hash", new { hash }, cancel))?.ToFile();

    public Task<StoredFile> KeepRendition(string token, string language, StoredFile rendition, CancellationToken cancel) =>
        database.Write(
            async (connection, transaction) =>
            {
                var values = new { token, language, hash = rendition.Hash, type = rendition.MediaType, bytes = rendition.Bytes.ToArray() };
                var first = await connection.ExecuteAsync(new CommandDefinition(
                    "insert into renditions (token, language, hash) values (@token, @language, @hash) on conflict (token, language) do nothing",
                    values, transaction, cancellationToken: cancel)) == 1;
                if (first)
                {
                    await connection.ExecuteAsync(new CommandDefinition(
                        "insert into files (hash, media_type, bytes) values (@hash, @type, @bytes) on conflict (hash) do nothing",
                        values, transaction, cancellationToken: cancel));
                    return rendition;
                }

                return (await connection.QueryFirstAsync<FileRecord>(new CommandDefinition(Kept, values, transaction, cancellationToken: cancel))).ToFile();
            },
            cancel);

    public async Task<StoredFile?> Rendition(string token, string language, CancellationToken cancel) =>
        (await database.First<FileRecord>(Kept, new { token, language }, cancel))?.ToFile();

    private const string Kept =
        $"select {FileColumns} from renditions r join files f on f.hash = r.hash where r.token = @token and r.language = @language";
}
