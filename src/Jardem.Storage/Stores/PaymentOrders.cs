using Jardem.Cases.Payments;
using Jardem.Storage.Rows;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Lists of orders to pay and the ledger.</summary>
internal sealed class PaymentOrders(Database database) : IPaymentOrders
{
    private const string Columns = """
        id as Id, version as Version, entitlement as Entitlement, case_id as CaseId, service as Service, body as Body, payee_name as PayeeName,
        payee_number as PayeeNumber, account_tail as AccountTail, amount as Amount, state as State, ordered_on as OrderedOn, sent_ns as Sent,
        settled_on as SettledOn, reference as Reference, reason as Reason, replaces as Replaces
        """;

    public async Task<PaymentRow?> Get(Scope scope, Guid order, CancellationToken cancel) =>
        (await database.First<Record>($"select {Columns} from payments where id = @id and {Seen(scope)}", new { id = new RowId(order), bodies = scope.Bodies.ToArray() }, cancel))?.ToRow();

    public async Task<IReadOnlyList<PaymentRow>> OfCase(Scope scope, Guid id, CancellationToken cancel) =>
        [.. (await database.Query<Record>($"select {Columns} from payments where case_id = @id and {Seen(scope)} order by id", new { id = new RowId(id), bodies = scope.Bodies.ToArray() }, cancel)).Select(r => r.ToRow())];

    public async Task<IReadOnlyList<PaymentRow>> Find(Scope scope, PaymentQuery query, CancellationToken cancel)
    {
        var where = new List<string> { Seen(scope) };
        if (query.States is not null)
            where.Add($"state {database.In("states")}");
        if (query.OrderedFrom is not null)
            where.Add("ordered_on >= @from");
        if (query.OrderedTo is not null)
            where.Add("ordered_on <= @to");
        if (query.SilentSince is not null)
            where.Add("state in ('Sent', 'Accepted') and sent_ns < @silent");
        if (query.Overpaid)
            where.Add(
                $"""
                id in (select l.payment from ledger l where {Seen(scope)} and l.kind = 'overpaid'
                and not exists (select 1 from ledger r where r.body = l.body and r.payment = l.payment and r.kind = 'recovered'))
                """);
        var found = await database.Query<Record>(
            $"select {Columns} from payments where {string.Join(" and ", where)} order by id desc limit @take offset @skip",
            new
            {
                bodies = scope.Bodies.ToArray(),
                states = (query.States ?? []).Select(s => s.ToString()).ToArray(),
                from = StoredTime.Of(query.OrderedFrom),
                to = StoredTime.Of(query.OrderedTo),
                silent = StoredTime.Of(query.SilentSince),
                take = query.Take,
                skip = query.Skip,
            },
            cancel);
        return [.. found.Select(r => r.ToRow())];
    }

    public async Task<IReadOnlyList<PaymentSum>> Sums(Scope scope, LocalDate from, LocalDate to, CancellationToken cancel) =>
    [
        .. (await database.Query<SumRecord>(
            $"""
            select ordered_on as Day, state as Kind, count(*) as Count, cast(sum(amount) as bigint) as Amount from payments
            where {Seen(scope)} and ordered_on >= @from and ordered_on <= @to group by ordered_on, state order by ordered_on, state
            """,
            new { bodies = scope.Bodies.ToArray(), from = StoredTime.Of(from), to = StoredTime.Of(to) },
            cancel)).Select(r => new PaymentSum(StoredTime.Day(r.Day), Enum.Parse<PaymentState>(r.Kind), r.Count, r.Amount)),
    ];

    public async Task<IReadOnlyList<LedgerLine>> Ledger(Scope scope, Guid entitlement, CancellationToken cancel) =>
    [
        .. (await database.Query<LineRecord>(
            $"""
            select id as Id, entitlement as Entitlement, case_id as CaseId, payment as Payment, body as Body, service as Service, kind as Kind, cause as Cause,
            period as Period, day as Day, amount as Amount from ledger where entitlement = @id and {Seen(scope)} order by day, id
            """,
            new { id = new RowId(entitlement), bodies = scope.Bodies.ToArray() },
            cancel)).Select(r => r.ToLine()),
    ];

    public async Task<IReadOnlyList<LedgerSum>> LedgerSums(Scope scope, LocalDate from, LocalDate to, CancellationToken cancel) =>
    [
        .. (await database.Query<SumRecord>(
            $"""
            select day as Day, kind as Kind, count(*) as Count, cast(sum(amount) as bigint) as Amount from ledger
            where {Seen(scope)} and day >= @from and day <= @to group by day, kind order by day, kind
            """,
            new { bodies = scope.Bodies.ToArray(), from = StoredTime.Of(from), to = StoredTime.Of(to) },
            cancel)).Select(r => new LedgerSum(StoredTime.Day(r.Day), r.Kind, r.Count, r.Amount)),
    ];

    private string Seen(Scope scope) => scope.IsWhole ? "1 = 1" : $"body {database.In("bodies")}";

    private sealed class Record
    {
        public RowId Id { get; init; }

        public int Version { get; init; }

        public RowId Entitlement { get; init; }

        public RowId CaseId { get; init; }

        public string Service { get; init; } = "";

        public string Body { get; init; } = "";

        public string PayeeName { get; init; } = "";

        public string PayeeNumber { get; init; } = "";

        public string AccountTail { get; init; } = "";

        public long Amount { get; init; }

        public string State { get; init; } = "";

        public string OrderedOn { get; init; } = "";

        public long? Sent { get; init; }

        public string? SettledOn { get; init; }

        public string? Reference { get; init; }

        public string? Reason { get; init; }

        public RowId? Replaces { get; init; }

        public PaymentRow ToRow() => new()
        {
            Order = Id,
            Version = Version,
            Entitlement = Entitlement,
            Case = CaseId,
            Service = Service,
            Body = Body,
            PayeeName = PayeeName,
            PayeeNumber = PayeeNumber,
            AccountTail = AccountTail,
            Amount = Amount,
            State = Enum.Parse<PaymentState>(State),
            OrderedOn = StoredTime.Day(OrderedOn),
            SentAt = StoredTime.Moment(Sent),
            SettledOn = SettledOn is { } day ? StoredTime.Day(day) : null,
            Reference = Reference,
            Reason = Reason,
            Replaces = Replaces?.Value,
        };
    }

    private sealed class LineRecord
    {
        public RowId Id { get; init; }

        public RowId Entitlement { get; init; }

        public RowId CaseId { get; init; }

        public RowId? Payment { get; init; }

        public string Body { get; init; } = "";

        public string Service { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Cause { get; init; } = "";

        public string Period { get; init; } = "";

        public string Day { get; init; } = "";

        public long Amount { get; init; }

        public LedgerLine ToLine() => new(Id, Entitlement, CaseId, Payment?.Value, Body, Service, Kind, Cause, StoredTime.Day(Period), StoredTime.Day(Day), Amount);
    }

    private sealed class SumRecord
    {
        public string Day { get; init; } = "";

        public string Kind { get; init; } = "";

        public long Count { get; init; }

        public long Amount { get; init; }
    }
}
