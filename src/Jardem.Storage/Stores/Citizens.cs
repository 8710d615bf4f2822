using Jardem.Cases.People;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Persons who sign in for themselves.</summary>
internal sealed class Citizens(Database database) : ICitizens
{
    private const string Select = """
        select person as Person, iin as Iin, surname as Surname, name as Name, patronymic as Patronymic, phone as Phone, language as Language,
        failures as Failures, locked_ns as Locked from citizens
        """;

    public async Task<Citizen?> ByIin(string iin, CancellationToken cancel) =>
        (await database.First<Record>($"{Select} where iin = @iin", new { iin }, cancel))?.ToCitizen();

    public async Task<Citizen?> ByPerson(Guid person, CancellationToken cancel) =>
        (await database.First<Record>($"{Select} where person = @person", new { person = new RowId(person) }, cancel))?.ToCitizen();

    public async Task<IReadOnlyList<Citizen>> ByPhone(string phone, CancellationToken cancel) =>
        [.. (await database.Query<Record>($"{Select} where phone = @phone order by iin", new { phone }, cancel)).Select(r => r.ToCitizen())];

    public async Task<Citizen> Add(Citizen citizen, CancellationToken cancel)
    {
        await database.Execute(
            """
            insert into citizens (person, iin, surname, name, patronymic, phone, language, failures, locked_ns)
            values (@person, @iin, @surname, @name, @patronymic, @phone, @language, 0, null) on conflict (iin) do nothing
            """,
            new
            {
                person = new RowId(citizen.Person),
                iin = citizen.Iin,
                surname = citizen.Name.Surname,
                name = citizen.Name.Name,
                patronymic = citizen.Name.Patronymic,
                phone = citizen.Phone,
                language = citizen.Language,
            },
            cancel);
        return await ByIin(citizen.Iin, cancel) ?? throw new StorageException("A citizen just added is not there.");
    }

    public Task SetPhone(Guid person, string phone, CancellationToken cancel) => Set(person, "phone = @phone", new { person = new RowId(person), phone }, cancel);

    public Task SetName(Guid person, PersonName name, CancellationToken cancel) => Set(
        person, "surname = @surname, name = @name, patronymic = @patronymic", new { person = new RowId(person), surname = name.Surname, name = name.Name, patronymic = name.Patronymic }, cancel);

    public Task SetLanguage(Guid person, string language, CancellationToken cancel) => Set(person, "language = @language", new { person = new RowId(person), language }, cancel);

    public async Task<int> CountFailure(Guid person, CancellationToken cancel)
    {
        var counts = await database.Change<int>("update citizens set failures = failures + 1 where person = @person returning failures", new { person = new RowId(person) }, cancel);
        return counts is [var count] ? count : throw NoSuch(person);
    }

    public Task SetLock(Guid person, Instant? until, CancellationToken cancel) => Set(
        person, "failures = 0, locked_ns = @until", new { person = new RowId(person), until = StoredTime.Of(until) }, cancel);

    private async Task Set(Guid person, string what, object values, CancellationToken cancel)
    {
        if (await database.Execute($"update citizens set {what} where person = @person", values, cancel) == 0)
            throw NoSuch(person);
    }

    private static ArgumentException NoSuch(Guid person) => new($"There is no citizen {person}.", nameof(person));

    private sealed class Record
    {
        public RowId Person { get; init; }

        public string Iin { get; init; } = "";

        public string Surname { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Patronymic { get; init; }

        public string? Phone { get; init; }

        public string Language { get; init; } = "";

        public int Failures { get; init; }

        public long? Locked { get; init; }

        public Citizen ToCitizen() => new(Person, Iin, new PersonName(Surname, Name, Patronymic), Phone, Language) { Failures = Failures, LockedUntil = StoredTime.Moment(Locked) };
    }
}
