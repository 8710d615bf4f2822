using Jardem.Cases.Cases;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Screening;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>Screening of a feed that repeats, reorders and corrects, with registers that fall silent: each death has one explained end, and nothing is sent by it.</summary>
public sealed class ScreeningRunTests
{
    [Fact]
    [Row("J-13")]
    public async Task Each_death_has_its_reason_and_nothing_is_sent()
    {
        await using var house = await ProactiveHouse.Open();
        var expected = new List<(DeathNotice Death, ScreeningReason? Reason)>
        {
            (house.Dies(1), null),
            (house.Dies(2, d => d with { Annulled = true }), ScreeningReason.Annulled),
            (house.Dies(3, d => d with { Iin = null }), ScreeningReason.NoIin),
            (house.Dies(4, d => d with { Iin = "480531300016" }), ScreeningReason.FaultyIin),
            (house.Dies(5, d => d with { DeathDate = ProactiveHouse.Today.PlusDays(1) }), ScreeningReason.DeathInFuture),
            (house.Dies(6, d => d with { DeathDate = new LocalDate(1940, 1, 1) }), ScreeningReason.DeathBeforeBirth),
            (house.Dies(7, d => d with { DeathDate = ProactiveHouse.Today.PlusYears(-3).PlusDays(-10) }), ScreeningReason.TooLongAgo),
            (house.Dies(8, d => d with { Declarant = d.Declarant! with { Relation = DeclarantRelation.Other } }), ScreeningReason.AddresseeUnknown),
            (house.Dies(9, d => d with { Declarant = null }), ScreeningReason.AddresseeUnknown),
        };
        var dead = house.Dies(10);
        house.Registers.Tell("persons", "person", ProactiveHouse.WifeOf(dead), ("surname", "С"), ("name", "Ү"), ("birthDate", "1950-02-03"), ("gender", "2"), ("lifeStatus", "1"), ("territory", "astana"));
        var child = house.Dies(11);
        house.Registers.Tell("persons", "person", ProactiveHouse.WifeOf(child), ("surname", "С"), ("name", "Ү"), ("birthDate", "2008-07-14"), ("gender", "2"), ("lifeStatus", "0"), ("territory", "astana"));
        var unknown = house.Dies(12);
        house.Registers.Forget("persons", "person", ProactiveHouse.WifeOf(unknown));
        var phoneless = house.Dies(13);
        house.Registers.Forget("mobile-citizens", "phone", ProactiveHouse.WifeOf(phoneless));
        var noRight = house.Dies(14);
        house.Registers.Forget("payments", "award", noRight.Iin!);
        var nowhere = house.Dies(15);
        house.Registers.Tell("persons", "person", ProactiveHouse.WifeOf(nowhere), ("surname", "С"), ("name", "Ү"), ("birthDate", "1950-02-03"), ("gender", "2"), ("lifeStatus", "0"), ("territory", "nowhere"));
        var applied = house.Dies(16);
        await house.Applies(applied);
        var accountless = house.Dies(17);
        house.Registers.Forget("payments", "account", ProactiveHouse.WifeOf(accountless));
        expected.AddRange([
            (dead, ScreeningReason.AddresseeDead), (child, ScreeningReason.AddresseeChild), (unknown, ScreeningReason.AddresseeNotFound), (phoneless, ScreeningReason.NoPhone),
            (noRight, ScreeningReason.NoRight), (nowhere, ScreeningReason.NoBody), (applied, ScreeningReason.AlreadyApplied), (accountless, null)]);

        await house.Screen();
        foreach (var (death, reason) in expected)
        {
            var row = await house.Row(death);
            Assert.Equal((reason is null ? DeathState.Proposed : DeathState.Settled, reason), (row.State, row.Reason));
        }

        Assert.Null((await house.Row(accountless)).Plan!.Account);
        await house.Carry();
        Assert.Empty(house.Centre.Sent);
        // The application of the sixteenth asked for its own answers.
        Assert.All(house.Registers.Asked.Where(q => q.AskedBy != "ask-registers"), q => Assert.Equal((ProactiveQuestions.Rule, "automatic"), (q.Basis, q.Role)));
        Assert.Equal(expected.Count, (await house.Get<IDeathNotices>().Count(Scope.Whole("test"), default)).Sum(c => c.Count));
    }

    [Fact]
    public async Task Husband_or_wife_by_the_register_is_found_where_nobody_near_declared()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies(1, d => d with { Declarant = null });
        var wife = MadeUp.Iin(new LocalDate(1950, 2, 3), Sex.Female, 10);
        house.Registers.Tell("civil-status", "marriage", death.Iin!, ("registeredOn", "1972-05-01"), ("husbandIin", death.Iin!), ("wifeIin", wife));
        await house.Screen();
        var row = await house.Row(death);
        Assert.Equal((DeathState.Proposed, wife, "spouse"), (row.State, row.Plan!.AddresseeIin, row.Plan.Relation));
    }

    [Fact]
    public async Task A_silent_register_is_asked_again_later()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        house.Registers.Silent["payments"] = true;
        await house.Screen();
        var row = await house.Row(death);
        Assert.Equal((DeathState.Waiting, "payments", 1), (row.State, row.SilentRegister, row.Attempts));
        house.Registers.Silent.Clear();
        await house.Screen();
        Assert.Equal(DeathState.Waiting, (await house.Row(death)).State);
        house.Clock.Now += Duration.FromMinutes(5);
        await house.Screen();
        Assert.Equal(DeathState.Proposed, (await house.Row(death)).State);
    }

    [Fact]
    public async Task A_feed_that_repeats_and_reorders_and_breaks_off_changes_nothing()
    {
        await using var house = await ProactiveHouse.Open();
        var deaths = Enumerable.Range(1, 30).Select(i => house.Dies(i)).ToList();
        house.Feed.Fault = page => [.. page.Reverse().Concat(page)];
        await house.Screen();
        house.Feed.Silent = true;
        Assert.NotNull((await house.Get<TakeDeaths>().Run(null, default)).Why);
        house.Feed.Silent = false;
        var asked = house.Registers.Asked.Count;
        Assert.Equal(0, (await house.Get<TakeDeaths>().Run(null, default)).Changed);
        await house.Screen();
        Assert.Equal(asked, house.Registers.Asked.Count);
        Assert.All(deaths, d => Assert.Equal(DeathState.Proposed, house.Row(d).GetAwaiter().GetResult().State));
    }

    [Fact]
    public async Task Screening_begun_anew_in_its_middle_and_sending_begun_twice_write_to_nobody_twice()
    {
        await using var house = await ProactiveHouse.Open();
        var deaths = Enumerable.Range(1, 20).Select(i => house.Dies(i)).ToList();
        await house.Get<TakeDeaths>().Run(null, default);
        // Leased by a process that died before it kept anything.
        await house.Get<IDeathNotices>().Lease(house.Clock.Now, Duration.FromMinutes(2), 7, default);
        await house.Screen();
        Assert.Equal(7, (await house.Get<IDeathNotices>().Count(Scope.Whole("test"), default)).Where(c => c.State == DeathState.Taken).Sum(c => c.Count));
        house.Clock.Now += Duration.FromMinutes(3);
        await house.Screen();
        // Made and cut off before it was marked: the row still says that we would write.
        var row = await house.Row(deaths[0]);
        await house.Get<SendOffers>().ByRule("test/1", default);
        await house.Get<IDeathNotices>().Keep([row], default);
        await house.Get<SendOffers>().ByRule("test/1", default);
        await house.Screen();
        await house.Carry();
        Assert.Equal(20, house.Centre.Sent.Count);
        Assert.Equal(20, house.Centre.Sent.Select(m => m.Phone).Distinct().Count());
        Assert.Equal(DeathState.Offered, (await house.Row(deaths[0])).State);
    }

    [Fact]
    public async Task A_plan_that_is_a_day_old_is_made_again_before_anything_goes()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Screen();
        house.Clock.Now += Duration.FromHours(25);
        house.Registers.Forget("mobile-citizens", "phone", ProactiveHouse.WifeOf(death));
        await house.Get<SendOffers>().ByRule("test/1", default);
        await house.Screen();
        await house.Carry();
        Assert.Equal((DeathState.Settled, ScreeningReason.NoPhone), ((await house.Row(death)).State, (await house.Row(death)).Reason));
        Assert.Empty(house.Centre.Sent);
    }

    [Fact]
    public async Task A_death_that_did_not_happen_is_taken_back_with_a_word_if_the_message_had_gone()
    {
        await using var house = await ProactiveHouse.Open();
        var (sent, night) = (house.Dies(1), house.Dies(2));
        house.Feed.Again(night, d => d);
        await house.Offer(sent);
        house.Feed.Again(sent, d => d with { Annulled = true });
        await house.Screen();
        await house.Carry();
        Assert.Equal((DeathState.Settled, ScreeningReason.Annulled), ((await house.Row(sent)).State, (await house.Row(sent)).Reason));
        Assert.Contains("кешірім", house.TextsTo(ProactiveHouse.Phone(1))[^1], StringComparison.Ordinal);
        await house.Says(ProactiveHouse.Phone(1), "ИӘ");
        Assert.Equal(3, house.TextsTo(ProactiveHouse.Phone(1)).Count);
    }

    [Fact]
    public async Task A_death_annulled_after_the_registration_takes_the_case_from_the_rules_to_a_person()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(ProactiveHouse.Phone(1), "ИӘ");
        await house.Accept();
        house.Feed.Again(death, d => d with { Annulled = true });
        await house.Screen();
        var id = (await house.State(death)).Case!.Value;
        var state = CaseState.Of(await house.Get<IEventStore>().Read(id, default))!;
        Assert.Equal(FollowDeathInCase.Why, state.Left!.Why);
        Assert.Equal((OfferPhase.Accepted, DeathState.Offered), ((await house.OfferOf(death)).Phase, (await house.Row(death)).State));
        await house.Screen();
        Assert.Equal(state.Version, CaseState.Of(await house.Get<IEventStore>().Read(id, default))!.Version);
    }

    [Fact]
    public async Task An_offer_taken_back_in_the_night_is_never_read()
    {
        await using var house = await ProactiveHouse.Open();
        house.Clock.Now = SettableClock.At(2026, 7, 13, 22, 0);
        var death = house.Dies();
        await house.Offer(death);
        Assert.Empty(house.Centre.Sent);
        house.Feed.Again(death, d => d with { Annulled = true });
        await house.Screen();
        house.Clock.Now = SettableClock.At(2026, 7, 14, 9, 30);
        await house.Carry();
        Assert.Empty(house.Centre.Sent);
    }

    [Fact]
    public async Task A_corrected_day_brings_a_new_offer_and_a_respelled_name_does_not()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var first = await house.Offer(death);
        var respelled = house.Feed.Again(death, d => d with { Name = d.Name with { Surname = "Сынаков" } });
        Assert.Equal(first.Offer, (await house.Offer(respelled)).Offer);
        Assert.Single(house.TextsTo(ProactiveHouse.Phone(1)));
        var corrected = house.Feed.Again(respelled, d => d with { DeathDate = d.DeathDate.PlusDays(-1) });
        var second = await house.Offer(corrected);
        Assert.NotEqual(first.Offer, second.Offer);
        Assert.Equal((OfferPhase.Withdrawn, OfferPhase.Open), ((await house.Get<IOffers>().Get(first.Offer, default))!.Phase, second.Phase));
    }

    [Fact]
    public void Messages_are_short_enough_to_be_read_on_any_phone()
    {
        var texts = TextCatalog.Of(typeof(Services.IServiceRoom).Assembly);
        foreach (var (key, text) in texts.All.Where(t => t.Key.StartsWith("offer.sms.", StringComparison.Ordinal)))
            foreach (var language in new[] { Language.Kk, Language.Ru })
            {
                var filled = TextCatalog.Fill(text.In(language), ("deceased", "Нұрмұхаммед С."), ("amount", "1 151 375"), ("tail", "0100"), ("until", "23.07.2026"), ("number", "12345/2026"), ("list", "1 – Нұрмұхаммед С., 2 – Сағадат С."));
                Assert.True(UseCases.Messages.SmsText.Of(filled).Parts.Count <= (key.StartsWith("offer.sms.offer", StringComparison.Ordinal) ? 5 : 4), $"{key} {language}: {filled}");
            }
    }
}
