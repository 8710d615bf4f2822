using System.Text;
using Jardem.Cases.Offers;
using Jardem.Law.Norms;
using Jardem.UseCases.Access;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>Who agreed and is not accepted gets the notice that the portal gives: each check with its provision, and where to complain.</summary>
[Row("E-15"), Row("J-07"), Row("R-08")]
public sealed class NonAcceptanceTests
{
    private static readonly string Phone = ProactiveHouse.Phone(1);

    [Fact]
    public async Task Each_check_stands_on_its_provision_in_a_notice_of_the_cabinet()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var offer = await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Forget("payments", "award", death.Iin!);
        await house.Accept();
        var state = await house.State(death);
        Assert.Equal((OfferPhase.NotAccepted, null), (state.Phase, state.Case));

        var wife = new CitizenPrincipal(offer.Person, offer.AddresseeIin, state.Made.Addressee.Name);
        var (refused, notice) = (await house.Get<OwnFiles>().NotAcceptedOf(wife, state.NotAccepted!.Value, default))!.Value;
        var check = Assert.Single(refused.Checks!);
        Assert.Equal(("reason.funeral-status", "p13.part3.sub4"), (check.Key, Assert.IsType<Basis.Norm>(check.Basis).Ref.Path));
        Assert.Equal(notice.Token, Assert.Single(await house.Get<OwnFiles>().NotAcceptedBy(wife, default)).Token);
        var html = Encoding.UTF8.GetString((await house.Get<OwnFiles>().Html(wife, notice.Token, default))!.Bytes.Span);
        foreach (var said in new[] { "пункт 13, часть 3, подпункт 4)", "пункт 16, часть 2", "H-funeral-complaints", "16-тармақ, 2-бөлік" })
            Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.DoesNotContain("rule:", html, StringComparison.Ordinal);

        // It is another person's business: nobody else opens it, and the job done again makes no second one.
        Assert.Null(await house.Get<OwnFiles>().NotAcceptedOf(wife with { Iin = death.Iin! }, state.NotAccepted.Value, default));
        await house.Accept();
        Assert.Single(await house.Get<OwnFiles>().NotAcceptedBy(wife, default));
    }

    [Fact]
    public async Task A_place_that_no_body_serves_is_said_with_the_provision_on_who_decides()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var offer = await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Tell("persons", "person", ProactiveHouse.WifeOf(death), ("surname", "Сынақова"), ("name", "Үлгі"), ("birthDate", "1950-02-03"), ("gender", "2"), ("lifeStatus", "0"),
            ("region", "Астана"), ("district", "Есіл"), ("street", "Демонстрация"), ("building", "7"), ("territory", "nowhere"));
        await house.Accept();
        var state = await house.State(death);
        var wife = new CitizenPrincipal(offer.Person, offer.AddresseeIin, state.Made.Addressee.Name);
        var check = Assert.Single((await house.Get<OwnFiles>().NotAcceptedOf(wife, state.NotAccepted!.Value, default))!.Value.Refused.Checks!);
        Assert.Equal(("reason.offer-body", "app2.r1"), (check.Key, Assert.IsType<Basis.Norm>(check.Basis).Ref.Path));
    }
}
