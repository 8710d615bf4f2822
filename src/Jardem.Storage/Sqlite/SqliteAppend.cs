using Jardem.Storage.Chain;
using Jardem.Storage.Rows;
using Jardem.Storage.Stores;
using Jardem.UseCases.Ports;

namespace Jardem.Storage.Sqlite;

/// <summary>One change inside a transaction that its caller keeps when the result is done and takes back otherwise.</summary>
internal sealed partial class SqliteAppend(SqliteWriter writer, Append change)
{
    private readonly long _at = StoredTime.Of(change.Meta.At);

    public AppendResult Run()
    {
        if (Before() is { } refused)
            return refused;
        foreach (var stream in change.Streams)
        {
            if (AppendStream(stream) is { } conflict)
                return conflict;
        }

        if (Claims() is { } taken)
            return taken;
        Files();
        Documents();
        Messages();
        var number = Journal();
        Cases(number);
        Complaints(number);
        Tasks();
        Offers();
        Tallies();
        Payments();
        Ledger();
        if (change.Idempotency is { } id)
        {
            writer.Run(
                "insert into idempotency (scope, key, body_hash, answer, journal_number, at_ns) values (@0, @1, @2, @3, @4, @5)",
                id.Scope, id.Key, id.BodyHash, id.Answer.ToArray(), number, _at);
        }

        return new AppendResult.Done(number);
    }

    private AppendResult? Before()
    {
        if (change.Idempotency is { } id
            && writer.Row("select body_hash, answer, journal_number from idempotency where scope = @0 and key = @1", id.Scope, id.Key) is [var body, var answer, var number])
        {
            return new RepetitionRecord { BodyHash = (string)body, Answer = (byte[])answer, JournalNumber = number as long? }.ToResult(id);
        }

        return writer.Row(LawSnapshots.ActiveSql) is [string active] && active != change.Meta.Snapshot ? new AppendResult.SnapshotChanged(active) : null;
    }

    private AppendResult.VersionConflict? AppendStream(StreamAppend stream)
    {
        var id = RowId.Bytes(stream.Stream);
        var head = writer.Row("select version, hash from streams where id = @0", id);
        var version = head is null ? 0 : (int)(long)head[0];
        if (version != stream.ExpectedVersion)
            return new AppendResult.VersionConflict(stream.Stream, version);
        if (stream.Events.Count == 0)
            return null;
        var chained = ChainedStream.After(head is null ? EventHash.Genesis(stream.Stream, stream.Kind) : (byte[])head[1], stream, change.Meta);
        if (head is null)
            writer.Run("insert into streams (id, kind, version, hash, sealed) values (@0, @1, @2, @3, 0)", id, stream.Kind, chained.Version, chained.Head);
        else
            writer.Run("update streams set version = @1, hash = @2, sealed = 0 where id = @0", id, chained.Version, chained.Head);
        var meta = change.Meta;
        foreach (var one in chained.Events)
        {
            writer.Run(
                """
                insert into events (stream, version, type, at_ns, actor, unit, snapshot, use_case, payload, hash)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
                """,
                id, one.Version, one.Event.Type, _at, meta.Actor, meta.Unit, meta.Snapshot, meta.UseCase, one.Event.Payload.ToArray(), one.Hash);
        }

        return null;
    }

    private AppendResult.ClaimTaken? Claims()
    {
        foreach (var claim in change.Release)
            writer.Run("delete from claims where kind = @0 and key = @1 and owner = @2", claim.Kind, claim.Key, RowId.Bytes(OwnerOf(claim)));
        foreach (var claim in change.Take)
        {
            var owner = OwnerOf(claim);
            if (writer.Run("insert into claims (kind, key, owner) values (@0, @1, @2) on conflict (kind, key) do nothing", claim.Kind, claim.Key, RowId.Bytes(owner)) == 1)
                continue;
            var by = RowId.Read(writer.Row("select owner from claims where kind = @0 and key = @1", claim.Kind, claim.Key)![0]);
            if (by != owner)
                return new AppendResult.ClaimTaken(claim, by);
        }

        return null;
    }

    private Guid OwnerOf(Claim claim) => claim.Owner ?? change.Streams[0].Stream;

    private void Files()
    {
        foreach (var file in change.Files)
        {
            writer.Run("insert into files (hash, media_type, bytes) values (@0, @1, @2) on conflict (hash) do nothing", file.Hash, file.MediaType, file.Bytes.ToArray());
            writer.Run("insert into file_uses (stream, hash) values (@0, @1) on conflict (stream, hash) do nothing", RowId.Bytes(change.Streams[0].Stream), file.Hash);
        }
    }

    private void Documents()
    {
        foreach (var d in change.Documents)
        {
            writer.Run(
                """
                insert into documents (token, stream, service, kind, number, body, html, issued_ns, voided_ns, void_reason, holder)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
                on conflict (token) do update set stream = excluded.stream, service = excluded.service, kind = excluded.kind,
                number = excluded.number, body = excluded.body, html = excluded.html, issued_ns = excluded.issued_ns,
                voided_ns = excluded.voided_ns, void_reason = excluded.void_reason, holder = excluded.holder
                """,
                d.Token, RowId.Bytes(d.Stream), d.Service, d.Kind, d.Number, d.Body, d.Html, StoredTime.Of(d.IssuedAt), StoredTime.Of(d.VoidedAt), d.VoidReason, d.Holder);
        }
    }

    private void Messages()
    {
        foreach (var message in change.Outbox)
        {
            writer.Run(
                "insert into outbox (message, topic, payload, due_ns, attempt) values (@0, @1, @2, @3, 0)",
                RowId.Bytes(message.Id), message.Topic, message.Payload.ToArray(), _at);
        }

        foreach (var job in change.Jobs)
        {
            writer.Run(
                "insert into jobs (kind, key, payload, due_ns, attempt, done) values (@0, @1, @2, @3, 0, 0) on conflict (kind, key) do nothing",
                job.Kind, job.Key, job.Payload.ToArray(), StoredTime.Of(job.DueAt));
        }
    }

    private long? Journal()
    {
        if (change.Journal is not { } journal)
            return null;
        var number = (long)writer.Row(
            """
            insert into journals (unit, service, year, counter) values (@0, @1, @2, 1)
            on conflict (unit, service, year) do update set counter = counter + 1 returning counter
            """,
            journal.Unit, journal.Service, journal.Year)![0];
        writer.Run(
            "insert into journal_lines (unit, service, year, number, stream, at_ns) values (@0, @1, @2, @3, @4, @5)",
            journal.Unit, journal.Service, journal.Year, number, RowId.Bytes(change.Streams[0].Stream), _at);
        return number;
    }

    private void Cases(long? number)
    {
        foreach (var c in change.Cases)
        {
            var entered = number is not null && c.Case == change.Streams[0].Stream;
            var journal = entered ? change.Journal : c.Journal;
            writer.Run(
                """
                insert into cases (id, version, service, request, phase, office, body, assignee, preparer, applicant_name, applicant_iin, filed_on, due,
                promised_on, next, next_by, search_key, sort_key, journal_unit, journal_service, journal_year, journal_number)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21)
                on conflict (id) do update set version = excluded.version, service = excluded.service, request = excluded.request,
                phase = excluded.phase, office = excluded.office, body = excluded.body, assignee = excluded.assignee,
                preparer = excluded.preparer, applicant_name = excluded.applicant_name, applicant_iin = excluded.applicant_iin,
                filed_on = excluded.filed_on, due = excluded.due, promised_on = excluded.promised_on, next = excluded.next,
                next_by = excluded.next_by, search_key = excluded.search_key,
                sort_key = excluded.sort_key, journal_unit = coalesce(excluded.journal_unit, journal_unit),
                journal_service = coalesce(excluded.journal_service, journal_service),
                journal_year = coalesce(excluded.journal_year, journal_year), journal_number = coalesce(excluded.journal_number, journal_number)
                """,
                RowId.Bytes(c.Case), c.Version, c.Service, c.Request, c.Phase.ToString(), c.Office, c.Body, c.Assignee, c.Preparer, c.ApplicantName,
                c.ApplicantIin, StoredTime.Of(c.FiledOn), StoredTime.Of(c.Due), StoredTime.Of(c.PromisedOn), c.Next?.ToString(), StoredTime.Of(c.NextBy), c.SearchKey, c.SortKey,
                journal?.Unit, journal?.Service, journal?.Year, entered ? number : null);
        }
    }
}
