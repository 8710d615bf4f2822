using System.Security.Cryptography;
using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.People.Consents;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using Jardem.Services.Documents;
using Jardem.Services.FuneralPayment;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>What a yes is held to: whose word it is, which words it answered, what it allows and until when, and what is told of its end.</summary>
public sealed class OfferWordTests
{
    private static readonly string Phone = ProactiveHouse.Phone(1);

    [Fact]
    [Row("E-42")]
    public async Task The_phone_of_the_register_answers_though_another_is_on_record_here()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Get<ICitizens>().Add(new Citizen(Guid.CreateVersion7(), ProactiveHouse.WifeOf(death), new("Сынақова", "Үлгі"), "+77015550000", "ru"), default);
        await house.Offer(death);
        await OfferFlowTests.Fail(house, "+77015550000");
        await house.Watch();
        Assert.Equal(SmsReceived.Taken, await house.Says(Phone, "ДА"));
        Assert.Equal(OfferPhase.Agreed, (await house.OfferOf(death)).Phase);
    }

    [Theory]
    [Row("E-42")]
    [InlineData("ҚАТЕ")]
    [InlineData("ЖОҚ")]
    [InlineData("СТОП")]
    public async Task A_yes_taken_back_leaves_no_consent_behind(string word)
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var offer = await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        Assert.True(await Holds(house, offer, ConsentKind.PersonalData));
        house.Clock.Now += Duration.FromMinutes(1);
        await house.Says(Phone, word);
        foreach (var kind in new[] { ConsentKind.ProactiveService, ConsentKind.PersonalData, ConsentKind.LimitedAccessData })
            Assert.False(await Holds(house, offer, kind), kind.ToString());
        await house.Accept();
        Assert.Null((await house.State(death)).Case);
    }

    [Fact]
    public async Task A_stranger_who_says_so_after_the_registration_takes_the_case_from_the_rules_to_a_person()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var offer = await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        await house.Accept();
        house.Clock.Now += Duration.FromMinutes(1);
        Assert.Equal(SmsReceived.Taken, await house.Says(Phone, "ҚАТЕ"));

        var state = await house.State(death);
        Assert.Equal((OfferPhase.Accepted, true), (state.Phase, state.WayLost));
        var registered = (await house.Case(state))!;
        Assert.Equal((OfferReplies.WrongPersonWhy, false), (registered.Left!.Why, registered.IsAutomatic));
        foreach (var kind in new[] { ConsentKind.ProactiveService, ConsentKind.PersonalData, ConsentKind.LimitedAccessData })
            Assert.False(await Holds(house, offer, kind), kind.ToString());
        Assert.Contains("кешірім", house.TextsTo(Phone)[^1], StringComparison.Ordinal);
        var told = house.TextsTo(Phone).Count;
        house.Clock.Now += Duration.FromMinutes(5);
        await house.Watch();
        Assert.Equal(SmsReceived.NothingOpen, await house.Says(Phone, "ИӘ"));
        Assert.Equal(told, house.TextsTo(Phone).Count);
    }

    [Fact]
    [Row("R-05")]
    public async Task What_was_confirmed_is_the_message_as_it_was_read()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        house.Clock.Now += Duration.FromMinutes(1);
        await house.Says(Phone, "РУС");
        var read = house.TextsTo(Phone)[^1];
        Assert.StartsWith("Жәрдем. Соболезнуем в связи с кончиной: Болат С. Если", read, StringComparison.Ordinal);
        house.Clock.Now += Duration.FromMinutes(1);
        await house.Says(Phone, "ДА");
        await house.Accept();
        var confirmed = (await house.Case(await house.State(death)))!.Registration.Confirmed!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(read))), confirmed.Content);
        Assert.Equal(read, Encoding.UTF8.GetString((await house.Get<IDocumentStore>().File(confirmed.Content, default))!.Bytes.Span));

        // The application itself is a paper of its own, made of what registers say.
        var issued = await house.Get<DocumentIssuer>().Complete((await house.State(death)).Case!.Value, default);
        var paper = (await house.Get<IDocumentStore>().File(issued.Document(CasePapers.Application)!.Html, default))!;
        Assert.Contains(ProactiveHouse.Iban, Encoding.UTF8.GetString(paper.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    [Row("R-20")]
    public async Task An_account_that_the_state_knows_no_more_is_asked_for()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Forget("payments", "account", ProactiveHouse.WifeOf(death));
        await house.Accept();
        await house.Carry();
        Assert.Equal((OfferPhase.AwaitingAccount, null), ((await house.OfferOf(death)).Phase, (await house.State(death)).Case));
        Assert.Contains("шот керек", house.TextsTo(Phone)[^1], StringComparison.Ordinal);
    }

    [Fact]
    [Row("E-15")]
    public async Task A_place_that_no_body_serves_is_told_as_such()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Tell("persons", "person", ProactiveHouse.WifeOf(death), ("surname", "Сынақова"), ("name", "Үлгі"), ("birthDate", "1950-02-03"), ("gender", "2"), ("lifeStatus", "0"),
            ("region", "Астана"), ("district", "Есіл"), ("street", "Демонстрация"), ("building", "7"), ("territory", "nowhere"));
        await house.Accept();
        var state = await house.State(death);
        Assert.Equal(OfferPhase.NotAccepted, state.Phase);
        Assert.Equal(["reason.offer-body"], state.FailedChecks);
    }

    [Fact]
    [Row("E-27")]
    public async Task The_result_tells_the_amount_decided_and_the_account_of_the_order()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        await house.Accept();
        await Grant(house, (await house.Case(await house.State(death)))!, 19_660_050, "KZ59125KZT5004100177");
        house.Clock.Now += Duration.FromMinutes(5);
        await house.Watch();
        var told = house.TextsTo(Phone)[^1];
        Assert.Contains("196 600,50", told, StringComparison.Ordinal);
        Assert.Contains("*0177", told, StringComparison.Ordinal);
        Assert.DoesNotContain("*0100", told, StringComparison.Ordinal);
    }

    /// <summary>Decided with another amount and another account than those offered, as a head may have it.</summary>
    internal static async Task Grant(ProactiveHouse house, CaseState state, long amount, string iban)
    {
        var head = AutomaticOfficer.Of(state.Registration.Body, "test/1");
        var law = (await house.Get<ILawSnapshots>().Active(default))!;
        var record = new DecisionRecord
        {
            Case = state.Id,
            Service = state.Registration.Service,
            Engine = "funeral-payment/1",
            Snapshot = law,
            Facts = state.Facts with { Answers = state.Facts.Answers.SetItem("funeral.account", iban) },
            Decision = new Decision(DecisionOutcome.Granted, [], amount, []),
            DecidedOn = ProactiveHouse.Today,
            PreparedBy = head,
            DecidedBy = head,
        };
        var granted = new CaseGranted(record, new Confirmation(record.Hash(), house.Clock.Now));
        var after = CaseState.Evolve(state, state.Id, granted);
        var paid = GrantedPayment.Of(after, granted, house.Get<FuneralPaymentRoom>(), new Basis.HouseRule("test"), ProactiveHouse.Today, house.Clock.Now, house.Get<IIds>());
        var done = await house.Get<IEventStore>().Append(
            new Append
            {
                Meta = new(house.Clock.Now, "test", "test", law, "Test"),
                Streams = [new StreamAppend(state.Id, "case", state.Version, [CaseEvents.Serializer.Write(granted)]), .. paid.Streams],
                Take = paid.Take,
                Payments = paid.Rows,
                Ledger = paid.Ledger,
            },
            default);
        Assert.IsType<AppendResult.Done>(done);
    }

    private static async Task<bool> Holds(ProactiveHouse house, OfferRow offer, ConsentKind kind) =>
        (await house.Get<PersonFile>().Consents(offer.Person, default)).Holds(kind, $"offer:{offer.Offer}", house.Clock.Now);
}
