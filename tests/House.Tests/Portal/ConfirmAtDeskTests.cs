using System.Text.RegularExpressions;
using Jardem.Cases.Cases;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Xunit;
using Outcome = Jardem.UseCases.Desk.ConfirmAtDesk.Outcome;

namespace Jardem.Tests.Portal;

/// <summary>At the desk the applicant stands by exactly the application: by a code, by an answer to the message, or by the own signature; either is enough.</summary>
public sealed partial class ConfirmAtDeskTests
{
    private const string Phone = "+77010000021";

    private static CancellationToken Cancel => LibraryDesk.Cancel;

    [Fact]
    [Row("E-02"), Row("R-05"), Row("J-04")]
    public async Task The_code_told_to_the_operator_confirms_and_is_kept_with_the_case()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var confirm = house.Get<ConfirmAtDesk>();
        Assert.Equal("desk.not-confirmed", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(await Submit(house, Application())).TextKey);
        Assert.IsType<Outcome.Ready>(await confirm.State(LibraryDesk.Operator, Application(), null, Cancel));
        var waiting = Assert.IsType<Outcome.Waiting>(await confirm.Send(LibraryDesk.Operator, Application(), Cancel));
        Assert.Equal(Phone, waiting.Phone);
        Assert.Equal("desk.confirm.not-yet", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(await Submit(house, Application(), new ConfirmationGiven.ByPhone(waiting.Code))).TextKey);
        Assert.Equal("desk.digital.code-wrong", Assert.IsType<Outcome.NotAllowed>(await confirm.Typed(LibraryDesk.Operator, Application(), waiting.Code, "999999", Cancel)).TextKey);
        Assert.IsType<Outcome.Confirmed>(await confirm.Typed(LibraryDesk.Operator, Application(), waiting.Code, await Code(house, waiting.Code), Cancel));
        var done = Assert.IsType<SubmitApplication.Outcome.Registered>(await Submit(house, Application(), new ConfirmationGiven.ByPhone(waiting.Code)));
        var state = await house.State(done.Case);
        var confirmed = state.Registration.Confirmed!;
        Assert.Equal(("phone-code", state.Facts.Applicant.Iin, waiting.Code), (confirmed.Means, confirmed.Person, confirmed.Evidence!.Value));
        Assert.Equal(PhoneStandings.Unknown, confirmed.Phone);
        Assert.NotNull(await house.Get<IDocumentStore>().File(confirmed.Content, Cancel));
        Assert.Null(state.Registration.Channel);
        Assert.False(state.IsAutomatic);
    }

    [Fact]
    [Row("E-02"), Row("R-05")]
    public async Task An_answer_from_the_phone_does_as_well()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var confirm = house.Get<ConfirmAtDesk>();
        var waiting = Assert.IsType<Outcome.Waiting>(await confirm.Send(LibraryDesk.Operator, Application(), Cancel));
        await house.Get<ReceiveSms>().Run("reply-1", Phone, "ИӘ", Cancel);
        Assert.Equal(waiting.Code, Assert.IsType<Outcome.Confirmed>(await confirm.State(LibraryDesk.Operator, Application(), waiting.Code, Cancel)).Code);
        var done = Assert.IsType<SubmitApplication.Outcome.Registered>(await Submit(house, Application(), new ConfirmationGiven.ByPhone(waiting.Code)));
        Assert.Equal("sms-reply", (await house.State(done.Case)).Registration.Confirmed!.Means);
    }

    [Theory]
    [InlineData(true, PhoneStandings.Own)]
    [InlineData(false, PhoneStandings.OfAnother)]
    [Row("E-02"), Row("R-05")]
    public async Task Whose_the_phone_is_is_kept_for_whoever_decides(bool own, string standing)
    {
        await using var house = await LibraryDesk.Open(online: true);
        var iin = Application().Answers["applicant.iin"]!;
        var citizens = house.Get<ICitizens>();
        var person = own ? await citizens.Add(new Citizen(Guid.CreateVersion7(), iin, new("Оқырманов", "Үлгі"), null, "kk"), Cancel) : (await citizens.ByIin((await house.Citizen(5)).Iin, Cancel))!;
        await citizens.SetPhone(person.Person, Phone, Cancel);
        var waiting = Assert.IsType<Outcome.Waiting>(await house.Get<ConfirmAtDesk>().Send(LibraryDesk.Operator, Application(), Cancel));
        await house.Get<ReceiveSms>().Run("reply-1", Phone, "ИӘ", Cancel);
        var done = Assert.IsType<SubmitApplication.Outcome.Registered>(await Submit(house, Application(), new ConfirmationGiven.ByPhone(waiting.Code)));
        Assert.Equal(standing, (await house.State(done.Case)).Registration.Confirmed!.Phone);
    }

    [Fact]
    [Row("E-02"), Row("R-05")]
    public async Task A_changed_answer_asks_anew_and_a_code_confirms_one_application_only()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var confirm = house.Get<ConfirmAtDesk>();
        var waiting = Assert.IsType<Outcome.Waiting>(await confirm.Send(LibraryDesk.Operator, Application(), Cancel));
        var code = await Code(house, waiting.Code);
        var changed = Application("Басқаев");
        Assert.Equal("desk.confirm.changed", Assert.IsType<Outcome.NotAllowed>(await confirm.Typed(LibraryDesk.Operator, changed, waiting.Code, code, Cancel)).TextKey);
        Assert.IsType<Outcome.Confirmed>(await confirm.Typed(LibraryDesk.Operator, Application(), waiting.Code, code, Cancel));
        Assert.Equal("desk.confirm.changed", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(await Submit(house, changed, new ConfirmationGiven.ByPhone(waiting.Code))).TextKey);
        Assert.IsType<SubmitApplication.Outcome.Registered>(await Submit(house, Application(), new ConfirmationGiven.ByPhone(waiting.Code)));
        // Another household, so that nothing but the code stands in the way.
        var again = Application() with { Answers = Application().Answers.With("applicant.address", "Басқа көше, 1"), IdempotencyKey = "other" };
        Assert.Equal("desk.confirm.code-other", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(await Submit(house, again, new ConfirmationGiven.ByPhone(waiting.Code))).TextKey);
    }

    [Fact]
    [Row("E-02"), Row("R-05")]
    public async Task The_own_signature_alone_is_enough_and_needs_no_phone()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var application = Application() with { Answers = Application().Answers.With("applicant.phone", null) };
        Assert.Equal("desk.confirm.no-phone", Assert.IsType<Outcome.NotAllowed>(await house.Get<ConfirmAtDesk>().Send(LibraryDesk.Operator, application, Cancel)).TextKey);
        var asked = (await house.Get<SubmitApplication>().ToConfirm(LibraryDesk.Operator, application, Cancel)).Asked!;
        Assert.Equal("signature.other-person", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(
            await Submit(house, application, new ConfirmationGiven.Signed(LibrarySignatures.Sign(asked.Html.Bytes, MadeUp.Applicant.Iin)))).TextKey);
        var done = Assert.IsType<SubmitApplication.Outcome.Registered>(await Submit(house, application, new ConfirmationGiven.Signed(LibrarySignatures.Sign(asked.Html.Bytes, asked.Person))));
        Assert.Equal(("signature", asked.Html.Hash), ((await house.State(done.Case)).Registration.Confirmed!.Means, (await house.State(done.Case)).Registration.Confirmed!.Content));
    }

    [Fact]
    [Row("E-02"), Row("R-05")]
    public async Task An_organisation_is_sent_no_code_and_no_code_or_reply_stands_for_its_head()
    {
        const string Bin = "200141980104";
        await using var house = await LibraryDesk.Open(online: true);
        var confirm = house.Get<ConfirmAtDesk>();
        // A code of the same person about an application of one's own, used; then the same is said to be an organisation's.
        var waiting = Assert.IsType<Outcome.Waiting>(await confirm.Send(LibraryDesk.Operator, Application(), Cancel));
        Assert.IsType<Outcome.Confirmed>(await confirm.Typed(LibraryDesk.Operator, Application(), waiting.Code, await Code(house, waiting.Code), Cancel));
        var organisation = Application() with { Answers = Application().Answers.With("library.bin", Bin) };
        foreach (var outcome in new[] { await confirm.Send(LibraryDesk.Operator, organisation, Cancel), await confirm.State(LibraryDesk.Operator, organisation, waiting.Code, Cancel), await confirm.Typed(LibraryDesk.Operator, organisation, waiting.Code, "000000", Cancel) })
            Assert.Equal("desk.confirm.organisation", Assert.IsType<Outcome.NotAllowed>(outcome).TextKey);
        Assert.Equal("desk.confirm.organisation", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(await Submit(house, organisation, new ConfirmationGiven.ByPhone(waiting.Code))).TextKey);

        // A code over exactly the organisation's application, as one sent before an update of the server.
        var asked = (await house.Get<SubmitApplication>().ToConfirm(LibraryDesk.Operator, organisation, Cancel)).Asked!;
        var sent = new CodeToSend(asked.Person, Phone, ConfirmApplication.Purpose, asked.Html.Hash, Jardem.Law.Language.Kk) { What = "-", Validity = NodaTime.Duration.FromMinutes(10), ByReply = true };
        var old = Assert.IsType<CodeSent.Sent>(await house.Get<OneTimeCodes>().Send(sent, Cancel)).Id;
        await house.Get<ReceiveSms>().Run("reply-1", Phone, "ИӘ", Cancel);
        Assert.Equal("desk.confirm.organisation", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(await Submit(house, organisation, new ConfirmationGiven.ByPhone(old))).TextKey);
        Assert.Equal("signature.not-a-head", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(
            await Submit(house, organisation, new ConfirmationGiven.Signed(LibrarySignatures.Sign(asked.Html.Bytes, asked.Person, Bin, CertificateRole.Employee)))).TextKey);
        Assert.IsType<SubmitApplication.Outcome.Registered>(await Submit(house, organisation, new ConfirmationGiven.Signed(LibrarySignatures.Sign(asked.Html.Bytes, asked.Person, Bin))));
    }

    [Fact]
    public async Task Nobody_but_an_operator_has_a_code_sent()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var not = Assert.IsType<Outcome.NotReady>(await house.Get<ConfirmAtDesk>().Send(LibraryDesk.Specialist, Application(), Cancel));
        Assert.Equal("act.not-your-role", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(not.Why).TextKey);
    }

    internal static Submission Application(string surname = "Оқырманов") =>
        new("library-card", LibraryDesk.Answers(PortalHouse.Grown).With("applicant.phone", Phone).With("applicant.surname", surname), [], false, "key");

    internal static Task<SubmitApplication.Outcome> Submit(LibraryDesk house, Submission submission, ConfirmationGiven? given = null) =>
        house.Get<SubmitApplication>().Run(LibraryDesk.Operator, submission with { Confirmation = given }, Cancel);

    private static async Task<string> Code(LibraryDesk house, Guid id) => Digits().Match((await house.Get<ISmsMessages>().Get(id, Cancel))!.Text).Value;

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex Digits();
}
