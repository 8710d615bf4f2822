using System.Globalization;
using System.Reflection;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.Integrations.Gateway;
using Jardem.Integrations.Sms;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Services.FuneralPayment;
using Jardem.Services.Proactive;
using Jardem.Simulator.Authority;
using Jardem.Simulator.People;
using Jardem.Simulator.Wire;
using Jardem.Tests.Keys;
using Jardem.Tests.Signatures;
using Jardem.Tests.Simulator;
using Jardem.Tests.Sms;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Jardem.Web.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Year;

/// <summary>
/// The whole server before the outside world, with a key of the authorised person of each body. Its workers do their rounds when the test
/// says so and its clock is the test's; it can be ended in the middle and started again on what is stored.
/// </summary>
internal sealed class YearHouse : IAsyncDisposable
{
    public static readonly LocalDate Today = new(2026, 7, 20);

    private const string Token = "a secret of the test, 32 letters";
    private static readonly (string Body, string Bin)[] Bodies = [("astana-labour", "200140986009"), ("almaty-labour", "200140986019"), ("shymkent-labour", "200140986029"), ("demo-district-labour", "200140986039")];
    private static readonly MethodInfo RoundOfWorker = typeof(RoundWorker).GetMethod("Round", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-year-").FullName;
    private readonly Uri _address;
    private readonly string[] _keys;
    private readonly string[] _iins;
    private WebApplication _app = null!;
    private RoundWorker[] _workers = [];

    private YearHouse(RawWire world, CentreOnTheWire centre, string? storage, Uri address)
    {
        (World, Centre, _address) = (world, centre, address);
        Storage = storage ?? $"sqlite:{Path.Combine(_folder, "jardem.db")}";
        _iins = [.. Bodies.Select((_, i) => MadeUp.Iin(new LocalDate(1975, 2, 26), Sex.Female, 31 + (i * 10)))];
        _keys = [.. Bodies.SelectMany((b, i) => Key(b.Body, b.Bin, i))];
    }

    public RawWire World { get; }

    public CentreOnTheWire Centre { get; }

    public string Storage { get; }

    public Instant Now => Centre.GetCurrentInstant();

    public static async Task<YearHouse> Open(string? storage, int people)
    {
        var address = new Uri($"http://127.0.0.1:{SmsServer.FreePort()}");
        var world = await RawWire.Start(
            "--people", people.ToString(CultureInfo.InvariantCulture), "--today", "2026-07-20", "--pay-after", "0",
            "--sms-replies", new Uri(address, $"/sms/reply?token={Uri.EscapeDataString(Token)}&id=%I&sender=%p&text=%a&charset=%C").OriginalString);
        var house = new YearHouse(world, await CentreOnTheWire.Open(), storage, address);
        world.World.Services.GetRequiredService<GatewayKeys>().Write(house._folder);
        await File.WriteAllTextAsync(Path.Combine(house._folder, "password"), "jardem-demo");
        await File.WriteAllTextAsync(Path.Combine(house._folder, "token"), Token);
        await house.Start();
        return house;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Every worker does its rounds until none has anything to do at this moment.</summary>
    public async Task Work()
    {
        for (var more = true; more;)
        {
            more = false;
            foreach (var worker in _workers)
                more |= await (Task<TimeSpan>)RoundOfWorker.Invoke(worker, [TestContext.Current.CancellationToken])! == TimeSpan.Zero;
        }
    }

    /// <summary>Lets time pass, with work after each step of it.</summary>
    public async Task Pass(Duration time, Duration step)
    {
        for (var passed = Duration.Zero; passed < time; passed += step)
        {
            await Work();
            Centre.Now += step.ToTimeSpan();
        }

        await Work();
    }

    /// <summary>Ends the server while it holds leases on work and starts it when they are over.</summary>
    public async Task Die(params string[] leased)
    {
        foreach (var kind in leased)
            await Get<IJobs>().Lease(kind, Now, Duration.FromMinutes(5), 5, default);
        await End();
        Centre.Now += TimeSpan.FromMinutes(6);
        await Start();
    }

    /// <summary>A phone writes; the message goes through the centre.</summary>
    public async Task Says(string phone, string text)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = text, ["to"] = "1414" });
        using var answer = await World.Client.PostAsync($"/phones/{Uri.EscapeDataString(phone)}/reply", form);
        Assert.Contains("said=sent", answer.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
    }

    /// <summary>Somebody applies on the portal for a death.</summary>
    public async Task<RegisterCase.Outcome> Apply(DeathNotice death, Person person, string account)
    {
        var snapshot = await Get<SnapshotSource>().Active(TestTime.Bound);
        var office = snapshot.On(Now.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date).Body("portal")!;
        var filing = new DeadlineClock(snapshot).FilingDay(Now, OfficeHours.Of(office));
        var home = World.Town.HomeOf(person, Today);
        var applicant = new Applicant
        {
            Name = new PersonName(person.Surname, person.Name, person.Patronymic),
            Iin = person.Iin,
            BirthDate = person.Born,
            Sex = person.Male ? Sex.Male : Sex.Female,
            Territory = home.Territory,
            Address = $"{home.Street}, {home.Building}",
        };
        var by = AutomaticOfficer.Of(office.Id, "portal");
        return await Get<RegisterCase>().Run(
            new CaseIntake
            {
                Room = Get<UseCases.ServiceRooms>()[FuneralPaymentRoom.ServiceId],
                Channel = IntakeChannel.Portal,
                Office = office.Id,
                By = by,
                Actor = by.Account,
                Unit = office.Id,
                UseCase = "Portal",
                Filing = filing,
                Law = snapshot,
                Facts = Get<IProactiveService>().FactsOf(death, applicant, account, filing.Day, filing.LocalAt.Date),
                Language = "kk",
            },
            TestTime.Bound);
    }

    public async Task<CaseState> State(Guid id) => CaseState.Of(await Get<IEventStore>().Read(id, default))!;

    public async ValueTask DisposeAsync()
    {
        await End();
        await World.DisposeAsync();
        await Centre.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task End()
    {
        foreach (var worker in _workers)
            worker.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Start()
    {
        string[] args =
        [
            "--demo", "--role", "web", "--urls", _address.ToString(), "--public-base", _address.ToString(), "--data", Path.Combine(_folder, "data"), "--law", Repository.Law, "--storage", Storage,
            "--Logging:LogLevel:Default", "None", "--Signatures:Roots", Centre.Roots, "--Signatures:AllowedHosts", Centre.Address.Authority, "--Proactive:Feed", "on", "--Proactive:Send", "automatic",
            "--Gateway:Sync", new Uri(World.Client.BaseAddress!, "/sync").ToString(), "--Gateway:Async", new Uri(World.Client.BaseAddress!, "/async").ToString(),
            "--Gateway:SenderId", "jardem", "--Gateway:SenderPasswordFile", Path.Combine(_folder, "password"), "--Gateway:SigningKeyFile", Path.Combine(_folder, "house.pfx"),
            "--Gateway:TrustFile", Path.Combine(_folder, "gateway.pem"), "--Gateway:TimeoutSeconds", "1", "--Gateway:Retries", "0", "--Sms:TokenFile", Path.Combine(_folder, "token"), .. _keys,
        ];
        _app = WebHost.Build(args, services =>
        {
            // The clock of the house is moved and that of the outside world is not.
            var gateway = (GatewaySettings)services.Last(s => s.ServiceType == typeof(GatewaySettings)).ImplementationInstance!;
            var kannel = new KannelSettings(new Uri(World.Client.BaseAddress!, "/cgi-bin/sendsms"), "jardem", "jardem-demo", "1414", new Uri(_address, "/sms/report"));
            services.Replace(ServiceDescriptor.Singleton<IClock>(Centre))
                .Replace(ServiceDescriptor.Singleton(gateway with { DateTolerance = Duration.FromDays(90), Patience = gateway.Patience with { Pause = TimeSpan.FromMilliseconds(5), BreakAt = 1 } }))
                .AddSingleton<ISmsCentre>(KannelCentre.At(kannel, new CentreTokens(Token), TimeSpan.FromSeconds(10)))
                .AddSingleton<SmsDelivery>();
        });
        await Jardem.Web.Hosting.Start.Prepare(_app);
        for (var i = 0; i < Bodies.Length; i++)
            await Officer(i);
        await _app.StartAsync();
        _workers = [Worker<ProactiveWorker>(), Worker<RegisterWorker>(), Worker<JobWorker>(), Worker<PaymentWorker>(), Worker<SmsWorker>()];
    }

    private T Worker<T>()
        where T : RoundWorker => ActivatorUtilities.CreateInstance<T>(_app.Services);

    private string[] Key(string body, string bin, int number)
    {
        using var key = Centre.Issue(new KeyHolder(_iins[number], "Басшыева", "Мысал", null, bin, "Мысал органы", KeyRoles.LegalEntity, KeyRoles.FirstHead));
        var setting = $"--Keys:{number.ToString(CultureInfo.InvariantCulture)}:";
        return
        [
            setting + "Body", body, setting + "Account", "authorised-" + body, setting + "File", KeyFiles.Pfx(_folder, key, Centre.Centre.Issuing),
            setting + "PasswordFile", KeyFiles.Text(_folder, KeyFiles.Password), setting + "Services", FuneralPaymentRoom.ServiceId,
        ];
    }

    private async Task Officer(int number)
    {
        var (body, accounts) = (Bodies[number].Body, Get<IAccounts>());
        if (await accounts.ByLogin("authorised-" + body, default) is null)
        {
            await accounts.Save(
                new Account
                {
                    Id = "account-" + body,
                    Login = "authorised-" + body,
                    PasswordHash = "",
                    Name = new PersonName("Басшыева", "Мысал"),
                    Position = new Law.Text("Департамент басшысы", "Руководитель департамента", "Head of the department"),
                    Body = body,
                    Roles = [Role.Head],
                    Language = "kk",
                    Iin = _iins[number],
                    Stamp = "1",
                },
                default);
        }
    }
}
