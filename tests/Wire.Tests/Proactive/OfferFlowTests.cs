using Jardem.Cases.Cases;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Screening;
using Jardem.Cases.People.Consents;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>From the record of a death to the case: who is written to, what an answer does, and how each ends that no case comes of.</summary>
public sealed class OfferFlowTests
{
    private static readonly string Phone = ProactiveHouse.Phone(1);

    [Fact]
    [Row("E-14")]
    [Row("E-20")]
    [Row("E-42")]
    [Row("J-10")]
    [Row("J-13")]
    public async Task A_yes_registers_the_application_with_both_halves_of_the_consent_kept()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var offer = await house.Offer(death);
        var text = Assert.Single(house.TextsTo(Phone));
        Assert.Contains("*0100", text, StringComparison.Ordinal);
        Assert.Contains("151 375", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Сынақов", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ProactiveHouse.Iban, text, StringComparison.Ordinal);

        Assert.Equal(SmsReceived.Taken, await house.Says(Phone, "ИӘ"));
        Assert.Equal(OfferPhase.Agreed, (await house.OfferOf(death)).Phase);
        await house.Accept();

        var state = await house.State(death);
        Assert.Equal(OfferPhase.Accepted, state.Phase);
        var registered = CaseState.Of(await house.Get<IEventStore>().Read(state.Case!.Value, default))!;
        Assert.Equal(
            (IntakeChannel.Proactive, "sms-reply", ProactiveHouse.WifeOf(death), death.Iin, ProactiveHouse.Iban),
            (registered.Registration.Channel, registered.Registration.Confirmed!.Means, registered.Facts.Applicant.Iin, registered.Facts.Answers["funeral.deceased.iin"], registered.Facts.Answers["funeral.account"]));
        Assert.Equal(["account", "award", "death", "person"], registered.Facts.Registers!.Select(r => r.Inquiry).Order(StringComparer.Ordinal));
        var book = await house.Get<PersonFile>().Consents(offer.Person, default);
        Assert.All(
            new[] { ConsentKind.ProactiveService, ConsentKind.PersonalData, ConsentKind.LimitedAccessData },
            kind => Assert.True(book.Holds(kind, $"offer:{offer.Offer}", house.Clock.Now)));
        Assert.All(book.Entries, e => Assert.Equal((ConsentChannel.SmsReply, registered.Registration.Confirmed.Evidence.ToString()), (e.Given.Channel, e.Given.EvidenceId)));

        house.Clock.Now += Duration.FromMinutes(2);
        await house.Watch();
        Assert.Contains("№ 1/2026", house.TextsTo(Phone)[^1], StringComparison.Ordinal);
        await house.Watch();
        Assert.Equal(2, house.TextsTo(Phone).Count);
    }

    [Fact]
    [Row("E-15")]
    [Row("R-08")]
    public async Task Checks_not_met_at_the_registration_end_in_a_notice_and_no_case()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "да");
        house.Registers.Tell("payments", "award", death.Iin!, ("kind", "old-age-pension"), ("since", "2011-06-01"), ("until", "2020-01-01"), ("amount", "9000000"), ("status", "stopped"));
        await house.Accept();
        await house.Carry();

        var state = await house.State(death);
        Assert.Equal((OfferPhase.NotAccepted, null), (state.Phase, state.Case));
        Assert.Equal(["reason.funeral-status"], state.FailedChecks);
        Assert.Contains("қабылданбады", house.TextsTo(Phone)[^1], StringComparison.Ordinal);
        await house.Says(Phone, "ИӘ");
        Assert.Contains("күші тоқтаған", house.TextsTo(Phone)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_register_delays_the_registration_and_loses_nothing()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Silent["persons"] = true;
        await Assert.ThrowsAsync<SilentRegisterException>(house.Accept);
        Assert.Equal(OfferPhase.Agreed, (await house.OfferOf(death)).Phase);
        house.Registers.Silent.Clear();
        house.Clock.Now += Duration.FromMinutes(10);
        await house.Accept();
        Assert.Equal(OfferPhase.Accepted, (await house.OfferOf(death)).Phase);
    }

    [Fact]
    public async Task A_message_that_comes_twice_registers_once_and_no_phone_but_the_addressees_answers()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        Assert.Equal(SmsReceived.NothingOpen, await house.Says("+77779990000", "ИӘ"));
        Assert.Equal(OfferPhase.Open, (await house.OfferOf(death)).Phase);
        await house.Says(Phone, "ИӘ");
        await house.Says(Phone, "ИӘ");
        await house.Accept();
        await house.Says(Phone, "ИӘ");
        await house.Says(Phone, "ИӘ");
        await house.Says(Phone, "ИӘ");
        Assert.Equal(OfferPhase.Accepted, (await house.OfferOf(death)).Phase);
        Assert.Empty(house.TextsTo("+77779990000"));
        Assert.Equal(2, house.TextsTo(Phone).Count);
    }

    [Fact]
    [Row("R-20")]
    public async Task Another_account_is_not_taken_by_a_message()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ШОТ");
        Assert.Equal(OfferPhase.AwaitingAccount, (await house.OfferOf(death)).Phase);
        Assert.Contains("ЭЦҚ", house.TextsTo(Phone)[^1], StringComparison.Ordinal);
        await house.Says(Phone, "KZ59125KZT5004100101");
        Assert.Equal((OfferPhase.AwaitingAccount, null), ((await house.State(death)).Phase, (await house.State(death)).Account));
        await house.Accept();
        Assert.Null((await house.State(death)).Case);
    }

    [Fact]
    public async Task An_account_that_is_the_states_no_more_is_asked_for_again()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Tell("payments", "account", ProactiveHouse.WifeOf(death), ("iban", "KZ59125KZT5004100101"), ("bank", "Үлгі банк"), ("since", "2026-07-13"));
        await house.Accept();
        Assert.Equal((OfferPhase.AwaitingAccount, null), ((await house.State(death)).Phase, (await house.State(death)).Case));
    }

    [Fact]
    public async Task A_number_that_takes_no_message_gives_way_to_the_next_one_and_then_to_an_end()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var wife = await house.Get<ICitizens>().Add(new Citizen(Guid.CreateVersion7(), ProactiveHouse.WifeOf(death), new("Сынақова", "Үлгі"), "+77015550000", "ru"), default);
        await house.Offer(death);
        Assert.Contains("Соболезнуем", Assert.Single(house.TextsTo("+77015550000")), StringComparison.Ordinal);
        await Fail(house, "+77015550000");
        await house.Watch();
        Assert.Single(house.TextsTo(Phone));
        Assert.Equal(SmsReceived.NothingOpen, await house.Says("+77015550000", "ДА"));
        await Fail(house, Phone);
        await house.Watch();
        Assert.Equal((OfferPhase.Undeliverable, null), ((await house.OfferOf(death)).Phase, (await house.OfferOf(death)).Phone));
        Assert.NotNull(wife);
    }

    [Fact]
    public async Task A_stranger_who_says_so_is_not_written_to_again()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "Қате");
        Assert.Equal(OfferPhase.Undeliverable, (await house.OfferOf(death)).Phase);
        Assert.Equal(2, house.TextsTo(Phone).Count);
        Assert.Equal(SmsReceived.NothingOpen, await house.Says(Phone, "ИӘ"));
        Assert.Equal(2, house.TextsTo(Phone).Count);
    }

    [Fact]
    public async Task A_phone_changed_since_counts_no_more_though_its_new_owner_says_yes()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var wife = await house.Get<ICitizens>().Add(new Citizen(Guid.CreateVersion7(), ProactiveHouse.WifeOf(death), new("Сынақова", "Үлгі"), "+77015550000", "ru"), default);
        await house.Offer(death);
        await house.Get<ICitizens>().SetPhone(wife.Person, "+77015550001", default);
        Assert.Equal(SmsReceived.NothingOpen, await house.Says("+77015550000", "ДА"));
        Assert.Equal(OfferPhase.Open, (await house.OfferOf(death)).Phase);
    }

    [Fact]
    public async Task No_answer_ends_with_the_time_and_a_late_yes_is_told_the_way_on()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        house.Clock.Now = SettableClock.At(2026, 7, 23, 23, 59);
        await house.Watch();
        Assert.Equal(OfferPhase.Open, (await house.OfferOf(death)).Phase);
        house.Clock.Now = SettableClock.At(2026, 7, 24, 0, 0);
        await house.Watch();
        Assert.Equal(OfferPhase.Expired, (await house.OfferOf(death)).Phase);
        Assert.Single(house.TextsTo(Phone));
        await house.Says(Phone, "ИӘ");
        await house.Says(Phone, "ИӘ");
        Assert.Equal(2, house.TextsTo(Phone).Count);
    }

    [Fact]
    public async Task A_no_stays_a_no_when_the_time_is_over_and_is_not_taken_back_any_more()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "жоқ");
        house.Clock.Now = SettableClock.At(2026, 7, 24, 0, 0);
        await house.Watch();
        Assert.Equal((OfferPhase.Declined, null), ((await house.OfferOf(death)).Phase, (await house.OfferOf(death)).NextAt));
        await house.Says(Phone, "ИӘ");
        await house.Says(Phone, "жоқ");
        Assert.Equal(OfferPhase.Declined, (await house.OfferOf(death)).Phase);
        Assert.Contains("күші тоқтаған", house.TextsTo(Phone)[^1], StringComparison.Ordinal);
        Assert.Equal(3, house.TextsTo(Phone).Count);
    }

    [Fact]
    public async Task A_family_with_one_phone_and_two_deaths_says_which_is_meant()
    {
        await using var house = await ProactiveHouse.Open();
        var first = house.Dies();
        var second = house.Dies(2, d => d with { Declarant = first.Declarant, Name = d.Name with { Name = "Марат" } });
        await house.Offer(first);
        Assert.Equal(2, house.TextsTo(Phone).Count);
        await house.Says(Phone, "ИӘ");
        await house.Says(Phone, "ИӘ");
        var asked = Assert.Single(house.TextsTo(Phone).Skip(2));
        Assert.Contains("1 – ", asked, StringComparison.Ordinal);
        Assert.Contains("2 – ", asked, StringComparison.Ordinal);
        await house.Says(Phone, $"ИӘ {(await house.OfferOf(second)).Number}");
        Assert.Equal((OfferPhase.Open, OfferPhase.Agreed), ((await house.OfferOf(first)).Phase, (await house.OfferOf(second)).Phase));
        await house.Says(Phone, "жоқ");
        Assert.Equal((OfferPhase.Declined, OfferPhase.Agreed), ((await house.OfferOf(first)).Phase, (await house.OfferOf(second)).Phase));
    }

    [Fact]
    [Row("R-19")]
    public async Task Who_says_yes_after_another_application_is_told_so()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Applies(death);
        await house.Says(Phone, "ИӘ");
        Assert.Equal(OfferPhase.Superseded, (await house.OfferOf(death)).Phase);
        Assert.Contains("өтініш бар", house.TextsTo(Phone)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_such_messages_is_kept_with_the_person_and_holds_for_the_next_death()
    {
        await using var house = await ProactiveHouse.Open();
        var first = house.Dies();
        await house.Offer(first);
        await house.Says(Phone, "СТОП");
        var second = house.Dies(2, d => d with { Declarant = first.Declarant });
        await house.Screen();
        Assert.Equal((DeathState.Settled, ScreeningReason.DoesNotWant), ((await house.Row(second)).State, (await house.Row(second)).Reason));
        Assert.Equal(2, house.TextsTo(Phone).Count);
    }

    /// <summary>The network gives up delivering to the phone.</summary>
    internal static async Task Fail(ProactiveHouse house, string phone)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var message = house.Centre.Sent.Last(m => m.Phone == phone);
            await house.Get<TakeReport>().Run(message.Id, attempt, SmsReport.NotDelivered, null, default);
            house.Clock.Now += Duration.FromMinutes(45);
            await house.Carry();
        }
    }
}
