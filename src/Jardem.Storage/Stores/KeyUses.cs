using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports.Keys;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>The log of uses of keys. A signature has its number within the key's day, so that signers at once cannot pass the day's limit.</summary>
internal sealed class KeyUses(Database database) : IKeyUses
{
    private const string Insert = """
        insert into key_uses (id, at_ns, day, number, key, account, body, case_id, service, kind, token, content, amount, outcome, why)
        values (@id, @at, @day, @number, @key, @account, @body, @caseId, @service, @kind, @token, @content, @amount, @outcome, @why)
        """;

    private const string Columns = """
        id as Id, at_ns as At, day as Day, key as Key, account as Account, body as Body, case_id as CaseId, service as Service, kind as Kind,
        token as Token, content as Content, amount as Amount, outcome as Outcome, why as Why
        """;

    private const string Highest = "select coalesce(max(number), 0) from key_uses where key = @Key and day = @Day and number is not null";

    public async Task<bool> Signed(IReadOnlyList<KeyUse> uses, int perDay, CancellationToken cancel)
    {
        if (uses.Count == 0 || uses.Any(u => u.Outcome != KeyOutcome.Signed || u.Key is null || u.Key != uses[0].Key || u.Day != uses[0].Day))
            throw new ArgumentException("Signatures of one key and day.", nameof(uses));
        var of = Day(uses[0].Key!, uses[0].Day);
        return await database.Write(
            async (connection, transaction) =>
            {
                if (database.OneInTurn is { } oneInTurn)
                    await connection.ExecuteAsync(new CommandDefinition(oneInTurn, new { turn = $"key-uses {of.Key} {of.Day}" }, transaction, cancellationToken: cancel));
                var before = await connection.ExecuteScalarAsync<int>(new CommandDefinition(Highest, of, transaction, cancellationToken: cancel));
                if (before + uses.Count > perDay)
                    return false;
                await connection.ExecuteAsync(new CommandDefinition(Insert, uses.Select((u, i) => Values(u, before + i + 1)).ToList(), transaction, cancellationToken: cancel));
                return true;
            },
            cancel);
    }

    public Task Unused(IReadOnlyList<KeyUse> uses, CancellationToken cancel) => uses.Any(u => u.Outcome == KeyOutcome.Signed) ? throw new ArgumentException("Signatures are counted.", nameof(uses)) : database.Execute(Insert, uses.Select(u => Values(u, null)).ToList(), cancel);

    public async Task<int> Count(string key, LocalDate day, CancellationToken cancel) => await database.First<int>(Highest, Day(key, day), cancel);

    public async Task<IReadOnlyList<KeyUse>> Newest(string? body, int take, CancellationToken cancel) =>
    [
        .. (await database.Query<Line>(
            $"select {Columns} from key_uses {(body is null ? "" : "where body = @body")} order by at_ns desc, id desc limit @take", new { body, take }, cancel)).Select(l => l.ToUse()),
    ];

    private static OfDay Day(string key, LocalDate day) => new(key, StoredTime.Of(day));

    private static object Values(KeyUse use, int? number) => new
    {
        id = new RowId(use.Id),
        at = StoredTime.Of(use.At),
        day = StoredTime.Of(use.Day),
        number,
        key = use.Key,
        account = use.Account,
        body = use.Body,
        caseId = new RowId(use.Case),
        service = use.Service,
        kind = use.Kind,
        token = use.Token,
        content = use.Content,
        amount = use.Amount,
        outcome = StoredName.Of(use.Outcome),
        why = use.Why is { } why ? StoredName.Of(why) : null,
    };

    private sealed record OfDay(string Key, string Day);

    private sealed class Line
    {
        public RowId Id { get; init; }

        public long At { get; init; }

        public string Day { get; init; } = "";

        public string? Key { get; init; }

        public string? Account { get; init; }

        public string Body { get; init; } = "";

        public RowId CaseId { get; init; }

        public string Service { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Token { get; init; } = "";

        public string Content { get; init; } = "";

        public long? Amount { get; init; }

        public string Outcome { get; init; } = "";

        public string? Why { get; init; }

        public KeyUse ToUse() => new()
        {
            Id = Id,
            At = StoredTime.Moment(At),
            Day = StoredTime.Day(Day),
            Key = Key,
            Account = Account,
            Body = Body,
            Case = CaseId,
            Service = Service,
            Kind = Kind,
            Token = Token,
            Content = Content,
            Amount = Amount,
            Outcome = StoredName.Read<KeyOutcome>(Outcome),
            Why = Why is null ? null : StoredName.Read<KeyRefusal>(Why),
        };
    }
}
