using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>Applications being taken, and their files until a case takes them.</summary>
internal sealed class Drafts(Database database) : IDrafts
{
    private const string Columns =
        "id as Id, owner as Owner, office as Office, service as Service, version as Version, changed_ns as Changed, content as Content";

    public async Task<Draft?> Get(Guid id, string owner, CancellationToken cancel) =>
        (await database.First<Record>($"select {Columns} from drafts where id = @id and owner = @owner", new { id = new RowId(id), owner }, cancel))?.ToDraft();

    public async Task<IReadOnlyList<Draft>> Of(string owner, CancellationToken cancel) =>
        [.. (await database.Query<Record>($"select {Columns} from drafts where owner = @owner order by changed_ns desc, id", new { owner }, cancel)).Select(r => r.ToDraft())];

    public async Task<bool> Save(Draft draft, CancellationToken cancel)
    {
        var values = new
        {
            id = new RowId(draft.Id),
            owner = draft.Owner,
            office = draft.Office,
            service = draft.Service,
            version = draft.Version,
            changed = StoredTime.Of(draft.ChangedAt),
            content = draft.Content.ToArray(),
        };
        var sql = draft.Version == 1
            ? """
              insert into drafts (id, owner, office, service, version, changed_ns, content)
              values (@id, @owner, @office, @service, @version, @changed, @content) on conflict (id) do nothing
              """
            : """
              update drafts set office = @office, service = @service, version = @version, changed_ns = @changed, content = @content
              where id = @id and owner = @owner and version = @version - 1
              """;
        return await database.Execute(sql, values, cancel) == 1;
    }

    public Task Delete(Guid id, string owner, CancellationToken cancel) =>
        database.Write(
            async (connection, transaction) =>
            {
                var values = new { id = new RowId(id), owner };
                var deleted = await connection.ExecuteAsync(new CommandDefinition(
                    "delete from drafts where id = @id and owner = @owner", values, transaction, cancellationToken: cancel));
                return deleted == 0 ? 0 : await connection.ExecuteAsync(new CommandDefinition(
                    "delete from draft_files where draft = @id", values, transaction, cancellationToken: cancel));
            },
            cancel);

    public Task KeepFile(Guid draft, StoredFile file, CancellationToken cancel) =>
        database.Execute(
            "insert into draft_files (draft, hash, media_type, bytes) values (@draft, @hash, @type, @bytes) on conflict (draft, hash) do nothing",
            new { draft = new RowId(draft), hash = file.Hash, type = file.MediaType, bytes = file.Bytes.ToArray() },
            cancel);

    public async Task<StoredFile?> File(Guid draft, string hash, CancellationToken cancel) =>
        (await database.First<FileRecord>(
            "select hash as Hash, media_type as MediaType, bytes as Bytes from draft_files where draft = @draft and hash = @hash",
            new { draft = new RowId(draft), hash }, cancel))?.ToFile();

    private sealed class Record
    {
        public RowId Id { get; init; }

        public string Owner { get; init; } = "";

        public string Office { get; init; } = "";

        public string Service { get; init; } = "";

        public int Version { get; init; }

        public long Changed { get; init; }

        public byte[] Content { get; init; } = [];

        public Draft ToDraft() => new(Id, Owner, Office, Service, Version, StoredTime.Moment(Changed), Content);
    }
}
