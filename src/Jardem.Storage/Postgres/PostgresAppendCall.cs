using Jardem.Storage.Chain;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using Npgsql;
using NpgsqlTypes;

namespace Jardem.Storage.Postgres;

/// <summary>The call of append_3 for one change, its values in the order of the function's parameters.</summary>
internal sealed partial class PostgresAppendCall
{
    private const int Parameters = 47;

    private static readonly string Sql =
        $"select outcome, answer, active, number from append_3({string.Join(", ", Enumerable.Range(1, Parameters).Select(i => $"${i}"))})";

    /// <summary>The same with offers, of which few changes have any.</summary>
    private static readonly string SqlWithOffers =
        $"select outcome, answer, active, number from append_offers_1({string.Join(", ", Enumerable.Range(1, Parameters + 1).Select(i => $"${i}"))})";

    private readonly string _sql;

    private readonly List<NpgsqlParameter> _values = new(Parameters);

    public PostgresAppendCall(Append change, IReadOnlyList<ChainedStream> streams, IReadOnlyList<Claim> takes)
    {
        var first = change.Streams[0].Stream;
        var (meta, key) = (change.Meta, change.Idempotency);
        Add(NpgsqlDbType.Text, key?.Scope);
        Add(NpgsqlDbType.Text, key?.Key);
        Add(NpgsqlDbType.Text, key?.BodyHash);
        Add(NpgsqlDbType.Bytea, key?.Answer.ToArray());
        Add(NpgsqlDbType.Bigint, StoredTime.Of(meta.At));
        Add(NpgsqlDbType.Text, meta.Actor);
        Add(NpgsqlDbType.Text, meta.Unit);
        Add(NpgsqlDbType.Text, meta.Snapshot);
        Add(NpgsqlDbType.Text, meta.UseCase);

        Add(NpgsqlDbType.Uuid, first);
        AddEach(NpgsqlDbType.Uuid, streams, s => s.Id);
        AddEach(NpgsqlDbType.Text, streams, s => s.Append.Kind);
        AddEach(NpgsqlDbType.Integer, streams, s => s.Append.ExpectedVersion);
        AddEach(NpgsqlDbType.Integer, streams, s => s.Version);
        AddEach(NpgsqlDbType.Bytea, streams, s => s.Before);
        AddEach(NpgsqlDbType.Bytea, streams, s => s.Head);

        ChainedEvent[] events = [.. streams.SelectMany(s => s.Events)];
        AddEach(NpgsqlDbType.Uuid, events, e => e.Stream);
        AddEach(NpgsqlDbType.Integer, events, e => e.Version);
        AddEach(NpgsqlDbType.Text, events, e => e.Event.Type);
        AddEach(NpgsqlDbType.Bytea, events, e => e.Event.Payload);
        AddEach(NpgsqlDbType.Bytea, events, e => e.Hash);

        AddClaims(change.Release, first);
        AddClaims(takes, first);

        StoredFile[] files = [.. change.Files.DistinctBy(f => f.Hash).OrderBy(f => f.Hash, StringComparer.Ordinal)];
        AddEach(NpgsqlDbType.Text, files, f => f.Hash);
        AddEach(NpgsqlDbType.Text, files, f => f.MediaType);
        AddEach(NpgsqlDbType.Bytea, files, f => f.Bytes);

        AddEach(NpgsqlDbType.Uuid, change.Outbox, m => m.Id);
        AddEach(NpgsqlDbType.Text, change.Outbox, m => m.Topic);
        AddEach(NpgsqlDbType.Bytea, change.Outbox, m => m.Payload);

        Job[] jobs = [.. change.Jobs.OrderBy(j => j.Kind, StringComparer.Ordinal).ThenBy(j => j.Key, StringComparer.Ordinal)];
        AddEach(NpgsqlDbType.Text, jobs, j => j.Kind);
        AddEach(NpgsqlDbType.Text, jobs, j => j.Key);
        AddEach(NpgsqlDbType.Bytea, jobs, j => j.Payload);
        AddEach(NpgsqlDbType.Bigint, jobs, j => StoredTime.Of(j.DueAt));

        Add(NpgsqlDbType.Text, change.Journal?.Unit);
        Add(NpgsqlDbType.Text, change.Journal?.Service);
        Add(NpgsqlDbType.Integer, change.Journal?.Year);
        Add(NpgsqlDbType.Jsonb, Rows(change.Documents, Write));
        Add(NpgsqlDbType.Jsonb, Rows(change.Cases, (json, c) => Write(json, c, c.Case == first ? change.Journal ?? c.Journal : c.Journal)));
        Add(NpgsqlDbType.Jsonb, Rows(change.Complaints, (json, c) => Write(json, c, c.Complaint == first ? change.Journal ?? c.Journal : c.Journal)));
        Add(NpgsqlDbType.Jsonb, Rows(change.Tasks, Write));
        Add(NpgsqlDbType.Jsonb, Rows(change.Tallies, Write));
        Add(NpgsqlDbType.Jsonb, Rows(change.Payments, Write));
        Add(NpgsqlDbType.Jsonb, Rows(change.Ledger, Write));
        _sql = change.Offers.Count == 0 ? Sql : SqlWithOffers;
        if (change.Offers.Count > 0)
            Add(NpgsqlDbType.Jsonb, Rows(change.Offers, Write));
    }

    public NpgsqlCommand Command(NpgsqlDataSource source)
    {
        var command = source.CreateCommand(_sql);
        foreach (var value in _values)
            command.Parameters.Add(value);
        return command;
    }

    private void Add(NpgsqlDbType type, object? value) => _values.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });

    private void AddEach<TItem, T>(NpgsqlDbType type, IReadOnlyList<TItem> items, Func<TItem, T> field)
    {
        if (items.Count == 0)
        {
            // To the function nothing is the same as an empty array, and cheaper to send.
            _values.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = DBNull.Value });
            return;
        }

        var values = new T[items.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = field(items[i]);
        _values.Add(new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = values });
    }

    private void AddClaims(IReadOnlyList<Claim> claims, Guid first)
    {
        AddEach(NpgsqlDbType.Text, claims, c => c.Kind);
        AddEach(NpgsqlDbType.Text, claims, c => c.Key);
        AddEach(NpgsqlDbType.Uuid, claims, c => c.Owner ?? first);
    }
}
