using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Services.FuneralPayment;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Registers;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>An account that only a reply confirmed is paid by rule only while the state's own register holds it, also where that answered late.</summary>
[Row("R-20"), Row("E-42")]
public sealed class ConfirmedAccountTests
{
    private const string Other = "KZ59125KZT5004100101";

    private static readonly string Phone = ProactiveHouse.Phone(1);

    [Theory]
    [InlineData(ProactiveHouse.Iban, typeof(AutomaticCheck.Grants))]
    [InlineData(Other, typeof(AutomaticCheck.Person))]
    [InlineData(null, typeof(AutomaticCheck.Person))]
    public async Task What_the_register_says_after_the_registration_is_held_beside_the_reply(string? iban, Type outcome)
    {
        await using var house = await ProactiveHouse.Open();
        var state = await RegisteredWhileSilent(house);
        if (iban is null)
            house.Registers.Forget("payments", "account", state.Facts.Applicant.Iin);
        else
            house.Registers.Tell("payments", "account", state.Facts.Applicant.Iin, ("iban", iban), ("bank", "Үлгі банк"), ("since", "2026-07-13"));
        var check = await Answered(house, state);
        Assert.IsType(outcome, check);
        if (iban == Other)
            Assert.Equal(new AutomaticCheck.Person("difference", "account"), check);
    }

    [Fact]
    public async Task The_account_that_an_officer_says_stands_is_the_one_paid()
    {
        await using var house = await ProactiveHouse.Open();
        var facts = (await RegisteredWhileSilent(house)).Facts;
        var settled = new SettledMismatch("funeral.account", ProactiveHouse.Iban, Other, Other, "Телефонмен расталды.");
        Assert.Equal(Other, house.Get<FuneralPaymentRoom>().PayeeOf(facts with { Settled = [settled] })!.Iban);
        Assert.Equal(ProactiveHouse.Iban, house.Get<FuneralPaymentRoom>().PayeeOf(facts)!.Iban);
    }

    /// <summary>The payments' register was silent for longer than the registration waits.</summary>
    private static async Task<CaseState> RegisteredWhileSilent(ProactiveHouse house)
    {
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Silent["payments"] = true;
        house.Clock.Now += Duration.FromMinutes(121);
        await house.Accept();
        house.Registers.Silent.Clear();
        var offer = await house.State(death);
        Assert.Equal(OfferPhase.Accepted, offer.Phase);
        return (await house.Case(offer))!;
    }

    /// <summary>Every register asked again, and what the rules make of the answers.</summary>
    private static async Task<AutomaticCheck> Answered(ProactiveHouse house, CaseState state)
    {
        var (room, law) = (house.Get<FuneralPaymentRoom>(), await house.Get<SnapshotSource>().Active(default));
        var day = law.On(state.Facts.FiledOn);
        var said = new List<RegisterAnswer>(state.Facts.Registers!);
        foreach (var asked in room.Inquiries(state.Facts, day))
            said.Add(AnswersOfExchanges.Of(asked, await house.Registers.Ask(RegisterAsker.House(ProactiveHouse.Body).Question(asked, state.Id, fresh: true), default), day, DateTimeZoneProviders.Tzdb["Asia/Almaty"])!);
        return AutomaticCheck.Of(state with { Facts = state.Facts with { Registers = said } }, room, law, canAsk: true, over: false);
    }
}
