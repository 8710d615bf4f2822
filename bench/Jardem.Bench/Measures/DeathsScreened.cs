using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.FuneralPayment;
using Jardem.Services.Proactive;
using Jardem.Storage;
using Jardem.UseCases;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Bench.Measures;

/// <summary>
/// A feed of 100,000 deaths taken and screened into SQLite, with registers that answer at once inside the process: what the house itself
/// costs. A question through the gateway is a line of its own. Broken off in the middle and begun again with a new process's objects.
/// </summary>
internal static class DeathsScreened
{
    private static readonly LocalDate Today = new(2026, 7, 13);

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        var count = size.Deaths;
        var folder = Directory.CreateTempSubdirectory("jardem-bench-deaths-").FullName;
        try
        {
            var law = LawSnapshot.Of(LawLoader.Load(Path.GetFullPath("law")));
            var setting = $"sqlite:{Path.Combine(folder, "jardem.db")}";
            var feed = new MadeFeed(count);
            var watch = Stopwatch.StartNew();
            TimeSpan taken, half;
            await using (var first = Services(setting, feed))
            {
                await first.GetRequiredService<IStorageAdministration>().Migrate(default);
                var laws = first.GetRequiredService<ILawSnapshots>();
                await laws.Keep(law.Id, law.ToBytes(), default);
                await laws.Activate(new Activation(law.Id, SystemClock.Instance.GetCurrentInstant(), "author", "approver"), default);
                watch.Restart();
                await first.GetRequiredService<TakeDeaths>().Run(null, default);
                taken = watch.Elapsed;
                var screened = 0;
                while (screened < count / 2)
                    screened += await first.GetRequiredService<ScreenDeaths>().Round(default);
                half = watch.Elapsed;
            }

            await using var second = Services(setting, feed);
            await second.GetRequiredService<TakeDeaths>().Run(null, default);
            while (await second.GetRequiredService<ScreenDeaths>().Round(default) > 0)
            {
            }

            var whole = watch.Elapsed;
            var counts = await second.GetRequiredService<IDeathNotices>().Count(Scope.Whole("bench"), default);
            var left = counts.Where(c => c.State == DeathState.Taken).Sum(c => c.Count);
            var found = string.Create(CultureInfo.InvariantCulture, $"{counts.Where(c => c.State == DeathState.Proposed).Sum(c => c.Count)} to write to, {left} left over");
            return
            [
                new Line(
                    string.Create(CultureInfo.InvariantCulture, $"{count} deaths taken and screened (SQLite, registers inside the process), broken off at half and begun again; {found}"),
                    "–",
                    string.Create(CultureInfo.InvariantCulture, $"{whole.TotalSeconds:0.0} s ({taken.TotalSeconds:0.0} s taking, half after {half.TotalSeconds:0.0} s; {MadeRegisters.Asked} questions)"),
                    "–", "minutes", whole < TimeSpan.FromMinutes(5) && left == 0),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string setting, MadeFeed feed) => new ServiceCollection()
        .AddJardemStorage(setting)
        .AddSingleton<IClock>(new StandingClock())
        .AddSingleton<IIds, BenchIds>()
        .AddSingleton<IRegisters, MadeRegisters>()
        .AddSingleton<IDeathFeed>(feed)
        .AddSingleton(TextCatalog.Of(typeof(IServiceRoom).Assembly))
        .AddSingleton<IServiceRoom, FuneralPaymentRoom>()
        .AddSingleton<IProactiveService>(_ => new FuneralOffer(new FuneralPaymentRoom()))
        .AddUseCases()
        .AddSingleton<TakeDeaths>()
        .BuildServiceProvider();

    /// <summary>Stands, so that the day does not change in the run; leases are told apart by their rows.</summary>
    private sealed class StandingClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 7, 13, 6, 0);
    }

    private sealed class MadeFeed(int count) : IDeathFeed
    {
        private readonly DeathNotice[] _notices = [.. Enumerable.Range(1, count).Select(Notice)];

        public Task<DeathPage> Read(long after, int take, CancellationToken cancel) =>
            Task.FromResult<DeathPage>(new DeathPage.Read([.. _notices.Skip((int)Math.Min(after, _notices.Length)).Take(take)]));

        private static DeathNotice Notice(int i) => new()
        {
            Sequence = i,
            Version = 1,
            RecordNumber = $"10-{i.ToString("0000000", CultureInfo.InvariantCulture)}",
            RegisteredOn = Today,
            Office = "АХАЖ № 1",
            Iin = i % 40 == 0 ? null : Number(i, Sex.Male),
            Name = new PersonName("Сынақов", "Болат"),
            BirthDate = Born(i),
            DeathDate = Today.PlusDays(-(i % 300)),
            CertificateNumber = $"Қ-{i}",
            Declarant = i % 10 == 0 ? null : new Declarant(Number(i, Sex.Female), null, i % 15 == 0 ? DeclarantRelation.Other : DeclarantRelation.Spouse),
        };

        private static LocalDate Born(int i) => new LocalDate(1935, 1, 1).PlusDays(i % 7000);

        /// <summary>An IIN with its check digit.</summary>
        private static string Number(int i, Sex sex)
        {
            for (var order = i / 7000 * 20; ; order++)
            {
                var head = Born(i).ToString("yyMMdd", CultureInfo.InvariantCulture) + (sex == Sex.Male ? '3' : '4') + order.ToString("0000", CultureInfo.InvariantCulture);
                for (var digit = '0'; digit <= '9'; digit++)
                    if (Iin.Check(head + digit) == IinFault.None)
                        return head + digit;
            }
        }
    }

    private sealed class MadeRegisters : IRegisters
    {
        private static long _asked;

        public static long Asked => Interlocked.Read(ref _asked);

        public Task<RegisterReply> Ask(RegisterQuestion question, CancellationToken cancel)
        {
            Interlocked.Increment(ref _asked);
            var at = Instant.FromUtc(2026, 7, 13, 6, 0);
            (string, string)[]? record = question.Operation switch
            {
                "award" => [("kind", "old-age-pension"), ("since", "2011-06-01"), ("amount", "9000000"), ("status", "active")],
                "person" => [("surname", "Сынақова"), ("name", "Үлгі"), ("birthDate", LocalDatePattern.Iso.Format(Iin.BirthDateOf(question.Subject)!.Value)), ("lifeStatus", "0"), ("territory", "astana")],
                "phone" when question.Subject[^1] != '0' => [("phone", "+77010000001")],
                "account" => [("iban", "KZ86125KZT5004100100"), ("bank", "125")],
                _ => null,
            };
            return Task.FromResult<RegisterReply>(record is null
                ? new RegisterReply.NoRecord(Guid.Empty, at)
                : new RegisterReply.Found(Guid.Empty, [record.ToImmutableSortedDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal)], at, null));
        }
    }
}
