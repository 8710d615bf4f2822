using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Services.FuneralPayment;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;
using Outcome = Jardem.UseCases.Portal.SubmitByCitizen.Outcome;

namespace Jardem.Tests.Portal;

/// <summary>Whoever buried applies for the funeral payment on the portal: a person by the own key, an organisation by that of its head.</summary>
public sealed class FuneralOnPortalTests
{
    private const string Bin = MadeUpFuneral.Bin;

    private static CancellationToken Cancel => LibraryDesk.Cancel;

    [Fact]
    [Row("E-01"), Row("E-04"), Row("E-05"), Row("E-11"), Row("E-12"), Row("E-13"), Row("E-37"), Row("E-40")]
    public async Task A_person_signs_exactly_the_application_and_it_is_registered_by_itself()
    {
        await using var house = await LibraryDesk.Open(online: true);
        house.KnowsTheDeath();
        var (citizen, other) = (await house.Citizen(1), await house.Citizen(2));
        var open = await house.FilledFuneral(citizen);
        var asked = await house.Get<IExchanges>().OfCase(open.Draft.Id, Cancel);
        Assert.Equal(["account", "award", "death", "person"], asked.Select(e => e.Question.Operation).Order(StringComparer.Ordinal));
        Assert.All(asked, e => Assert.Equal(citizen.Person.ToString(), e.Question.AskedBy));

        var submit = house.Get<SubmitByCitizen>();
        var toSign = Assert.IsType<Outcome.ToSign>(await submit.Check(citizen, open.Draft.Id, Cancel));
        Assert.Null(toSign.Bin);
        var html = toSign.Html;
        Assert.Contains("приложения 5", Encoding.UTF8.GetString(html.Bytes.Span), StringComparison.Ordinal);
        foreach (var (cms, key) in new[]
        {
            (LibrarySignatures.Sign(html.Bytes, other.Iin), "signature.other-person"),
            (LibrarySignatures.Sign(html.Bytes, citizen.Iin, Bin), "signature.not-a-natural-person"),
            (LibrarySignatures.Sign("other"u8.ToArray(), citizen.Iin), "signature.other-content"),
        })
            Assert.Equal(key, Assert.IsType<Outcome.NotAllowed>(await submit.Sign(citizen, open.Draft.Id, html.Hash, cms, Cancel)).TextKey);
        Assert.Empty(await house.Get<OpenCabinet>().Cases(citizen, Cancel));

        var id = Assert.IsType<Outcome.Registered>(await submit.Sign(citizen, open.Draft.Id, html.Hash, LibrarySignatures.Sign(html.Bytes, citizen.Iin), Cancel)).Case;
        var state = await house.State(id);
        Assert.Equal((FuneralPaymentRoom.ServiceId, IntakeChannel.Portal, "astana-labour", true), (state.Registration.Service, state.Registration.Channel, state.Registration.Body, state.IsAutomatic));
        Assert.Equal((IntakeChannel.Portal, citizen.Iin), (state.Facts.Channel, state.Registration.Confirmed!.Person));
        Assert.True(AutomaticOfficer.Is(state.Registration.By));
        Assert.Equal(new LocalDate(2026, 7, 15), state.PromisedOn);
        Assert.Equal(html.Hash, state.Document("application")!.Html);

        var own = Assert.Single(await house.Get<OpenCabinet>().Cases(citizen, Cancel));
        Assert.Equal((id, "1/2026", CasePhase.Registered), (own.Id, own.Number, own.Phase));
        var notice = Encoding.UTF8.GetString((await house.Get<OwnFiles>().Html(citizen, state.Document("acceptance-receipt")!.Token, Cancel))!.Bytes.Span);
        Assert.Contains("Уведомление о принятии электронной заявки", notice, StringComparison.Ordinal);
        Assert.Null(await house.Get<OwnFiles>().Html(other, state.Document("acceptance-receipt")!.Token, Cancel));
    }

    [Fact]
    [Row("E-01"), Row("E-05"), Row("E-37")]
    public async Task For_a_legal_entity_only_its_first_head_signs()
    {
        await using var house = await LibraryDesk.Open(online: true);
        house.KnowsTheDeath();
        var (citizen, other) = (await house.Citizen(1), await house.Citizen(2));
        var open = await house.FilledFuneral(citizen, Bin);
        var submit = house.Get<SubmitByCitizen>();
        var asked = Assert.IsType<Outcome.ToSign>(await submit.Check(citizen, open.Draft.Id, Cancel));
        Assert.Equal(Bin, asked.Bin);
        foreach (var (cms, key) in new[]
        {
            (LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin), "signature.other-body"),
            (LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin, "200141980104"), "signature.other-body"),
            (LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin, Bin, CertificateRole.Employee), "signature.not-a-head"),
            (LibrarySignatures.Sign(asked.Html.Bytes, other.Iin, Bin), "signature.other-person"),
        })
            Assert.Equal(key, Assert.IsType<Outcome.NotAllowed>(await submit.Sign(citizen, open.Draft.Id, asked.Html.Hash, cms, Cancel)).TextKey);
        Assert.Empty(await house.Get<OpenCabinet>().Cases(citizen, Cancel));

        var id = Assert.IsType<Outcome.Registered>(await submit.Sign(citizen, open.Draft.Id, asked.Html.Hash, LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin, Bin), Cancel)).Case;
        var state = await house.State(id);
        Assert.Equal(Bin, state.Registration.Confirmed!.Person);
        Assert.Equal((Bin, "Мысал ЖШС"), (new FuneralPaymentRoom().PayeeOf(state.Facts)!.Number, new FuneralPaymentRoom().PayeeOf(state.Facts)!.Name));
    }

    [Fact]
    [Row("E-08"), Row("E-15"), Row("R-19"), Row("J-21")]
    public async Task A_second_application_for_the_deceased_is_not_accepted_under_the_third_check_and_may_be_disputed()
    {
        await using var house = await LibraryDesk.Open(online: true);
        house.KnowsTheDeath();
        var (first, second) = (await house.Citizen(1), await house.Citizen(2));
        var held = await house.State(Assert.IsType<Outcome.Registered>(await house.Sent(first, await house.FilledFuneral(first))).Case);
        // By now the payment of the first is put to the payment database, which tells it.
        house.KnowsTheDeath(MadeUpFuneral.AssignedSays());
        var open = await house.FilledFuneral(second);
        Assert.Null(Assert.IsType<Outcome.AppliedAlready>(await house.Sent(second, open)).Own);
        var notice = Assert.Single(await house.Get<OwnFiles>().NotAcceptedBy(second, Cancel));
        var (refused, paper) = (await house.Get<OwnFiles>().NotAcceptedOf(second, notice.Stream, Cancel))!.Value;
        Assert.Equal(new NormRef("order-256-2023", "p13.part3.sub3"), ((Basis.Norm)Assert.Single(refused.Checks!).Basis).Ref);
        var told = Encoding.UTF8.GetString((await house.Get<OwnFiles>().Html(second, paper.Token, Cancel))!.Bytes.Span);
        Assert.DoesNotContain(first.Iin, told, StringComparison.Ordinal);

        var fill = house.Get<FillApplication>();
        open = (await fill.Dispute((await fill.Get(second, open.Draft.Id, Cancel))!, true, Cancel))!;
        var disputing = await house.State(Assert.IsType<Outcome.Registered>(await house.Sent(second, open)).Case);
        Assert.Equal((new RivalCase(held.Id, RivalKind.Dispute), false), (Assert.Single(disputing.Facts.Rivals!), disputing.IsAutomatic));
        Assert.Contains("assigned-before", new FuneralPaymentRoom().Findings(disputing.Facts).Select(f => f.Key));
    }

    [Fact]
    [Row("E-07"), Row("E-15")]
    public async Task A_death_paid_for_elsewhere_is_not_accepted_under_the_second_check_and_there_is_no_case()
    {
        await using var house = await LibraryDesk.Open(online: true);
        house.KnowsTheDeath(MadeUpFuneral.AssignedSays());
        var citizen = await house.Citizen(1);
        var open = await house.FilledFuneral(citizen);
        Assert.IsType<Outcome.NotAccepted>(await house.Get<SubmitByCitizen>().Check(citizen, open.Draft.Id, Cancel));
        Assert.Empty(await house.Get<OpenCabinet>().Cases(citizen, Cancel));
        var notice = Assert.Single(await house.Get<OwnFiles>().NotAcceptedBy(citizen, Cancel));
        var (refused, paper) = (await house.Get<OwnFiles>().NotAcceptedOf(citizen, notice.Stream, Cancel))!.Value;
        Assert.Equal(("reason.funeral-no-award", new NormRef("order-256-2023", "p13.part3.sub2")), (Assert.Single(refused.Checks!).Key, ((Basis.Norm)refused.Checks![0].Basis).Ref));
        var told = Encoding.UTF8.GetString((await house.Get<OwnFiles>().Html(citizen, paper.Token, Cancel))!.Bytes.Span);
        Assert.Contains("Выплата на погребение этого умершего уже была назначена.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("не назначалась", told, StringComparison.Ordinal);
    }
}
