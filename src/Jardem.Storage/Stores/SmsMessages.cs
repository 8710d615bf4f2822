using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Short messages to and from phones.</summary>
internal sealed class SmsMessages(Database database) : ISmsMessages
{
    private const string Columns = """
        id as Id, key as Key, kind as Kind, phone as Phone, person as Person, body as Body, at_ns as At, case_id as CaseId, state as State, parts as Parts,
        attempts as Attempts, next_ns as Next, useless_ns as Useless, sent_ns as Sent, delivered_ns as Delivered, note as Note
        """;

    public async Task<bool> Add(SmsMessage message, CancellationToken cancel) => await database.Execute(
        """
        insert into sms_messages (id, key, kind, phone, person, body, at_ns, case_id, state, parts, attempts, next_ns, useless_ns, sent_ns, delivered_ns, note)
        values (@id, @key, @kind, @phone, @person, @body, @at, @caseId, @state, @parts, @attempts, @next, @useless, @sent, @delivered, @note)
        on conflict (key) do nothing
        """,
        Values(message),
        cancel) == 1;

    public async Task<SmsMessage?> Get(Guid id, CancellationToken cancel) =>
        (await database.First<Record>($"select {Columns} from sms_messages where id = @id", new { id = new RowId(id) }, cancel))?.ToMessage();

    public async Task<IReadOnlyList<SmsMessage>> Lease(Instant now, Duration lease, int take, CancellationToken cancel) =>
    [
        .. (await database.Change<Record>(
            $"""
            with due as materialized (
                select id from sms_messages where next_ns is not null and next_ns <= @now and (leased_ns is null or leased_ns <= @now)
                order by next_ns, id limit @take{database.SkipLocked})
            update sms_messages set leased_ns = @until where id in (select id from due) returning {Columns}
            """,
            new { now = StoredTime.Of(now), until = StoredTime.Of(now + lease), take },
            cancel)).OrderBy(r => r.Next).ThenBy(r => r.Id.Value).Select(r => r.ToMessage()),
    ];

    public async Task<bool> Update(SmsMessage read, SmsMessage kept, CancellationToken cancel) => await database.Execute(
        """
        update sms_messages set state = @state, parts = @parts, attempts = @attempts, next_ns = @next, leased_ns = null, useless_ns = @useless,
        sent_ns = @sent, delivered_ns = @delivered, note = @note
        where id = @id and state = @wasState and attempts = @wasAttempts and coalesce(next_ns, -1) = @wasNext
        """,
        Values(kept with { Id = read.Id }, read),
        cancel) == 1;

    public Task Blank(Guid id, string text, CancellationToken cancel) =>
        database.Execute("update sms_messages set body = @text where id = @id", new { id = new RowId(id), text }, cancel);

    public Task<IReadOnlyList<SmsMessage>> OfPhone(string phone, int take, CancellationToken cancel) =>
        Find("where phone = @phone order by at_ns desc, id desc limit @take", new { phone, take }, cancel);

    public Task<IReadOnlyList<SmsMessage>> OfCase(Guid id, CancellationToken cancel) => Find("where case_id = @id order by at_ns, id", new { id = new RowId(id) }, cancel);

    public Task<IReadOnlyList<SmsMessage>> Newest(int take, CancellationToken cancel) => Find("order by at_ns desc, id desc limit @take", new { take }, cancel);

    private async Task<IReadOnlyList<SmsMessage>> Find(string which, object values, CancellationToken cancel) =>
        [.. (await database.Query<Record>($"select {Columns} from sms_messages {which}", values, cancel)).Select(r => r.ToMessage())];

    private static object Values(SmsMessage message, SmsMessage? read = null) => new
    {
        id = new RowId(message.Id),
        key = message.Key,
        kind = message.Kind,
        phone = message.Phone,
        person = message.Person,
        body = message.Text,
        at = StoredTime.Of(message.At),
        caseId = message.Case is { } id ? new RowId(id) : (RowId?)null,
        state = StoredName.Of(message.State),
        parts = message.Parts,
        attempts = message.Attempts,
        next = StoredTime.Of(message.NextTryAt),
        useless = StoredTime.Of(message.UselessAfter),
        sent = StoredTime.Of(message.SentAt),
        delivered = StoredTime.Of(message.DeliveredAt),
        note = message.Note,
        wasState = read is null ? "" : StoredName.Of(read.State),
        wasAttempts = read?.Attempts ?? 0,
        wasNext = StoredTime.Of(read?.NextTryAt) ?? -1,
    };

    private sealed class Record
    {
        public RowId Id { get; init; }

        public string Key { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Phone { get; init; } = "";

        public string? Person { get; init; }

        public string Body { get; init; } = "";

        public long At { get; init; }

        public RowId? CaseId { get; init; }

        public string State { get; init; } = "";

        public int Parts { get; init; }

        public int Attempts { get; init; }

        public long? Next { get; init; }

        public long? Useless { get; init; }

        public long? Sent { get; init; }

        public long? Delivered { get; init; }

        public string? Note { get; init; }

        public SmsMessage ToMessage() => new(Id, Key, Kind, Phone, Person, Body, StoredTime.Moment(At))
        {
            Case = CaseId?.Value,
            State = StoredName.Read<SmsState>(State),
            Parts = Parts,
            Attempts = Attempts,
            NextTryAt = StoredTime.Moment(Next),
            UselessAfter = StoredTime.Moment(Useless),
            SentAt = StoredTime.Moment(Sent),
            DeliveredAt = StoredTime.Moment(Delivered),
            Note = Note,
        };
    }
}
