using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.Documents;
using Jardem.Integrations.Signatures;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.FuneralPayment;
using Jardem.Services.Proactive;
using Jardem.Storage;
using Jardem.Tests.Access;
using Jardem.Tests.Sms;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Jardem.UseCases.Registers;
using Jardem.UseCases.Signatures;
using Jardem.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>The proactive service over a real storage, with a feed, registers, a message centre and a clock that the test holds.</summary>
internal sealed class ProactiveHouse : IAsyncDisposable
{
    public const string Body = "astana-labour";
    public const string Iban = "KZ86125KZT5004100100";

    public static readonly LocalDate Today = new(2026, 7, 13);

    private static readonly Lazy<LawSnapshot> Law = new(() => LawSnapshot.Of(LawLoader.Load(Path.Combine(Repository.Root, "law"))));

    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-proactive-").FullName;
    private readonly ServiceProvider _services;
    private int _replies;

    private ProactiveHouse(Action<IServiceCollection>? more)
    {
        Clock.Now = SettableClock.At(2026, 7, 13, 11, 0);
        var services = new ServiceCollection()
            .AddJardemStorage($"sqlite:{Path.Combine(_folder, "jardem.db")}")
            .AddSingleton<IClock>(Clock)
            .AddSingleton<IIds, SystemIds>()
            .AddSingleton<IPasswords>(new CountedPasswords())
            .AddSingleton<ISmsCentre>(Centre)
            .AddSingleton<IRegisters>(Registers)
            .AddSingleton<IDeathFeed>(Feed)
            .AddSingleton(TextCatalog.Of(typeof(IServiceRoom).Assembly))
            .AddSingleton<IDocumentRenderer>(new DocumentRenderer(new DocumentSettings(new Uri("https://example.test"))))
            .AddSignatures(null)
            .AddSingleton<FuneralPaymentRoom>()
            .AddSingleton<IServiceRoom>(s => s.GetRequiredService<FuneralPaymentRoom>())
            .AddSingleton<IProactiveService, FuneralOffer>()
            .AddUseCases()
            .AddSingleton(new SigningPolicy(false))
            .AddSingleton<TakeDeaths>()
            .AddTransient<SmsDelivery>();
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public SettableClock Clock { get; } = new();

    public StubCentre Centre { get; } = new();

    public RegistersDouble Registers { get; } = new();

    public FeedDouble Feed { get; } = new();

    /// <param name="more">Parts that the house has besides, or in the place of the usual ones.</param>
    public static async Task<ProactiveHouse> Open(Action<IServiceCollection>? more = null)
    {
        var house = new ProactiveHouse(more);
        await house.Get<IStorageAdministration>().Migrate(default);
        var laws = house.Get<ILawSnapshots>();
        await laws.Keep(Law.Value.Id, Law.Value.ToBytes(), default);
        await laws.Activate(new Activation(Law.Value.Id, house.Clock.Now, "author", "approver"), default);
        return house;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A death declared by the wife, whose registers all answer; a test changes what it is about.</summary>
    public DeathNotice Dies(int order = 1, Func<DeathNotice, DeathNotice>? but = null)
    {
        var born = new LocalDate(1948, 5, 31);
        var (iin, wife) = (MadeUp.Iin(born, Sex.Male, order * 10), MadeUp.Iin(new LocalDate(1950, 2, 3), Sex.Female, order * 10));
        var death = new DeathNotice
        {
            Sequence = order,
            Version = 1,
            RecordNumber = $"10-123-26-{order.ToString("0000000", CultureInfo.InvariantCulture)}",
            RegisteredOn = Today,
            Office = "АХАЖ № 1",
            Iin = iin,
            Name = new PersonName("Сынақов", "Болат", "Үлгіұлы"),
            BirthDate = born,
            DeathDate = Today.PlusDays(-3),
            CertificateNumber = $"Қ-{order}",
            Declarant = new Declarant(wife, "СЫНАҚОВА ҮЛГІ", DeclarantRelation.Spouse),
        };
        Registers.Tell("payments", "award", iin, ("kind", "old-age-pension"), ("since", "2011-06-01"), ("amount", "9000000"), ("status", "active"));
        Registers.Tell("civil-status", "death", iin, ("recordNumber", death.RecordNumber), ("registeredOn", Iso(Today)), ("office", death.Office), ("surname", "Сынақов"), ("name", "Болат"), ("patronymic", "Үлгіұлы"),
            ("birthDate", Iso(born)), ("deathDate", Iso(death.DeathDate)), ("certificateNumber", death.CertificateNumber), ("annulled", "false"));
        Registers.Tell("persons", "person", wife, ("surname", "Сынақова"), ("name", "Үлгі"), ("birthDate", "1950-02-03"), ("gender", "2"), ("lifeStatus", "0"), ("region", "Астана"), ("district", "Есіл"), ("street", "Демонстрация"), ("building", "7"), ("territory", "astana"));
        Registers.Tell("mobile-citizens", "phone", wife, ("phone", Phone(order)), ("since", "2020-01-01"));
        Registers.Tell("payments", "account", wife, ("iban", Iban), ("bank", "Үлгі банк"), ("since", "2011-01-01"));
        var told = but?.Invoke(death) ?? death;
        Feed.Add(told);
        return told;
    }

    /// <summary>Somebody applies in the ordinary way, and the registers confirm the death where <paramref name="shown"/> says so.</summary>
    /// <param name="but">What the applicant typed otherwise.</param>
    public async Task<CaseState> Applies(DeathNotice death, Func<ApplicationFacts, ApplicationFacts>? but = null, bool shown = true, int who = 90)
    {
        var law = await Get<SnapshotSource>().Active(default);
        var filing = new DeadlineClock(law).FilingDay(Clock.Now, OfficeHours.Of(law.On(Clock.Now.InUtc().Date).Body("portal")!));
        var born = new LocalDate(1980, 1, 1);
        var applicant = new Applicant { Name = new PersonName("Басқаев", "Үлгі"), Iin = MadeUp.Iin(born, Sex.Male, who), BirthDate = born, Sex = Sex.Male, Territory = "astana", Address = "Астана" };
        var facts = Get<IProactiveService>().FactsOf(death, applicant, Iban, filing.Day, filing.LocalAt.Date);
        facts = but?.Invoke(facts) ?? facts;
        var (room, day) = (Get<FuneralPaymentRoom>(), law.On(filing.Day));
        if (shown)
        {
            var asked = room.Inquiries(facts, day).Single(i => i.Inquiry.Key == "death");
            facts = facts with { Registers = [AnswersOfExchanges.Of(asked, await Registers.Ask(RegisterAsker.House(Body).Question(asked, Guid.Empty, fresh: true), default), day, DateTimeZone.Utc)!] };
        }

        var outcome = await Get<RegisterCase>().Run(
            new CaseIntake
            {
                Room = room,
                Channel = IntakeChannel.Portal,
                Office = "portal",
                By = AutomaticOfficer.Of("portal", "test/1"),
                Actor = "test",
                Unit = "test",
                UseCase = "Test",
                Filing = filing,
                Law = law,
                Facts = facts,
                Language = "kk",
            },
            default);
        return CaseState.Of(await Get<IEventStore>().Read(Assert.IsType<RegisterCase.Outcome.Registered>(outcome).Case, default))!;
    }

    public static string Phone(int order) => "+7701" + order.ToString("0000000", CultureInfo.InvariantCulture);

    public static string WifeOf(DeathNotice death) => death.Declarant!.Iin;

    /// <summary>Reads the feed and screens all that is due.</summary>
    public async Task Screen()
    {
        await Get<TakeDeaths>().Run(null, default);
        while (await Get<ScreenDeaths>().Round(default) > 0)
        {
        }
    }

    /// <summary>Screens, sends what is proposed, and carries the messages.</summary>
    public async Task<OfferRow> Offer(DeathNotice death)
    {
        await Screen();
        await Get<SendOffers>().ByRule("test/1", default);
        await Carry();
        return await OfferOf(death);
    }

    public async Task<OfferRow> OfferOf(DeathNotice death) =>
        await Get<IOffers>().Get((await Row(death)).Offer ?? throw new InvalidOperationException("There is no offer."), default) ?? throw new InvalidOperationException("The offer has no row.");

    public async Task<OfferState> State(DeathNotice death) => (await Get<OfferChange>().Read((await OfferOf(death)).Offer, default))!;

    public async Task<CaseState?> Case(OfferState offer) => offer.Case is { } id ? CaseState.Of(await Get<IEventStore>().Read(id, default)) : null;

    public async Task<DeathRow> Row(DeathNotice death) => await Get<IDeathNotices>().Get(death.RecordNumber, default) ?? throw new InvalidOperationException("The death is not taken.");

    /// <summary>A message from a phone, and what goes back.</summary>
    public async Task<SmsReceived> Says(string phone, string text)
    {
        var received = await Get<ReceiveSms>().Run($"r{++_replies}", phone, text, default);
        await Carry();
        return received;
    }

    public async Task Carry()
    {
        while (await Get<SmsDelivery>().Round(default) > 0)
        {
        }
    }

    /// <summary>Registers what was agreed.</summary>
    public async Task Accept()
    {
        var jobs = Get<IJobs>();
        foreach (var job in await jobs.Lease(OfferChange.AcceptJob, Clock.Now, Duration.FromMinutes(5), 100, default))
        {
            await Get<AcceptOffer>().Run(job.Job, default);
            await jobs.Complete(job.Id, default);
        }
    }

    /// <summary>Has the notices of acceptance signed.</summary>
    public async Task Sign()
    {
        var jobs = Get<IJobs>();
        foreach (var job in await jobs.Lease(SignAcceptance.JobKind, Clock.Now, Duration.FromMinutes(5), 100, default))
        {
            await Get<SignAcceptance>().Run(job.Job, default);
            await jobs.Complete(job.Id, default);
        }
    }

    public async Task Watch()
    {
        while (await Get<WatchOffers>().Round(default) > 0)
        {
        }

        await Carry();
    }

    public IReadOnlyList<string> TextsTo(string phone) => [.. Centre.Sent.Where(m => m.Phone == phone).Select(m => m.Text)];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

/// <summary>A feed that tells what it was given, in the order it was given.</summary>
internal sealed class FeedDouble : IDeathFeed
{
    private readonly List<DeathNotice> _told = [];

    /// <summary>What the feed does to a page before it tells it.</summary>
    public Func<IReadOnlyList<DeathNotice>, IReadOnlyList<DeathNotice>> Fault { get; set; } = page => page;

    public bool Silent { get; set; }

    public void Add(DeathNotice notice) => _told.Add(notice);

    /// <summary>The record again, in its next version.</summary>
    public DeathNotice Again(DeathNotice notice, Func<DeathNotice, DeathNotice> change)
    {
        var next = change(notice with { Sequence = _told.Max(t => t.Sequence) + 1, Version = notice.Version + 1 });
        _told.Add(next);
        return next;
    }

    public Task<DeathPage> Read(long after, int take, CancellationToken cancel) => Task.FromResult<DeathPage>(
        Silent ? new DeathPage.Silent("no answer") : new DeathPage.Read(Fault([.. _told.Where(t => t.Sequence > after).OrderBy(t => t.Sequence).Take(take)])));
}

/// <summary>Registers that hold what a test told them.</summary>
internal sealed class RegistersDouble : IRegisters
{
    private readonly ConcurrentDictionary<string, ImmutableArray<ImmutableSortedDictionary<string, string>>> _held = new();

    public ConcurrentQueue<RegisterQuestion> Asked { get; } = new();

    /// <summary>Registers that give no answer now.</summary>
    public ConcurrentDictionary<string, bool> Silent { get; } = new();

    public void Tell(string register, string operation, string iin, params (string Name, string Value)[] record) =>
        _held[$"{register}/{operation}/{iin}"] = [record.Append(("iin", iin)).ToImmutableSortedDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal)];

    public void Forget(string register, string operation, string iin) => _held.TryRemove($"{register}/{operation}/{iin}", out _);

    public Task<RegisterReply> Ask(RegisterQuestion question, CancellationToken cancel)
    {
        Asked.Enqueue(question);
        var at = Instant.FromUtc(2026, 7, 13, 6, 0);
        RegisterReply reply = Silent.ContainsKey(question.Register) ? new RegisterReply.Silent(Guid.Empty, "no answer")
            : _held.TryGetValue($"{question.Register}/{question.Operation}/{question.Subject}", out var records) ? new RegisterReply.Found(Guid.Empty, records, at, null)
            : new RegisterReply.NoRecord(Guid.Empty, at);
        return Task.FromResult(reply);
    }
}
