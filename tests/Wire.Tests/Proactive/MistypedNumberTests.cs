using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.Payments;
using Jardem.Services.FuneralPayment;
using Jardem.Services;
using Jardem.UseCases.Access;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>A number that one family mistyped takes nothing from another, and a record that came again finds the cases made of it and no others.</summary>
[Row("E-08"), Row("J-21")]
public sealed class MistypedNumberTests
{
    private const string Number = "funeral.deceased.record-number";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_familys_offer_is_made_and_answered_though_its_number_is_taken(bool shown)
    {
        await using var house = await ProactiveHouse.Open();
        var (death, others) = (house.Dies(), house.Dies(2, d => d with { Name = d.Name with { Name = "Марат" } }));
        house.Registers.Tell("civil-status", "death", others.Iin!, ("recordNumber", others.RecordNumber), ("registeredOn", "2026-07-13"), ("office", others.Office), ("surname", "Сынақов"), ("name", "Марат"),
            ("patronymic", "Үлгіұлы"), ("birthDate", "1948-05-31"), ("deathDate", "2026-07-10"), ("certificateNumber", others.CertificateNumber), ("annulled", "false"));
        var typed = await house.Applies(others, f => f with { Answers = f.Answers.SetItem(Number, death.RecordNumber) }, shown);
        Assert.Contains(typed.Claims, k => k.StartsWith("record/", StringComparison.Ordinal));
        await house.Offer(death);
        Assert.Equal(DeathState.Offered, (await house.Row(death)).State);
        await house.Says(ProactiveHouse.Phone(1), "ИӘ");
        await house.Accept();
        Assert.Equal(OfferPhase.Accepted, (await house.OfferOf(death)).Phase);
        // The other family's own death is applied for.
        Assert.Equal(DeathState.Settled, (await house.Row(others)).State);
    }

    [Fact]
    public async Task A_record_that_is_annulled_stops_the_case_made_of_it_and_no_strangers()
    {
        await using var house = await ProactiveHouse.Open();
        var (death, others) = (house.Dies(), house.Dies(2, d => d with { Name = d.Name with { Name = "Марат" } }));
        // The stranger's case is found first: it holds the number of the record.
        var stranger = await house.Applies(others, f => f with { Answers = f.Answers.SetItem(Number, death.RecordNumber) });
        var own = await house.Applies(death, f => f with { Answers = f.Answers.SetItem(Number, death.CertificateNumber) }, who: 91);
        await OfferWordTests.Grant(house, stranger, 15_137_500, ProactiveHouse.Iban);
        await OfferWordTests.Grant(house, own, 15_137_500, ProactiveHouse.Iban);
        await house.Screen();
        house.Feed.Again(death, d => d with { Annulled = true });
        await house.Screen();
        Assert.Equal(PaymentState.Ordered, await Paid(house, stranger));
        Assert.NotEqual(PaymentState.Ordered, await Paid(house, own));
    }

    [Fact]
    public async Task A_corrected_IIN_is_followed_into_a_case_that_names_the_certificate()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var own = await house.Applies(death, f => f with { Answers = f.Answers.SetItem(Number, death.CertificateNumber) });
        await house.Screen();
        house.Feed.Again(death, d => d with { Iin = MadeUp.Iin(new LocalDate(1948, 6, 1), Cases.People.Sex.Male, 55), BirthDate = new LocalDate(1948, 6, 1) });
        await house.Screen();
        var state = CaseState.Of(await house.Get<IEventStore>().Read(own.Id, default))!;
        Assert.Equal((FollowDeathInCase.Why, false), (state.Left?.Why, state.IsAutomatic));
    }

    [Fact]
    public async Task What_an_officer_settled_counts_and_not_what_was_typed()
    {
        await using var house = await ProactiveHouse.Open();
        var (death, others) = (house.Dies(), house.Dies(2));
        var typed = (await house.Applies(others, f => f with { Answers = f.Answers.SetItem(Number, death.RecordNumber) }, shown: false)).Facts;
        var room = house.Get<FuneralPaymentRoom>();
        var own = house.Get<Services.Proactive.IProactiveService>().FactsOf(death, typed.Applicant, null, typed.FiledOn, typed.FiledOn);
        Assert.Equal(Likeness.Doubt, room.Compare(own, typed));
        Assert.Equal(Likeness.Different, room.Compare(own, typed with { Settled = [new SettledMismatch(Number, death.RecordNumber, others.RecordNumber, others.RecordNumber, "Қате терілген.")] }));
    }

    private static async Task<PaymentState> Paid(ProactiveHouse house, CaseState state)
    {
        var order = Assert.Single(await house.Get<IPaymentOrders>().OfCase(Scope.Whole("test"), state.Id, default)).Order;
        return (await house.Get<PaymentStreams>().Read(order, default))!.State;
    }
}
