using System.Data.Common;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Accounts of those who work in the house.</summary>
internal sealed class Accounts(Database database) : IAccounts
{
    private const string Select = """
        select id as Id, login as Login, password_hash as PasswordHash, surname as Surname, name as Name, patronymic as Patronymic,
        position_kk as PositionKk, position_ru as PositionRu, position_en as PositionEn, body as Body, unit as Unit, roles as Roles, language as Language, failures as Failures, locked_ns as Locked,
        closed as Closed, stamp as Stamp, demo as Demo, iin as Iin from accounts
        """;

    public async Task<Account?> ByLogin(string login, CancellationToken cancel) =>
        (await database.First<Record>($"{Select} where login = @login", new { login }, cancel))?.ToAccount();

    public async Task<IReadOnlyList<Account>> ByIin(string iin, CancellationToken cancel) =>
        [.. (await database.Query<Record>($"{Select} where iin = @iin and closed = 0 order by login", new { iin }, cancel)).Select(r => r.ToAccount())];

    public async Task<Account?> ById(string id, CancellationToken cancel) =>
        (await database.First<Record>($"{Select} where id = @id", new { id }, cancel))?.ToAccount();

    public async Task<IReadOnlyList<Account>> ByIds(IReadOnlyList<string> ids, CancellationToken cancel) =>
        ids.Count == 0 ? [] : [.. (await database.Query<Record>($"{Select} where id {database.In("ids")} order by login", new { ids = ids.ToArray() }, cancel)).Select(r => r.ToAccount())];

    public async Task<IReadOnlyList<Account>> OfBody(string body, CancellationToken cancel) =>
        [.. (await database.Query<Record>($"{Select} where body = @body order by login", new { body }, cancel)).Select(r => r.ToAccount())];

    public async Task<IReadOnlyList<Account>> All(CancellationToken cancel) =>
        [.. (await database.Query<Record>($"{Select} order by login", null, cancel)).Select(r => r.ToAccount())];

    public async Task Save(Account account, CancellationToken cancel)
    {
        try
        {
            await database.Execute(
                """
                insert into accounts (id, login, password_hash, surname, name, patronymic, position_kk, position_ru, position_en, body, unit,
                roles, language, failures, locked_ns, closed, stamp, demo, iin)
                values (@id, @login, @hash, @surname, @name, @patronymic, @positionKk, @positionRu, @positionEn, @body, @unit, @roles, @language, @failures, @locked, @closed, @stamp, @demo, @iin)
                on conflict (id) do update set login = excluded.login, password_hash = excluded.password_hash, surname = excluded.surname,
                name = excluded.name, patronymic = excluded.patronymic, position_kk = excluded.position_kk,
                position_ru = excluded.position_ru, position_en = excluded.position_en, body = excluded.body, unit = excluded.unit,
                roles = excluded.roles, language = excluded.language, failures = excluded.failures, locked_ns = excluded.locked_ns,
                closed = excluded.closed, stamp = excluded.stamp, demo = excluded.demo, iin = excluded.iin
                """,
                new
                {
                    id = account.Id,
                    login = account.Login,
                    hash = account.PasswordHash,
                    surname = account.Name.Surname,
                    name = account.Name.Name,
                    patronymic = account.Name.Patronymic,
                    positionKk = account.Position.Kk,
                    positionRu = account.Position.Ru,
                    positionEn = account.Position.En,
                    body = account.Body,
                    unit = account.Unit,
                    roles = string.Join(',', account.Roles),
                    language = account.Language,
                    failures = account.FailedSignIns,
                    locked = StoredTime.Of(account.LockedUntil),
                    closed = account.Closed ? 1 : 0,
                    stamp = account.Stamp,
                    demo = account.Demo ? 1 : 0,
                    iin = account.Iin,
                },
                cancel);
        }
        catch (DbException error) when (database.IsDuplicate(error))
        {
            throw new ArgumentException($"The sign-in name {account.Login} belongs to another account.", nameof(account), error);
        }
    }

    public async Task<int> CountFailure(string id, CancellationToken cancel)
    {
        var counts = await database.Change<int>("update accounts set failures = failures + 1 where id = @id returning failures", new { id }, cancel);
        return counts is [var count] ? count : throw new ArgumentException($"There is no account {id}.", nameof(id));
    }

    public async Task SetLock(string id, Instant? until, CancellationToken cancel) => await database.Execute(
        "update accounts set failures = 0, locked_ns = @until where id = @id", new { id, until = StoredTime.Of(until) }, cancel);

    public async Task SetPassword(string id, string hash, string stamp, CancellationToken cancel) => await database.Execute(
        "update accounts set password_hash = @hash, stamp = @stamp where id = @id", new { id, hash, stamp }, cancel);

    public async Task Close(string id, string stamp, CancellationToken cancel) => await database.Execute(
        "update accounts set closed = 1, stamp = @stamp where id = @id", new { id, stamp }, cancel);

    public async Task SetIin(string id, string iin, CancellationToken cancel) => await database.Execute(
        "update accounts set iin = @iin where id = @id", new { id, iin }, cancel);

    public async Task SetLanguage(string id, string language, CancellationToken cancel) => await database.Execute(
        "update accounts set language = @language where id = @id", new { id, language }, cancel);

    private sealed class Record
    {
        public string Id { get; init; } = "";

        public string Login { get; init; } = "";

        public string PasswordHash { get; init; } = "";

        public string Surname { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Patronymic { get; init; }

        public string PositionKk { get; init; } = "";

        public string PositionRu { get; init; } = "";

        public string? PositionEn { get; init; }

        public string Body { get; init; } = "";

        public string? Unit { get; init; }

        public string Roles { get; init; } = "";

        public string Language { get; init; } = "";

        public int Failures { get; init; }

        public long? Locked { get; init; }

        public int Closed { get; init; }

        public string Stamp { get; init; } = "";

        public int Demo { get; init; }

        public string? Iin { get; init; }

        public Account ToAccount() => new()
        {
            Id = Id,
            Login = Login,
            PasswordHash = PasswordHash,
            Name = new PersonName(Surname, Name, Patronymic),
            Position = new Text(PositionKk, PositionRu, PositionEn),
            Body = Body,
            Unit = Unit,
            Roles = [.. Roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)],
            Language = Language,
            FailedSignIns = Failures,
            LockedUntil = StoredTime.Moment(Locked),
            Closed = Closed != 0,
            Stamp = Stamp,
            Demo = Demo != 0,
            Iin = Iin,
        };
    }
}
