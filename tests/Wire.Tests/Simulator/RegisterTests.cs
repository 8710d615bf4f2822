using System.Net;
using Jardem.Simulator.People;
using Jardem.Simulator.Wire;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Simulator;

/// <summary>The registers of the outside world on the wire of docs/gateway.md.</summary>
public sealed class RegisterTests
{
    private static readonly LocalDate Day = new(2026, 7, 10);

    [Fact]
    public async Task A_person_is_told_in_a_signed_answer_to_this_very_question()
    {
        await using var wire = await RawWire.Start();
        var person = wire.Town.People.First(p => p.AliveOn(Day) && p.Patronymic is not null);
        var response = await wire.Person(person.Iin, "question-1");
        Assert.Equal("question-1", response.Element("responseInfo")!.Element("correlationId")!.Value);
        Assert.Equal("SCSS001", response.Element("responseInfo")!.Element("status")!.Element("code")!.Value);
        var record = Assert.Single(RawWire.Records(response));
        Assert.Equal(
            ["iin", "surname", "name", "patronymic", "birthDate", "gender", "nationality", "citizenship", "lifeStatus", "country", "district", "region", "street", "building", "regBeginDate", "territory", "documentType", "documentNumber", "documentBeginDate", "documentEndDate", "documentOrganization", "keepUntil"],
            record.Keys.Where(k => k is not ("city" or "flat")));
        Assert.Equal((person.Iin, person.Surname, person.Name, "0"), (record["iin"], record["surname"], record["name"], record["lifeStatus"]));
    }

    [Fact]
    public async Task Whoever_is_not_held_is_answered_with_nothing_held()
    {
        await using var wire = await RawWire.Start();
        var response = await wire.Person("000101000000");
        Assert.Equal("00404", RawWire.Code(response));
        Assert.Empty(RawWire.Records(response));
    }

    [Theory]
    [InlineData("birth", 2007, 8, 13)]
    [InlineData("marriage", 2008, 6, 1)]
    [InlineData("death", 2008, 5, 1)]
    public async Task The_civil_status_register_holds_what_was_registered_after_its_day_and_nothing_of_the_day_itself(string operation, int year, int month, int day)
    {
        await using var wire = await RawWire.Start();
        var first = new LocalDate(year, month, day);
        for (var days = -1; days <= 1; days++)
        {
            var on = first.PlusDays(days);
            var person = operation switch
            {
                "birth" => wire.Town.People.First(p => p.Born == on && p.BirthRegisteredAfter == 0),
                "marriage" => wire.Town.Marriages.First(m => m.On == on).Wife,
                _ => wire.Town.People.First(p => p.Death?.RegisteredOn == on),
            };
            var response = await wire.Answer("sync", RawWire.Sync("m", "ZAGS_ours", RawWire.Question(char.ToUpperInvariant(operation[0]) + operation[1..] + "Request", ("iin", person.Iin))));
            Assert.Equal(days == 1 ? "00000" : "00404", RawWire.Code(response));
        }
    }

    [Fact]
    public async Task Every_register_answers_somebody_with_a_record()
    {
        await using var wire = await RawWire.Start();
        var (town, firm) = (wire.Town, wire.Town.Firms[0]);
        var student = town.People.First(p => p.AliveOn(Day) && town.StudiesOf(p, Day).Any(s => s.Level == "university" && s.From < Day));
        var worker = town.People.First(p => town.ContributionsOf(p, new LocalDate(2026, 1, 1), Day, Day).Any());
        (string Service, string Element, string Field, string Value)[] questions =
        [
            ("GBDUL_ours", "EntityRequest", "bin", firm.Bin),
            ("GBDUL_ours", "EntrepreneurRequest", "iin", firm.Director.Iin),
            ("ZAGS_ours", "DeathRequest", "iin", town.People.First(p => p.Death is { Annulled: true }).Iin),
            ("CBDI_ours", "DisabilityRequest", "iin", town.People.First(p => p.Disability is not null).Iin),
            ("EPVO_ours", "StudyRequest", "iin", student.Iin),
            ("Torelik_SearchApi_2", "AdoptionRequest", "iin", town.People.First(p => p.Adoption is not null).Iin),
            ("CBD_ours", "AwardRequest", "iin", town.People.First(p => p.AliveOn(Day) && p.AgeOn(Day) > 64).Iin),
            ("CBD_ours", "AccountRequest", "iin", town.People.First(p => p.AgeOn(Day) > 30 && town.AccountOf(p) is not null).Iin),
        ];
        foreach (var (service, element, field, value) in questions)
            Assert.NotEmpty(RawWire.Records(await wire.Answer("sync", RawWire.Sync("m", service, RawWire.Question(element, (field, value))))));
        var months = RawWire.Records(await wire.Answer("sync", RawWire.Sync("m", "CONTRIBUTIONS_ours", RawWire.Question("ContributionsRequest", ("iin", worker.Iin), ("from", "2026-01-01"), ("until", "2026-06-30")))));
        Assert.InRange(months.Count, 1, 6);
        Assert.All(months, m => Assert.StartsWith("2026-0", m["month"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_digital_document_is_a_small_pdf_and_needs_the_owners_consent()
    {
        await using var wire = await RawWire.Start();
        var person = wire.Town.People.First(p => p.AliveOn(Day) && p.AgeOn(Day) > 20 && p.Citizenship == "KAZ");
        var with = await wire.Answer("sync", RawWire.Sync("m", "KDP_ours", RawWire.Question("DocumentRequest", ("iin", person.Iin), ("kind", "identity-card"), ("consent", "c-1"))));
        var record = Assert.Single(RawWire.Records(with));
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(record["content"])), StringComparison.Ordinal);
        var without = await wire.Answer("sync", RawWire.Sync("m", "KDP_ours", RawWire.Question("DocumentRequest", ("iin", person.Iin), ("kind", "identity-card"))));
        Assert.Equal("00404", RawWire.Code(without));
    }

    [Fact]
    public async Task An_asynchronous_answer_comes_again_until_it_is_confirmed()
    {
        await using var wire = await RawWire.Start();
        var child = wire.Town.People.First(p => p.Guardianship is not null);
        var question = RawWire.Ask("q-1", RawWire.Question("GuardianshipRequest", ("iin", child.Iin)));
        var taken = await wire.Answer("async", question);
        Assert.Equal("q-1", taken.Element("correlationId")!.Value);
        var again = await wire.Answer("async", question);
        Assert.Equal(taken.Element("messageId")!.Value, again.Element("messageId")!.Value);

        var first = Assert.Single((await wire.Answer("async", RawWire.Fetch())).Elements("message"));
        Assert.Equal("q-1", first.Element("messageInfo")!.Element("correlationId")!.Value);
        Assert.Equal(child.Guardianship!.Guardian.Iin, Assert.Single(RawWire.Records(first))["guardianIin"]);
        var id = first.Element("messageInfo")!.Element("messageId")!.Value;
        await wire.Answer("async", RawWire.Confirm(id, again: true));
        Assert.Equal(id, Assert.Single((await wire.Answer("async", RawWire.Fetch())).Elements("message")).Element("messageInfo")!.Element("messageId")!.Value);
        await wire.Answer("async", RawWire.Confirm(id));
        Assert.Empty((await wire.Answer("async", RawWire.Fetch())).Elements("message"));
        Assert.Equal("DELIVERED", (await wire.Answer("async", RawWire.Async("getMessageStatus", new System.Xml.Linq.XElement("messageId", "q-1")))).Element("messageState")!.Value);
        Assert.Equal("NOT_DELIVERED", (await wire.Answer("async", RawWire.Async("getMessageStatus", new System.Xml.Linq.XElement("messageId", "never")))).Element("messageState")!.Value);
    }

    [Fact]
    public async Task A_stranger_a_wrong_password_an_unknown_service_and_what_is_no_message_are_faults_of_the_client()
    {
        await using var wire = await RawWire.Start();
        var question = RawWire.Question("PersonRequest", ("iin", wire.Town.People[0].Iin));
        foreach (var operation in new[]
        {
            RawWire.Sync("m", "GBDFL_UniversalServiceSync", question, password: "guess"),
            RawWire.Sync("m", "Nothing", question),
            RawWire.Sync("m", "MON_ES_REQUEST_FORM_IMPORT", RawWire.Question("StudyRequest", ("iin", wire.Town.People[0].Iin))),
            RawWire.Fetch(),
        })
        {
            var (status, text) = await wire.Post("sync", operation);
            Assert.Equal(HttpStatusCode.InternalServerError, status);
            Assert.Contains("<faultcode>soap:Client</faultcode>", text, StringComparison.Ordinal);
            Assert.Contains("<errorCode>SCSE00", text, StringComparison.Ordinal);
        }
        using var bomb = new StringContent("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", System.Text.Encoding.UTF8, "text/xml");
        using var answer = await wire.Client.PostAsync("sync", bomb);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    [Fact]
    public async Task With_signatures_required_only_a_message_signed_with_a_key_of_the_centre_is_answered()
    {
        await using var wire = await RawWire.Start("--require-signature");
        var keys = wire.World.Services.GetRequiredService<GatewayKeys>();
        var question = RawWire.Sync("m", "GBDFL_UniversalServiceSync", RawWire.Question("PersonRequest", ("iin", wire.Town.People[0].Iin)));
        Assert.Equal(HttpStatusCode.InternalServerError, (await wire.Post("sync", question)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await wire.Post("sync", question, keys.OfNobody)).Status);
        using var own = keys.ForHouse();
        Assert.Equal(HttpStatusCode.OK, (await wire.Post("sync", question, own)).Status);
    }
}
