using System.Globalization;
using Jardem.Cases.Offers;
using Jardem.Simulator.Faults;
using Jardem.Simulator.Registers;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Proactive;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Year;

/// <summary>
/// A town's deaths go all the way from the record to the money while everything around misbehaves: what is paid agrees with the law for every
/// deceased, nobody is paid for twice, nobody is forgotten. On SQLite; JARDEM_LONG=1 makes the town large and runs it on PostgreSQL too.
/// </summary>
[Row("E-09"), Row("E-14"), Row("E-18"), Row("J-13"), Row("J-21")]
public sealed class YearTests
{
    private static bool Long => Environment.GetEnvironmentVariable("JARDEM_LONG") == "1";

    [Fact]
    public async Task Paid_sums_agree_with_the_law_for_every_death_of_the_town()
    {
        await Run(null, Long ? 12_000 : 5000);
        if (!Long)
            return;
        using var server = PostgresServer.Start();
        await Run($"postgres:{server.Connection("postgres")}", 20_000);
    }

    private static async Task Run(string? storage, int people)
    {
        await using var house = await YearHouse.Open(storage, people);
        var (feed, plan) = (house.World.World.Services.GetRequiredService<DeathFeed>(), new YearPlan());
        Misbehave(house);
        await Early(house, feed, plan);
        await house.Pass(Duration.FromHours(3), Duration.FromMinutes(10));
        await Answers(house, plan);
        await house.Die(OfferChange.AcceptJob, PaymentJobs.Send);
        await house.Pass(Duration.FromHours(3), Duration.FromMinutes(15));
        await house.Die(PaymentJobs.Send, PaymentJobs.Ask);
        await house.Pass(Duration.FromHours(2), Duration.FromMinutes(15));
        Afterwards(house, feed, plan);
        house.World.World.Services.GetRequiredService<Orders>().Clear();
        await house.Pass(Duration.FromDays(11), Duration.FromHours(6));
        foreach (var (record, one) in plan.Said.Where(s => s.Value.Word == Word.Late))
            await house.Says(one.Phone, await YearPlan.Written(house, record, "ИӘ"));
        await house.Pass(Duration.FromDays(2), Duration.FromHours(6));
        await new YearCount(house, feed, plan).Judge();
    }

    private static void Misbehave(YearHouse house)
    {
        foreach (var fault in new[] { "reorder", "duplicate" })
        {
            house.World.Order(new Order("civil-status", fault, Count: 1));
            house.World.Order(new Order("civil-status", fault, 0.1));
        }

        foreach (var register in new[] { "persons", "civil-status", "mobile-citizens", "payments" })
            foreach (var fault in new[] { "http-500", "reset", "soap-fault", "garbage", "unsigned", "other-answer" })
                house.World.Order(new Order(register, fault, 0.02));
        house.World.Order(new Order("persons", "silence", Count: 1, Ms: 1500));
        house.World.Order(new Order("payments", "lost", 0.15));
        house.World.Order(new Order("sms", "refused", Count: 1));
        house.World.Order(new Order("sms", "http-500", Count: 2));
        house.World.Order(new Order("sms", "reset", Count: 1));
        foreach (var fault in new[] { "not-delivered", "duplicate", "silence" })
            house.World.Order(new Order("sms", fault, 0.15));
    }

    /// <summary>Some families apply on the portal before anybody writes to them.</summary>
    private static async Task Early(YearHouse house, DeathFeed feed, YearPlan plan)
    {
        foreach (var entry in feed.All.Where((_, i) => i % 7 == 3).ToList())
        {
            if (plan.Relative(house, entry) is { } relative && await house.Apply(YearPlan.Notice(house, entry), relative.Person, relative.Account) is RegisterCase.Outcome.Registered made)
                plan.Portal[entry.Person.Iin] = made.Case;
        }
    }

    /// <summary>What the phones answer, each kind of answer in turn; some relatives apply on the portal at the same moment.</summary>
    private static async Task Answers(YearHouse house, YearPlan plan)
    {
        var number = 0;
        foreach (var entry in house.World.World.Services.GetRequiredService<DeathFeed>().All.OrderBy(e => e.Sequence))
        {
            if (await YearPlan.Offered(house, entry) is not { Phone: { } phone, Phase: OfferPhase.Open })
                continue;
            var word = YearPlan.Words[number++ % YearPlan.Words.Length];
            var notice = YearPlan.Notice(house, entry);
            plan.Said[notice.RecordNumber] = new Saying(word, phone, entry);
            async Task Says(string text) => await house.Says(phone, await YearPlan.Written(house, notice.RecordNumber, text));
            switch (word)
            {
                case Word.Yes:
                    await Says(number % 2 == 0 ? "ИӘ" : "да");
                    break;
                case Word.Twice:
                    await Task.WhenAll(Says("ИӘ"), Says("ИӘ"));
                    break;
                case Word.No:
                    await Says("жоқ");
                    break;
                case Word.NoThenYes:
                    await Says("нет");
                    await Says("ДА");
                    break;
                case Word.Account:
                    await Says("СЧЕТ");
                    break;
                case Word.Stop:
                    await house.Says(phone, "СТОП");
                    break;
                case Word.NotMe:
                    await Says("ОШИБКА");
                    break;
                case Word.Stranger:
                    await house.Says("+77779990000", "ИӘ");
                    break;
                case Word.Both when plan.Relative(house, entry) is { } relative:
                    var applied = house.Apply(notice, relative.Person, relative.Account);
                    await Task.WhenAll(Says("ИӘ"), applied);
                    if (await applied is RegisterCase.Outcome.Registered made)
                        plan.Portal[entry.Person.Iin] = made.Case;
                    break;
            }
        }

        Assert.True(number >= YearPlan.Words.Length, string.Create(CultureInfo.InvariantCulture, $"{number} offers are too few for every kind of answer."));
    }

    /// <summary>A record annulled after its message and one after the payment; a payment that comes back.</summary>
    private static void Afterwards(YearHouse house, DeathFeed feed, YearPlan plan)
    {
        var book = house.World.World.Services.GetRequiredService<PaymentBook>();
        var silent = plan.Said.Values.First(s => s.Word == Word.Nothing).Entry.Person;
        Assert.Null(feed.Annulled(silent));
        plan.Annulled.Add(silent.Iin);
        var paid = book.All.Where(o => o.State == "paid").ToList();
        Assert.True(paid.Count >= 2, "Too little is paid so far.");
        var after = house.World.Town.Find(paid[0].Content["deceasedIin"])!;
        Assert.Null(feed.Annulled(after));
        plan.Annulled.Add(after.Iin);
        Assert.True(book.Return(paid[1].OrderId, "account-closed"));
    }
}
