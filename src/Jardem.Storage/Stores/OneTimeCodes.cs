using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>One-time codes, as salted hashes.</summary>
internal sealed class OneTimeCodes(Database database) : IOneTimeCodes
{
    private const string Columns = """
        id as Id, person as Person, purpose as Purpose, about as About, phone as Phone, code_hash as CodeHash, sent_ns as Sent, until_ns as Until,
        tries as Tries, used_ns as Used
        """;

    public Task Keep(OneTimeCode code, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            var values = new
            {
                id = new RowId(code.Id),
                person = code.Person,
                purpose = code.Purpose,
                about = code.About,
                phone = code.Phone,
                hash = code.CodeHash,
                sent = StoredTime.Of(code.SentAt),
                until = StoredTime.Of(code.Until),
            };
            await connection.ExecuteAsync(new CommandDefinition(
                "update one_time_codes set until_ns = @sent where person = @person and purpose = @purpose and about = @about and used_ns is null and until_ns > @sent",
                values, transaction, cancellationToken: cancel));
            return await connection.ExecuteAsync(new CommandDefinition(
                """
                insert into one_time_codes (id, person, purpose, about, phone, code_hash, sent_ns, until_ns, tries)
                values (@id, @person, @purpose, @about, @phone, @hash, @sent, @until, 0)
                """,
                values, transaction, cancellationToken: cancel));
        },
        cancel);

    public async Task<OneTimeCode?> Try(Guid id, CancellationToken cancel) =>
        await database.Change<Record>($"update one_time_codes set tries = tries + 1 where id = @id returning {Columns}", new { id = new RowId(id) }, cancel) is [var one] ? one.ToCode() : null;

    public async Task<bool> Use(Guid id, Instant at, CancellationToken cancel) =>
        await database.Execute("update one_time_codes set used_ns = @at where id = @id and used_ns is null", new { id = new RowId(id), at = StoredTime.Of(at) }, cancel) == 1;

    public async Task<OneTimeCode?> Get(Guid id, CancellationToken cancel) =>
        (await database.First<Record>($"select {Columns} from one_time_codes where id = @id", new { id = new RowId(id) }, cancel))?.ToCode();

    public async Task<IReadOnlyList<OneTimeCode>> OpenFor(string phone, Instant at, CancellationToken cancel) =>
    [
        .. (await database.Query<Record>(
            $"select {Columns} from one_time_codes where phone = @phone and used_ns is null and until_ns > @at order by sent_ns desc, id desc",
            new { phone, at = StoredTime.Of(at) },
            cancel)).Select(r => r.ToCode()),
    ];

    public Task<int> SentSince(string person, Instant since, CancellationToken cancel) => database.First<int>(
        "select count(*) from one_time_codes where person = @person and sent_ns >= @since", new { person, since = StoredTime.Of(since) }, cancel);

    private sealed class Record
    {
        public RowId Id { get; init; }

        public string Person { get; init; } = "";

        public string Purpose { get; init; } = "";

        public string About { get; init; } = "";

        public string Phone { get; init; } = "";

        public string CodeHash { get; init; } = "";

        public long Sent { get; init; }

        public long Until { get; init; }

        public int Tries { get; init; }

        public long? Used { get; init; }

        public OneTimeCode ToCode() => new(Id, Person, Purpose, About, Phone, CodeHash, StoredTime.Moment(Sent), StoredTime.Moment(Until)) { Tries = Tries, UsedAt = StoredTime.Moment(Used) };
    }
}
