using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.Integrations.Gateway;
using Jardem.Services;
using Jardem.Services.RehabilitatedCertificate;
using Jardem.Simulator;
using Jardem.Simulator.People;
using Jardem.Simulator.Wire;
using Jardem.Tests.Api;
using Jardem.Tests.Simulator;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests.Registers;

/// <summary>The whole server before the outside world, both behind real sockets; it can be ended and started again on the same storage.</summary>
internal sealed class RunHouse : IAsyncDisposable
{
    public static readonly LocalDate Today = new(2026, 7, 10);

    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-run-").FullName;
    private readonly string? _storage;
    private readonly Time _time;
    private WebApplication _app = null!;

    private RunHouse(RawWire world, string? storage)
    {
        World = world;
        _storage = storage;
        _time = new Time(world.World.Services.GetRequiredService<WorldTime>());
    }

    public RawWire World { get; }

    public Uri Address { get; private set; } = null!;

    /// <summary>Living people of the capital, each of whom applies once.</summary>
    public IEnumerable<Person> Applicants => World.Town.People.Where(p => p.Territory == "astana" && p.AliveOn(Today) && p.AgeOn(Today) is > 20 and < 100);

    public static async Task<RunHouse> Open(string? storage, int people)
    {
        var house = new RunHouse(await RawWire.Start("--people", people.ToString(CultureInfo.InvariantCulture), "--require-signature"), storage);
        house.World.World.Services.GetRequiredService<GatewayKeys>().Write(house._folder);
        await File.WriteAllTextAsync(Path.Combine(house._folder, "password"), "jardem-demo");
        await house.Start();
        return house;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Ends the server in the middle of whatever it does and starts it on what is stored, when its leases are over.</summary>
    public async Task Restart()
    {
        await End();
        _time.Ahead += Duration.FromMinutes(6);
        await Start();
    }

    public void Later(Duration by) => _time.Ahead += by;

    public async Task<Guid> Register(ApiClient desk, Person person, int number)
    {
        var home = World.Town.HomeOf(person, Today);
        var answers = Applications.Certificate(number);
        answers["applicant.surname"] = person.Surname;
        answers["applicant.name"] = person.Name;
        if (person.Patronymic is { } patronymic)
            answers["applicant.patronymic"] = patronymic;
        answers["applicant.birth-date"] = LocalDatePattern.Iso.Format(person.Born);
        answers["applicant.sex"] = person.Male ? "male" : "female";
        answers["applicant.iin"] = person.Iin;
        answers["applicant.address"] = $"{home.Street}, {home.Building}, {home.Flat}".TrimEnd(' ', ',');
        return (await desk.File(Applications.Of(answers), Guid.NewGuid().ToString())).Is(System.Net.HttpStatusCode.Created).Json.GetProperty("case").GetGuid();
    }

    public async Task<CaseState> State(Guid id) => CaseState.Of(await Get<IEventStore>().Read(id, TestContext.Current.CancellationToken))!;

    /// <summary>Waits until all cases are so far; fails after a minute and a half in which none of them came further.</summary>
    public async Task Until(IReadOnlyList<Guid> cases, Func<CaseState, bool> so)
    {
        var open = cases.ToHashSet();
        for (var still = 0; open.Count > 0; still++)
        {
            foreach (var id in open.ToList())
            {
                if (!so(await State(id)))
                    continue;
                open.Remove(id);
                still = 0;
            }

            Assert.True(still < 900, $"{open.Count} of {cases.Count} cases stand still.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        await World.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task End()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Start()
    {
        string[] args =
        [
            "--demo", "--urls", "http://127.0.0.1:0", "--sign-ins-per-minute", "10000", "--data", Path.Combine(_folder, "data"), "--law", Repository.Law, "--Logging:LogLevel:Default", "None",
            "--Gateway:Sync", new Uri(World.Client.BaseAddress!, "/sync").ToString(), "--Gateway:Async", new Uri(World.Client.BaseAddress!, "/async").ToString(),
            "--Gateway:SenderId", "jardem", "--Gateway:SenderPasswordFile", Path.Combine(_folder, "password"), "--Gateway:SigningKeyFile", Path.Combine(_folder, "house.pfx"),
            "--Gateway:TrustFile", Path.Combine(_folder, "gateway.pem"), "--Gateway:PollSeconds", "1", "--Gateway:TimeoutSeconds", "1", "--Gateway:Retries", "0",
            .. _storage is null ? [] : new[] { "--storage", _storage },
        ];
        _app = WebHost.Build(args, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IClock>(_time));
            services.Replace(ServiceDescriptor.Singleton<IServiceRoom>(new StudyingRoom(new RehabilitatedCertificateRoom())));
            // The clock of the house is moved and that of the outside world is not.
            var gateway = (GatewaySettings)services.Last(s => s.ServiceType == typeof(GatewaySettings)).ImplementationInstance!;
            services.Replace(ServiceDescriptor.Singleton(gateway with { DateTolerance = Duration.FromDays(30), Patience = gateway.Patience with { Pause = TimeSpan.FromMilliseconds(5), BreakAt = 1 } }));
        });
        await Jardem.Web.Hosting.Start.Prepare(_app);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
    }

    private sealed class Time(WorldTime world) : IClock
    {
        public Duration Ahead { get; set; }

        public Instant GetCurrentInstant() => world.Now + Ahead;
    }
}
