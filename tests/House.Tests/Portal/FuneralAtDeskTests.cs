using System.Text.RegularExpressions;
using Jardem.Services.FuneralPayment;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Xunit;
using Outcome = Jardem.UseCases.Desk.ConfirmAtDesk.Outcome;

namespace Jardem.Tests.Portal;

/// <summary>At the desk whoever buried stands by the application for the funeral payment: a person by phone or key, an organisation by its head's key only.</summary>
public sealed partial class FuneralAtDeskTests
{
    private const string Bin = MadeUpFuneral.Bin;

    private static CancellationToken Cancel => LibraryDesk.Cancel;

    [Fact]
    [Row("E-01"), Row("E-02"), Row("R-05"), Row("J-04")]
    public async Task A_person_confirms_by_the_code_sent_to_the_phone_named_and_no_other_phone_does()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (confirm, application) = (house.Get<ConfirmAtDesk>(), FuneralHouse.Brought());
        Assert.Equal("desk.not-confirmed", await Refused(house, application, null));
        var waiting = Assert.IsType<Outcome.Waiting>(await confirm.Send(LibraryDesk.Operator, application, Cancel));
        Assert.Equal(FuneralHouse.Phone, waiting.Phone);
        await house.Get<ReceiveSms>().Run("reply-1", "+77010000099", "ИӘ", Cancel);
        Assert.IsType<Outcome.Waiting>(await confirm.State(LibraryDesk.Operator, application, waiting.Code, Cancel));
        Assert.Equal("desk.confirm.not-yet", await Refused(house, application, new ConfirmationGiven.ByPhone(waiting.Code)));
        var other = application with { Answers = application.Answers.With("applicant.surname", "Басқаев") };
        Assert.Equal("desk.confirm.changed", Assert.IsType<Outcome.NotAllowed>(await confirm.Typed(LibraryDesk.Operator, other, waiting.Code, await Code(house, waiting.Code), Cancel)).TextKey);

        Assert.IsType<Outcome.Confirmed>(await confirm.Typed(LibraryDesk.Operator, application, waiting.Code, await Code(house, waiting.Code), Cancel));
        var done = Assert.IsType<SubmitApplication.Outcome.Registered>(await ConfirmAtDeskTests.Submit(house, application, new ConfirmationGiven.ByPhone(waiting.Code)));
        var state = await house.State(done.Case);
        Assert.Equal(("phone-code", state.Facts.Applicant.Iin, "astana-labour"), (state.Registration.Confirmed!.Means, state.Registration.Confirmed.Person, state.Registration.Body));
        Assert.Null(state.Facts.Channel);
        Assert.False(state.IsAutomatic);
    }

    [Fact]
    [Row("E-01"), Row("E-02"), Row("R-05")]
    public async Task A_person_signs_with_the_own_key_and_nobody_else_does()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var application = FuneralHouse.Brought();
        var asked = (await house.Get<SubmitApplication>().ToConfirm(LibraryDesk.Operator, application, Cancel)).Asked!;
        Assert.Null(asked.Bin);
        Assert.Equal("signature.other-person", await Refused(house, application, Signed(asked, MadeUpFuneral.Applicant.Iin)));
        Assert.Equal("signature.not-a-natural-person", await Refused(house, application, Signed(asked, asked.Person, Bin)));
        var done = Assert.IsType<SubmitApplication.Outcome.Registered>(await ConfirmAtDeskTests.Submit(house, application, Signed(asked, asked.Person)));
        Assert.Equal("signature", (await house.State(done.Case)).Registration.Confirmed!.Means);
    }

    [Fact]
    [Row("E-01"), Row("E-02"), Row("R-05")]
    public async Task A_legal_entity_is_sent_no_code_and_only_its_first_head_signs()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (confirm, application) = (house.Get<ConfirmAtDesk>(), FuneralHouse.Brought(Bin));
        // The same person's code about an application of one's own, used.
        var waiting = Assert.IsType<Outcome.Waiting>(await confirm.Send(LibraryDesk.Operator, FuneralHouse.Brought(), Cancel));
        Assert.IsType<Outcome.Confirmed>(await confirm.Typed(LibraryDesk.Operator, FuneralHouse.Brought(), waiting.Code, await Code(house, waiting.Code), Cancel));
        Assert.Equal("desk.confirm.organisation", Assert.IsType<Outcome.NotAllowed>(await confirm.Send(LibraryDesk.Operator, application, Cancel)).TextKey);
        Assert.Equal("desk.confirm.organisation", await Refused(house, application, new ConfirmationGiven.ByPhone(waiting.Code)));

        var asked = (await house.Get<SubmitApplication>().ToConfirm(LibraryDesk.Operator, application, Cancel)).Asked!;
        Assert.Equal(Bin, asked.Bin);
        Assert.Equal("signature.other-body", await Refused(house, application, Signed(asked, asked.Person)));
        Assert.Equal("signature.other-body", await Refused(house, application, Signed(asked, asked.Person, "200141980104")));
        Assert.Equal("signature.not-a-head", await Refused(house, application, Signed(asked, asked.Person, Bin, CertificateRole.Employee)));
        Assert.Equal("signature.other-person", await Refused(house, application, Signed(asked, MadeUpFuneral.Applicant.Iin, Bin)));
        var done = Assert.IsType<SubmitApplication.Outcome.Registered>(await ConfirmAtDeskTests.Submit(house, application, Signed(asked, asked.Person, Bin)));
        var state = await house.State(done.Case);
        Assert.Equal((Bin, Bin), (state.Registration.Confirmed!.Person, new FuneralPaymentRoom().PayeeOf(state.Facts)!.Number));
    }

    [Fact]
    [Row("E-08"), Row("R-19")]
    public async Task A_second_application_for_the_deceased_is_told_of_before_anything_is_confirmed()
    {
        await using var house = await LibraryDesk.Open(online: true);
        house.KnowsTheDeath();
        var first = await house.Citizen(2);
        var held = Assert.IsType<UseCases.Portal.SubmitByCitizen.Outcome.Registered>(await house.Sent(first, await house.FilledFuneral(first))).Case;
        var application = FuneralHouse.Brought();
        Assert.Equal(held, Assert.IsType<SubmitApplication.Outcome.AppliedAlready>(await ConfirmAtDeskTests.Submit(house, application)).By);
        Assert.IsType<SubmitApplication.Outcome.AppliedAlready>(Assert.IsType<Outcome.NotReady>(await house.Get<ConfirmAtDesk>().Send(LibraryDesk.Operator, application, Cancel)).Why);
    }

    private static ConfirmationGiven.Signed Signed(ApplicationToConfirm asked, string iin, string? bin = null, CertificateRole role = CertificateRole.FirstHead) =>
        new(LibrarySignatures.Sign(asked.Html.Bytes, iin, bin, role));

    private static async Task<string> Refused(LibraryDesk house, Submission application, ConfirmationGiven? given) =>
        Assert.IsType<SubmitApplication.Outcome.NotAllowed>(await ConfirmAtDeskTests.Submit(house, application, given)).TextKey;

    private static async Task<string> Code(LibraryDesk house, Guid id) => Digits().Match((await house.Get<ISmsMessages>().Get(id, Cancel))!.Text).Value;

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex Digits();
}
