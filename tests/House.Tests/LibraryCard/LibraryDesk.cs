using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Documents;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.Journeys;
using Jardem.Storage;
using Jardem.UseCases;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Jardem.Tests.LibraryCard;

/// <summary>The house as it is, on SQLite in a folder of its own, with the library's room beside the certificate's.</summary>
internal sealed class LibraryDesk : IAsyncDisposable
{
    public static readonly Principal Operator = Someone("operator", "Қабылдаушы", "astana-1", Role.Operator);
    public static readonly Principal Specialist = Someone("specialist", "Маманов", "astana-social", Role.Specialist);
    public static readonly Principal Head = Someone("head", "Басшыев", "astana-social", Role.Head);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jardem-library-");
    private readonly ServiceProvider _services;

    private LibraryDesk(bool online, string? storage)
    {
        var services = new ServiceCollection()
            .AddJardemStorage(storage ?? $"sqlite:{Path.Combine(_folder.FullName, "jardem.db")}")
            .AddUseCases()
            .AddSingleton<ISignatureVerifier, LibrarySignatures>()
            .AddSingleton<IPasswords, PlainPasswords>()
            .AddSingleton<LibraryRegisters>()
            .AddSingleton<IClock>(Clock)
            .AddSingleton<IIds, CountedIds>()
            .AddSingleton<IDocumentRenderer>(new DocumentRenderer(new DocumentSettings(new Uri("https://example.test"))))
            .AddSingleton(TextCatalog.Of(typeof(IServiceRoom).Assembly, typeof(LibraryCardRoom).Assembly));
        if (online)
            services.AddSingleton<IRegisters>(s => s.GetRequiredService<LibraryRegisters>());
        foreach (var room in Texts.KeysOfTheCode.Rooms.Append(new LibraryCardRoom { Online = online }))
            services.AddSingleton(room);
        _services = services.BuildServiceProvider();
    }

    public SetClock Clock { get; } = new();

    public static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="online">Whether the card is asked for on the portal too.</param>
    /// <param name="storage">Setting of a storage that is there; null for one of its own on SQLite.</param>
    public static async Task<LibraryDesk> Open(bool online = false, string? storage = null)
    {
        var desk = new LibraryDesk(online, storage);
        await desk.Get<IStorageAdministration>().Migrate(Cancel);
        await desk.Get<ActivateLaw>().Run(LibraryLaw.Snapshot, "author", "approver", Cancel);
        return desk;
    }

    /// <summary>Answers of a whole journey.</summary>
    public static Answers Answers(LocalDate born)
    {
        (string Key, string Value)[] typed =
        [
            ("request", "card"), ("library.hall", "reading"),
            ("applicant.surname", "Оқырманов"), ("applicant.name", "Мысал"), ("applicant.birth-date", Iso(born)), ("applicant.sex", "male"),
            ("applicant.iin", MadeUp.Iin(born, Sex.Male, 7)), ("applicant.territory", "astana"), ("applicant.address", "Демонстрация көшесі, 9"), ("language", "kk"),
            ("documents.identity.kind", "identity-card"), ("documents.identity.number", "000000009"), ("documents.identity.issued-by", "Мысал органы"),
            ("documents.identity.issued-on", "2026-01-15"), ("documents.identity.expires-on", "2036-01-15"),
            ("documents.identity.original-shown", "yes"), ("documents.identity.original-returned", "yes"), ("statement.personal-data", "yes"),
        ];
        return typed.Aggregate(Services.Journeys.Answers.None, (answers, a) => answers.With(a.Key, a.Value));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static Principal Someone(string account, string surname, string body, Role role) =>
        new(new Officer(account, new PersonName(surname, "Мысал"), new Jardem.Law.Text("қызметкер", "қызметкер"), body), [role]);
}

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SetClock : IClock
{
    /// <summary>Tuesday 14 July 2026, ten in the morning in Astana.</summary>
    public Instant Now { get; set; } = Instant.FromUtc(2026, 7, 14, 5, 0);

    public Instant GetCurrentInstant() => Now;
}

/// <summary>Ids one after another, the same in every run of one house.</summary>
internal sealed class CountedIds : IIds
{
    private static int _houses;
    private readonly int _house = Interlocked.Increment(ref _houses);
    private int _last;

    public Guid New()
    {
        var n = Interlocked.Increment(ref _last);
        return new(0x01980000, (short)_house, 0x7000, 0x80, 0, 0, 0, 0, (byte)(n >> 16), (byte)(n >> 8), (byte)n);
    }

    public string Token() => (((long)_house << 40) + Interlocked.Increment(ref _last)).ToString("x32", CultureInfo.InvariantCulture);

    public string Digits(int count) => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
