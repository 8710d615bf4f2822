using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Jardem.Cases.People.Consents;
using Jardem.Tests.Desk;
using Jardem.Tests.Registers;
using Jardem.UseCases.Desk;
using Jardem.UseCases.DigitalDocuments;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;
using Outcome = Jardem.UseCases.DigitalDocuments.RequestDigitalDocument.Outcome;

namespace Jardem.Tests.DigitalDocuments;

/// <summary>The applicant's document comes from the digital documents service by the owner's code or reply, for one application, once.</summary>
public sealed partial class DigitalTests(RegisterHouse house) : IClassFixture<RegisterHouse>
{
    private const string Pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RequestDigitalDocument Ask => house.House.Get<RequestDigitalDocument>();

    [Fact]
    [Row("E-41"), Row("F-48"), Row("G-38"), Row("J-06"), Row("B-35"), Row("F-12"), Row("G-08")]
    public async Task The_owners_code_told_to_the_operator_brings_the_document_into_the_application()
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        Assert.Equal("/desk/" + draft + "/documents.identity", desk.Path);
        await desk.Follow($"/desk/{draft}/digital/identity");
        await desk.Press("digital.send");
        desk.Fill("digital.code", await Code(typed));
        await desk.Press("digital.confirm");
        Assert.Equal($"/desk/{draft}/documents.identity", desk.Path);
        Assert.Equal(("002000001", "ІІМ"), (desk.Shown("question.document.number.label"), desk.Shown("question.document.issued-by.label")));
        await desk.Press(DeskWalk.Continue);
        Assert.Equal($"/desk/{draft}/documents.rehabilitation", desk.Path);

        var me = (await Officer()).Officer.Account;
        var question = Assert.Single(Questions(typed));
        var consent = Assert.Single(await Consents(typed));
        Assert.Equal((ConsentChannel.SmsCode, new DigitalMatter("identity-card", draft).About, me, question.Fields["consent"]), (consent.Given.Channel, consent.Given.About, consent.Given.By, consent.Given.EvidenceId));
        Assert.Equal((me, "Operator", (Guid?)draft, "identity-card"), (question.AskedBy, question.Role, question.Case, question.Fields["kind"]));
        Assert.StartsWith("order-78-2022/", question.Basis, StringComparison.Ordinal);
        Assert.Equal(question.Fields["consent"], Assert.Single(await house.House.Get<IExchanges>().OfCase(draft, Cancel)).Question.Fields["consent"]);
        await desk.Open($"/desk/{draft}/digital/identity");
        Assert.Contains(desk.T("digital.filled"), desk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ИӘ"), InlineData("да"), InlineData(null)]
    [Row("E-41"), Row("F-48"), Row("G-38"), Row("J-06")]
    public async Task The_owners_reply_does_as_well(string? reply)
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        await desk.Open($"/desk/{draft}/digital/identity");
        await desk.Press("digital.send");
        await desk.Press("digital.check");
        Assert.Contains(desk.T("digital.not-yet"), desk.Text, StringComparison.Ordinal);
        await Reply("+77019999999", reply ?? await Code(typed));
        await desk.Press("digital.check");
        Assert.Contains(desk.T("digital.not-yet"), desk.Text, StringComparison.Ordinal);
        await Reply(Phone(typed), reply ?? await Code(typed));
        Assert.Empty(Questions(typed));
        await desk.Open($"/desk/{draft}/digital/identity");
        await desk.Press("digital.again");
        Assert.Equal("002000001", desk.Shown("question.document.number.label"));
        Assert.Equal((ConsentChannel.SmsReply, null), Assert.Single(await Consents(typed)).Given is var g ? (g.Channel, g.By) : default);
        Assert.Single(Questions(typed));
    }

    [Fact]
    [Row("J-06")]
    public async Task A_yes_with_two_matters_open_confirms_neither_and_the_code_says_which()
    {
        var (desk, typed, first) = await Begin();
        using var _ = desk;
        var second = await Another(desk, typed);
        var one = await Sent(first);
        var two = await Sent(second);
        await Reply(Phone(typed), "ИӘ");
        Assert.IsType<Outcome.Waiting>(await State(first));
        Assert.IsType<Outcome.Waiting>(await State(second));
        await Reply(Phone(typed), await Digits(two.Code));
        Assert.IsType<Outcome.Waiting>(await State(first));
        Assert.IsType<Outcome.Filled>(await Look(second, two.Code));
        Assert.IsType<Outcome.Waiting>(await Look(first, one.Code));
    }

    [Fact]
    [Row("J-06")]
    public async Task A_reply_whose_handling_was_lost_is_found_at_the_code()
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        var sent = await Sent(draft);
        Assert.True(await house.House.Get<IOneTimeCodes>().Use(sent.Code, house.House.Clock.GetCurrentInstant(), Cancel));
        Assert.IsType<Outcome.Filled>(await Look(draft, sent.Code));
        Assert.IsType<Outcome.Filled>(await Look(draft, sent.Code));
        Assert.Single(await Consents(typed));
        Assert.Single(Questions(typed));
    }

    [Fact]
    [Row("J-06")]
    public async Task Wrong_codes_count_down_and_five_end_it()
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        await desk.Open($"/desk/{draft}/digital/identity");
        await desk.Press("digital.send");
        var right = await Code(typed);
        desk.Fill("digital.code", right == "000000" ? "000001" : "000000");
        await desk.Press("digital.confirm");
        Assert.Equal(422, desk.Status);
        Assert.Contains("4", Assert.Single(desk.Faults), StringComparison.Ordinal);
        var code = (await OpenCode(typed)).Id;
        for (var left = 3; left > 0; left--)
            Assert.Equal(left, No(await Confirm(draft, code, "12345x"), "desk.digital.code-wrong").TriesLeft);
        No(await Confirm(draft, code, "12345x"), "desk.digital.too-many-tries");
        No(await Confirm(draft, code, right), "desk.digital.too-many-tries");
        No(await Look(draft, code), "desk.digital.too-many-tries");
        Assert.Empty(Questions(typed));
        Assert.Empty(await Consents(typed));
    }

    [Fact]
    [Row("J-06")]
    public async Task A_code_of_another_application_or_kind_and_one_that_never_was_confirm_nothing()
    {
        var (desk, typed, first) = await Begin();
        using var _ = desk;
        var second = await Another(desk, typed);
        var sent = await Sent(first);
        No(await Confirm(second, sent.Code, await Digits(sent.Code)), "desk.digital.code-other");
        No(await Look(second, sent.Code), "desk.digital.code-other");
        No(await Confirm(first, Guid.CreateVersion7(), "000000"), "desk.digital.code-other");
        Assert.IsType<Outcome.NotFound>(await Ask.Confirm(await Officer(), first, "identity", "birth-certificate", sent.Code, await Digits(sent.Code), Cancel));
        Assert.Empty(Questions(typed));
        Assert.IsType<Outcome.Filled>(await Confirm(first, sent.Code, await Digits(sent.Code)));
        No(await Confirm(second, sent.Code, "000000"), "desk.digital.code-other");
    }

    [Fact]
    [Row("J-06")]
    public async Task A_confirmation_repeated_at_once_and_later_does_nothing_twice()
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        var sent = await Sent(draft);
        Assert.Equal(sent.Code, (await Sent(draft)).Code);
        var digits = await Digits(sent.Code);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Confirm(draft, sent.Code, digits))));
        Assert.IsType<Outcome.Filled>(await Confirm(draft, sent.Code, digits));
        var version = (await Draft(draft)).Version;
        Assert.IsType<Outcome.Filled>(await Confirm(draft, sent.Code, "000000"));
        Assert.Equal(version, (await Draft(draft)).Version);
        Assert.Single(Questions(typed));
        Assert.Single(await Consents(typed));
    }

    [Theory]
    [InlineData(ExchangeOutcome.Silent), InlineData(ExchangeOutcome.Unusable)]
    [Row("F-11"), Row("J-06")]
    public async Task A_silent_service_is_asked_again_without_a_new_code_while_the_consent_holds(ExchangeOutcome fails)
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        var fine = house.Outside.Tells[typed.Iin];
        house.Outside.Tells[typed.Iin] = q => q.Register == RegisterNames.DigitalDocuments ? new OutsideRegisters.Told(fails) : fine(q);
        await desk.Open($"/desk/{draft}/digital/identity");
        await desk.Press("digital.send");
        desk.Fill("digital.code", await Code(typed));
        await desk.Press("digital.confirm");
        Assert.Contains(desk.T("digital.silent"), desk.Text, StringComparison.Ordinal);
        house.Outside.Tells[typed.Iin] = fine;
        await desk.Press("digital.again");
        Assert.Equal("002000001", desk.Shown("question.document.number.label"));
        Assert.Equal(2, Questions(typed).Count);
        Assert.Single(await Consents(typed));
    }

    [Theory]
    [InlineData("iin", "other", "desk.digital.other")]
    [InlineData("kind", "birth-certificate", "desk.digital.other")]
    [InlineData("expiresOn", "2020-01-01", "desk.digital.expired")]
    [InlineData("expiresOn", "never", "desk.digital.unreadable")]
    [InlineData("issuedOn", "2999-01-01", "desk.digital.unreadable")]
    [InlineData("number", "", "desk.digital.unreadable")]
    [InlineData("content", "not base64", "desk.digital.unreadable")]
    [InlineData("content", "", "desk.digital.unreadable")]
    [InlineData("content", "png", "desk.digital.unreadable")]
    [InlineData("content", "script", "desk.digital.unreadable")]
    [Row("J-06")]
    public async Task A_document_of_another_person_or_kind_out_of_date_or_harmful_is_not_taken(string field, string value, string told)
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        var bad = value switch
        {
            "other" => MadeUp.Iin(new LocalDate(1938, 5, 31), Cases.People.Sex.Male, 3),
            "png" => Convert.ToBase64String([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]),
            "script" => Convert.ToBase64String(Encoding.ASCII.GetBytes(Pdf.Replace("/Catalog", "/Catalog/OpenAction<</S/JavaScript/JS(app.alert)>>", StringComparison.Ordinal))),
            _ => value,
        };
        house.Outside.Tells[typed.Iin] = _ => Document(typed).SetItem(field, bad);
        var sent = await Sent(draft);
        No(await Confirm(draft, sent.Code, await Digits(sent.Code)), told);
        No(await Look(draft, sent.Code), told);
        Assert.Single(Questions(typed));
        Assert.IsType<Outcome.Ready>(await State(draft));
        Assert.NotEqual("digital-document", DraftContent.AnswersOf((await Draft(draft)))["documents.identity.kind"]);
    }

    [Fact]
    [Row("J-06")]
    public async Task Codes_and_consents_end_and_a_new_code_begins_anew()
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        var began = house.House.Clock.Now;
        try
        {
            var first = await Sent(draft);
            var digits = await Digits(first.Code);
            house.House.Clock.Now += Duration.FromMinutes(5);
            No(await Confirm(draft, first.Code, digits), "desk.digital.code-expired");
            No(await Look(draft, first.Code), "desk.digital.code-expired");
            var second = await Sent(draft);
            Assert.NotEqual(first.Code, second.Code);
            house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Silent);
            Assert.IsType<Outcome.Silent>(await Confirm(draft, second.Code, await Digits(second.Code)));
            house.House.Clock.Now += DocumentConsent.Holds;
            No(await Look(draft, second.Code), "desk.digital.consent-over");
            No(await Look(draft, null), "desk.digital.consent-over");
            Assert.Single(Questions(typed));
        }
        finally
        {
            house.House.Clock.Now = began;
        }
    }

    [Fact]
    public async Task Nothing_held_leaves_the_document_to_be_brought()
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.NoRecord);
        var sent = await Sent(draft);
        No(await Confirm(draft, sent.Code, await Digits(sent.Code)), "desk.digital.none");
    }

    [Fact]
    [Row("E-41")]
    public async Task Without_a_phone_on_record_the_page_says_how_to_name_one_or_to_bring_the_paper()
    {
        var (desk, typed, draft) = await Begin(phone: false);
        using var _ = desk;
        await desk.Open($"/desk/{draft}/digital/identity");
        Assert.Equal(desk.T("desk.digital.no-phone"), Assert.Single(desk.Faults));
        No(await Ask.Send(await Officer(), draft, "identity", "identity-card", Cancel), "desk.digital.no-phone");
        Assert.Empty(Questions(typed));
    }

    [Fact]
    public async Task Another_operators_application_a_page_without_digital_documents_and_another_role_are_not_served()
    {
        var (desk, typed, draft) = await Begin();
        using var _ = desk;
        var sent = await Sent(draft);
        var me = await Officer();
        var other = me with { Officer = me.Officer with { Account = "operator-2" } };
        Assert.IsType<Outcome.NotFound>(await Ask.Send(other, draft, "identity", "identity-card", Cancel));
        Assert.IsType<Outcome.NotFound>(await Ask.Confirm(other, draft, "identity", "identity-card", sent.Code, await Digits(sent.Code), Cancel));
        Assert.IsType<Outcome.NotFound>(await Ask.Send(me, draft, "rehabilitation", "identity-card", Cancel));
        No(await Ask.Send(me with { Roles = [Cases.Cases.Role.Specialist] }, draft, "identity", "identity-card", Cancel), "act.not-your-role");
        await desk.Open($"/desk/{draft}/digital/rehabilitation");
        Assert.Equal(404, desk.Status);
        Assert.Empty(Questions(typed));
    }

    private static Outcome.NotAllowed No(Outcome outcome, string key)
    {
        var no = Assert.IsType<Outcome.NotAllowed>(outcome);
        Assert.Equal(key, no.TextKey);
        return no;
    }

    /// <summary>An application filled as far as the identity document, of a person with a phone and a digital document.</summary>
    private async Task<(Browser Desk, Typed Typed, Guid Draft)> Begin(bool phone = true)
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = q => q.Register == RegisterNames.DigitalDocuments ? Document(typed) : RegisterHouse.Record(typed);
        await house.House.Get<ICitizens>().Add(new Citizen(Guid.CreateVersion7(), typed.Iin, new(typed.Surname, "Мысал"), phone ? Phone(typed) : null, "kk"), Cancel);
        var desk = await house.House.SignIn("operator");
        return (desk, typed, await Another(desk, typed));
    }

    private static async Task<Guid> Another(Browser desk, Typed typed)
    {
        await desk.ToIdentity(typed);
        return Guid.Parse(desk.Path.Split('/')[2]);
    }

    private static ImmutableSortedDictionary<string, string> Document(Typed typed) => ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["iin"] = typed.Iin,
        ["kind"] = "identity-card",
        ["number"] = "002000001",
        ["issuedBy"] = "ІІМ",
        ["issuedOn"] = "2021-03-01",
        ["expiresOn"] = "2031-02-28",
        ["content"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(Pdf)),
    });

    private static string Phone(Typed typed) => "+7701" + typed.Iin[5..];

    private List<RegisterQuestion> Questions(Typed typed) => [.. house.Outside.Asked.Where(q => q.Subject == typed.Iin && q.Register == RegisterNames.DigitalDocuments)];

    private async Task<IReadOnlyList<ConsentEntry>> Consents(Typed typed) => (await house.House.Get<DocumentConsent>().Of(typed.Iin, Cancel)).Entries;

    private async Task<UseCases.Access.Principal> Officer()
    {
        var account = (await house.House.Get<IAccounts>().ByLogin("operator", Cancel))!;
        return new(new(account.Id, account.Name, account.Position, account.Body, account.Unit), account.Roles);
    }

    private async Task<Outcome.Waiting> Sent(Guid draft) => Assert.IsType<Outcome.Waiting>(await Ask.Send(await Officer(), draft, "identity", "identity-card", Cancel));

    private async Task<Draft> Draft(Guid draft) => (await house.House.Get<IDrafts>().Get(draft, (await Officer()).Officer.Account, Cancel))!;

    private async Task<Outcome> State(Guid draft) => await Ask.State(await Officer(), draft, "identity", "identity-card", Cancel);

    private async Task<Outcome> Confirm(Guid draft, Guid code, string typed) => await Ask.Confirm(await Officer(), draft, "identity", "identity-card", code, typed, Cancel);

    private async Task<Outcome> Look(Guid draft, Guid? code) => await Ask.Look(await Officer(), draft, "identity", "identity-card", code, Cancel);

    private Task<SmsReceived> Reply(string phone, string text) => house.House.Get<ReceiveSms>().Run(Guid.CreateVersion7().ToString(), phone, text, Cancel);

    private async Task<OneTimeCode> OpenCode(Typed typed) => (await house.House.Get<IOneTimeCodes>().OpenFor(Phone(typed), house.House.Clock.GetCurrentInstant(), Cancel))[0];

    private async Task<string> Code(Typed typed) => await Digits((await OpenCode(typed)).Id);

    private async Task<string> Digits(Guid code) => Six().Match((await house.House.Get<ISmsMessages>().Get(code, Cancel))!.Text).Value;

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Six();
}
