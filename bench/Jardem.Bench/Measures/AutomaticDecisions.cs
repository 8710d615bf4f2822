using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using Jardem.Bench.Databases;
using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Documents;
using Jardem.Integrations.Signatures;
using Jardem.Integrations.Signatures.Keys;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Services;
using Jardem.Services.FuneralPayment;
using Jardem.Simulator.Authority;
using Jardem.Storage;
using Jardem.Tests;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Jardem.Bench.Measures;

/// <summary>
/// An application of the portal with its registers' answers becomes a decision signed by the key store and an order to pay, on PostgreSQL:
/// three commits, two RSA signatures made and verified. Beside it: three raw commits of the same size by pgbench.
/// </summary>
internal static class AutomaticDecisions
{
    private const int Connections = 8;

    /// <summary>The registration, the log of the key, the decision.</summary>
    private const int Commits = 3;

    /// <summary>Numbers of the applications that are counted begin here, beyond those of the warming.</summary>
    private const int Later = 200_000;

    /// <summary>Events of the three commits are of about this size together, so each raw commit writes as many.</summary>
    private static readonly RawShape Raw = new(3, 3000);

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        using var server = new PostgresUnderLoad();
        await server.Create("raw_empty");
        await server.Say("raw_empty", RawShape.Schema);
        await using var centre = await Centre.Open();
        var taken = await Rounds.Interleave(
            size.Rounds,
            async round =>
            {
                await server.Create($"raw_{round}", "raw_empty");
                var load = await server.Pgbench($"raw_{round}", Raw, Connections, size.Load(round), 2000 + round);
                await server.Drop($"raw_{round}");
                return load;
            },
            async round =>
            {
                await server.Create($"ours_{round}");
                WritingLoad load;
                await using (var house = await House.Open($"postgres:{server.Connection($"ours_{round}")}", centre))
                {
                    // Readers of rows are compiled anew for each database; a server has had that behind it since its first minute.
                    await ClosedLoop.Run(Connections, TimeSpan.FromSeconds(size.Seconds), (_, number) => house.Decide((int)number));
                    load = await server.Metered(() => ClosedLoop.Run(Connections, TimeSpan.FromSeconds(size.Load(round)), (_, number) => house.Decide(Later + (int)number)));
                }

                await server.Drop($"ours_{round}");
                return load;
            });
        var limit = new Samples([.. taken[0].Of(r => r.Load.PerSecond).Values.Select(v => v / Commits)]);
        var (rate, slow, wal) = (taken[1].Of(r => r.Load.PerSecond), taken[1].Of(r => r.Load.P99), taken[1].Of(r => r.Writing.WalBytes));
        return
        [
            new Line(
                $"portal application → decision, 2 papers signed and verified (RSA-2048), payment queued; PostgreSQL, {Connections} at once",
                $"pgbench, {Commits} commits of {Raw.Rows} rows: {Line.Show(limit, "/s")}", Line.Show(rate, "/s"), Line.Times(rate.Over(limit)), "–", null),
            new Line("the same, own time from application to decision, 99th percentile", "–", Line.Show(slow, " ms"), "–", "< 300 ms", slow.Median < 300),
            new Line("the same, write-ahead log per decision", Line.Show(new Samples([.. taken[0].Of(r => r.Writing.WalBytes).Values.Select(v => v * Commits)]), " B"), Line.Show(wal, " B"), "–", "–", null),
        ];
    }

    /// <summary>The use cases over a storage, with the key of a head.</summary>
    private sealed class House(ServiceProvider services) : IAsyncDisposable
    {
        private const string Body = "astana-labour";

        public static async Task<House> Open(string storage, Centre centre)
        {
            var services = new ServiceCollection()
                .AddSingleton<IClock>(new Now())
                .AddSingleton<IIds, BenchIds>()
                .AddSingleton<IServiceRoom>(new FuneralPaymentRoom())
                .AddSingleton(WholeHouse.Texts)
                .AddSingleton<IDocumentRenderer>(new DocumentRenderer(new DocumentSettings(new Uri("https://demo.invalid"))))
                .AddJardemStorage(storage)
                .AddSignatures(centre.Settings)
                .AddKeys([centre.Key])
                .AddUseCases()
                .BuildServiceProvider();
            await services.GetRequiredService<IStorageAdministration>().Migrate(CancellationToken.None);
            await services.GetRequiredService<ActivateLaw>().Run(WholeHouse.Law, "author", "approver", CancellationToken.None);
            await services.GetRequiredService<IAccounts>().Save(
                new Account
                {
                    Id = "head-1",
                    Login = "head",
                    PasswordHash = "",
                    Name = new PersonName("Басшыева", "Мысал"),
                    Position = new Law.Text("басшы", "руководитель", "head"),
                    Body = Body,
                    Roles = [Role.Head],
                    Language = "kk",
                    Iin = Centre.Iin,
                    Stamp = "1",
                },
                CancellationToken.None);
            return new House(services);
        }

        /// <exception cref="InvalidOperationException">It was not decided.</exception>
        public async Task Decide(int number)
        {
            var now = services.GetRequiredService<IClock>().GetCurrentInstant();
            var office = WholeHouse.Law.On(Application.Day).Body("portal")!;
            var filing = new DeadlineClock(WholeHouse.Law).FilingDay(now, OfficeHours.Of(office));
            var by = AutomaticOfficer.Of(office.Id, "portal");
            var outcome = await services.GetRequiredService<RegisterCase>().Run(
                new CaseIntake
                {
                    Room = services.GetRequiredService<ServiceRooms>()[FuneralPaymentRoom.ServiceId],
                    Channel = IntakeChannel.Portal,
                    Office = office.Id,
                    By = by,
                    Actor = by.Account,
                    Unit = office.Id,
                    UseCase = "Portal",
                    Filing = filing,
                    Law = WholeHouse.Law,
                    Facts = Of(number, filing.Day),
                    Language = "kk",
                },
                CancellationToken.None);
            var id = outcome is RegisterCase.Outcome.Registered registered ? registered.Case : throw new InvalidOperationException($"Application {number} came to {outcome}.");
            await services.GetRequiredService<DecideAutomatically>().Run(id, CancellationToken.None);
            if (number % 64 == 1 && CaseState.Of(await services.GetRequiredService<IEventStore>().Read(id, CancellationToken.None)) is not { Phase: CasePhase.Granted })
                throw new InvalidOperationException($"Application {number} was not decided.");
        }

        public async ValueTask DisposeAsync() => await services.DisposeAsync();

        /// <summary>The made-up application, about another deceased each time.</summary>
        private static ApplicationFacts Of(int number, LocalDate filedOn)
        {
            var born = MadeUpFuneral.Born.PlusDays(number % 3000);
            var iin = MadeUp.Iin(born, Sex.Male, 11 + (number / 3000 * 7));
            var day = NodaTime.Text.LocalDatePattern.Iso.Format(born);
            var record = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"АЖ-{1000 + number}");
            var facts = MadeUpFuneral.Confirmed(filedOn).With("funeral.deceased.iin", iin).With("funeral.deceased.birth-date", day).With("funeral.deceased.record-number", record);
            return facts with
            {
                Registers =
                [
                    .. facts.Registers!.Select(a => a.Subject != MadeUpFuneral.DeceasedIin ? a
                        : a with { Subject = iin, Records = [.. a.Records.Select(r => r.ContainsKey("birthDate") ? r.SetItem("birthDate", day).SetItem("recordNumber", record) : r)] }),
                ],
            };
        }
    }

    private sealed class Now : IClock
    {
        private static readonly long Begun = Stopwatch.GetTimestamp();

        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 7, 20, 5, 0) + Duration.FromTimeSpan(Stopwatch.GetElapsedTime(Begun));
    }

    /// <summary>A centre on a socket whose list is asked once an hour, and the head's key as a file.</summary>
    private sealed class Centre : IAsyncDisposable
    {
        public static readonly string Iin = MadeUp.Iin(new LocalDate(1975, 2, 26), Sex.Female, 31);

        private readonly string _folder = Directory.CreateTempSubdirectory("jardem-bench-keys-").FullName;
        private readonly WebApplication _app;
        private readonly Uri _address;

        private Centre(WebApplication app, CertificationCentre centre, Uri address)
        {
            (_app, _address) = (app, address);
            File.WriteAllBytes(Path.Combine(_folder, "root.cer"), centre.Root.RawData);
            var at = new DateTimeOffset(2026, 7, 20, 5, 0, 0, TimeSpan.Zero);
            using var key = centre.Issue(new KeyHolder(Iin, "Басшыева", "Мысал", null, "200140986009", "Мысал органы", KeyRoles.LegalEntity, KeyRoles.FirstHead), Jardem.Simulator.Authority.KeyUse.Sign, at.AddDays(-1), at.AddYears(1));
            var whole = new X509Certificate2Collection { key, centre.Issuing };
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(Path.Combine(_folder, "head.pfx"), options);
            file.Write(whole.Export(X509ContentType.Pkcs12, (string?)null));
        }

        public SignatureSettings Settings => new() { Roots = _folder, AllowedHosts = [_address.Authority] };

        public KeySettings Key => new()
        {
            Body = "astana-labour",
            Login = "head",
            File = Path.Combine(_folder, "head.pfx"),
            Policy = new KeyPolicy { Services = [FuneralPaymentRoom.ServiceId], PerDay = int.MaxValue },
        };

        public static async Task<Centre> Open()
        {
            CertificationCentre? centre = null;
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            app.MapAuthority(() => centre!);
            await app.StartAsync();
            var address = new Uri(app.Urls.Single());
            centre = CertificationCentre.Create(address, () => new Now().GetCurrentInstant().ToDateTimeOffset());
            return new Centre(app, centre, address);
        }

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
