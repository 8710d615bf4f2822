using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Access;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;
using Outcome = Jardem.UseCases.Portal.SubmitByCitizen.Outcome;

namespace Jardem.Tests.Portal;

/// <summary>A citizen applies on the portal: registers, checks, the own signature over exactly the application, registration by itself.</summary>
public sealed class SubmitByCitizenTests
{
    private static CancellationToken Cancel => LibraryDesk.Cancel;

    [Fact]
    [Row("E-04"), Row("E-05"), Row("E-11"), Row("E-12"), Row("E-13"), Row("E-37"), Row("E-40"), Row("J-04")]
    public async Task What_is_signed_is_registered_by_itself_kept_whole_and_seen_in_the_cabinet_at_once()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var open = await house.Filled(citizen);
        Assert.Equal(("astana", "Демонстрация көшесі, 9"), (open.Answers["applicant.territory"], open.Answers["applicant.address"]));
        var asked = Assert.Single(await house.Get<IExchanges>().OfCase(open.Draft.Id, Cancel)).Question;
        Assert.Equal((citizen.Person.ToString(), CitizenPrincipal.Unit, citizen.Iin), (asked.AskedBy, asked.Role, asked.Subject));

        var submit = house.Get<SubmitByCitizen>();
        var html = Assert.IsType<Outcome.ToSign>(await submit.Check(citizen, open.Draft.Id, Cancel)).Html;
        Assert.Equal(html.Hash, Assert.IsType<Outcome.ToSign>(await submit.Look(citizen, open.Draft.Id, Cancel)).Html.Hash);
        Assert.Contains("Оқырманов Мысал", Encoding.UTF8.GetString(html.Bytes.Span), StringComparison.Ordinal);
        var cms = LibrarySignatures.Sign(html.Bytes, citizen.Iin);
        var id = Assert.IsType<Outcome.Registered>(await submit.Sign(citizen, open.Draft.Id, html.Hash, cms, Cancel)).Case;

        var state = await house.State(id);
        Assert.Equal((IntakeChannel.Portal, "portal", "astana-social", true), (state.Registration.Channel, state.Registration.Office, state.Registration.Body, state.IsAutomatic));
        Assert.True(AutomaticOfficer.Is(state.Registration.By));
        Assert.Equal(new LocalDate(2026, 7, 15), state.PromisedOn);
        var confirmed = state.Registration.Confirmed!;
        Assert.Equal(("signature", citizen.Iin, html.Hash), (confirmed.Means, confirmed.Person, confirmed.Content));
        var documents = house.Get<IDocumentStore>();
        foreach (var (hash, bytes) in new[] { (html.Hash, html.Bytes), (confirmed.Signature!.Cms, cms), (confirmed.Signature.Evidence, "{}"u8.ToArray()) })
            Assert.Equal(bytes.ToArray(), (await documents.File(hash, Cancel))!.Bytes.ToArray());
        Assert.Equal(html.Hash, state.Document("application")!.Html);
        Assert.NotNull(state.Document("acceptance-receipt"));

        Assert.Null(await house.Get<FillApplication>().Get(citizen, open.Draft.Id, Cancel));
        Assert.Equal(id, Assert.IsType<Outcome.Registered>(await submit.Sign(citizen, open.Draft.Id, html.Hash, cms, Cancel)).Case);
        Assert.Single(await house.Get<IJobs>().LeaseOutbox("sms", house.Clock.Now, Duration.FromMinutes(1), 10, Cancel));
        var own = Assert.Single(await house.Get<OpenCabinet>().Cases(citizen, Cancel));
        Assert.Equal((id, "1/2026", CasePhase.Registered), (own.Id, own.Number, own.Phase));
        Assert.Equal(html.Bytes.ToArray(), (await house.Get<OwnFiles>().Html(citizen, state.Document("application")!.Token, Cancel))!.Bytes.ToArray());
    }

    [Fact]
    [Row("E-49"), Row("J-15")]
    public async Task Operators_of_1414_see_of_a_case_of_the_portal_what_the_cabinet_shows()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var state = await house.Applied(citizen);
        var caller = new Principal(new Officer("callcentre", citizen.Name, new Jardem.Law.Text("оператор", "оператор"), "contact-centre"), [Role.CallCentre]);
        var told = Assert.Single(await house.Get<FindForCaller>().ByIin(caller, citizen.Iin, Cancel));
        var own = Assert.Single(await house.Get<OpenCabinet>().Cases(citizen, Cancel));
        Assert.Equal((own.Number, own.Phase, own.PromisedOn, own.Awaited, own.Body, own.Office), (told.Number, told.Phase, told.PromisedOn, told.Awaited, told.Body, told.Office));
        Assert.Equal(state.PromisedOn, told.PromisedOn);
    }

    [Fact]
    [Row("E-05"), Row("E-37")]
    public async Task A_signature_of_other_bytes_of_another_person_or_for_an_organisation_registers_nothing()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (citizen, other) = (await house.Citizen(1), await house.Citizen(2));
        var open = await house.Filled(citizen);
        var submit = house.Get<SubmitByCitizen>();
        var html = Assert.IsType<Outcome.ToSign>(await submit.Check(citizen, open.Draft.Id, Cancel)).Html;
        async Task<string> Refused(byte[] cms, string? hash = null) => await submit.Sign(citizen, open.Draft.Id, hash ?? html.Hash, cms, Cancel) switch
        {
            Outcome.NotAllowed no => no.TextKey,
            var outcome => outcome.GetType().Name,
        };
        Assert.Equal("signature.other-content", await Refused(LibrarySignatures.Sign("other"u8.ToArray(), citizen.Iin)));
        Assert.Equal("signature.other-person", await Refused(LibrarySignatures.Sign(html.Bytes, other.Iin)));
        Assert.Equal("signature.not-a-natural-person", await Refused(LibrarySignatures.Sign(html.Bytes, citizen.Iin, "200141980104")));
        Assert.Equal("signature.malformed", await Refused("nonsense"u8.ToArray()));
        Assert.Equal("signature.malformed", await Refused([]));
        Assert.Equal("signature.malformed", await Refused(new byte[1_000_000]));
        Assert.Equal(nameof(Outcome.Stale), await Refused(LibrarySignatures.Sign(html.Bytes, citizen.Iin), new string('0', 64)));
        Assert.Empty(await house.Get<OpenCabinet>().Cases(citizen, Cancel));
    }

    [Fact]
    [Row("E-05")]
    public async Task What_was_signed_before_an_answer_changed_is_to_be_read_again()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var open = await house.Filled(citizen);
        var submit = house.Get<SubmitByCitizen>();
        var html = Assert.IsType<Outcome.ToSign>(await submit.Check(citizen, open.Draft.Id, Cancel)).Html;
        var renamed = citizen with { Name = new PersonName("Жаңаев", "Мысал") };
        house.Get<LibraryRegisters>().Persons[citizen.Iin] = house.Get<LibraryRegisters>().Persons[citizen.Iin].SetItem("surname", "Жаңаев");
        var outcome = await submit.Sign(renamed, open.Draft.Id, html.Hash, LibrarySignatures.Sign(html.Bytes, citizen.Iin), Cancel);
        Assert.True(outcome is Outcome.Stale or Outcome.NotAccepted, outcome.ToString());
        Assert.Empty(await house.Get<OpenCabinet>().Cases(citizen, Cancel));
    }

    [Fact]
    public async Task A_legal_entity_is_signed_for_by_a_heads_certificate_of_this_entity_only()
    {
        const string Bin = "200141980104";
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var open = await house.Filled(citizen, Bin);
        var submit = house.Get<SubmitByCitizen>();
        var asked = Assert.IsType<Outcome.ToSign>(await submit.Check(citizen, open.Draft.Id, Cancel));
        Assert.Equal(Bin, asked.Bin);
        foreach (var (bin, key) in new[] { (null, "signature.other-body"), ("200140980003", "signature.other-body") })
            Assert.Equal(key, Assert.IsType<Outcome.NotAllowed>(await submit.Sign(citizen, open.Draft.Id, asked.Html.Hash, LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin, bin), Cancel)).TextKey);
        var employee = LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin, Bin, CertificateRole.Employee);
        Assert.Equal("signature.not-a-head", Assert.IsType<Outcome.NotAllowed>(await submit.Sign(citizen, open.Draft.Id, asked.Html.Hash, employee, Cancel)).TextKey);
        var done = Assert.IsType<Outcome.Registered>(await submit.Sign(citizen, open.Draft.Id, asked.Html.Hash, LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin, Bin), Cancel));
        Assert.Equal(Bin, (await house.State(done.Case)).Registration.Confirmed!.Person);
    }

    [Fact]
    public async Task Anothers_draft_is_not_there_and_what_came_of_it_is_not_told()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (citizen, stranger) = (await house.Citizen(1), await house.Citizen(2));
        var open = await house.Filled(citizen);
        var submit = house.Get<SubmitByCitizen>();
        Assert.Null(await house.Get<FillApplication>().Get(stranger, open.Draft.Id, Cancel));
        Assert.IsType<Outcome.NotFound>(await submit.Check(stranger, open.Draft.Id, Cancel));
        var id = Assert.IsType<Outcome.Registered>(await house.Sent(citizen, open)).Case;
        Assert.IsType<Outcome.NotFound>(await submit.Check(stranger, open.Draft.Id, Cancel));
        var files = house.Get<OwnFiles>();
        Assert.Null(await files.Case(stranger, id, Cancel));
        Assert.Null(await files.Html(stranger, (await house.State(id)).Document("application")!.Token, Cancel));
        Assert.IsType<WithdrawByCitizen.Outcome.NotFound>(await house.Get<WithdrawByCitizen>().Run(stranger, id, "Керек емес", Cancel));
    }

    [Fact]
    public async Task Two_windows_that_sign_at_once_make_one_case()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var fill = house.Get<FillApplication>();
        var starts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => fill.Start(citizen, "library-card", Cancel)));
        Assert.All(starts, s => Assert.IsType<FillApplication.Started.Ok>(s));
        var open = await house.Filled(citizen);
        var html = Assert.IsType<Outcome.ToSign>(await house.Get<SubmitByCitizen>().Check(citizen, open.Draft.Id, Cancel)).Html;
        var cms = LibrarySignatures.Sign(html.Bytes, citizen.Iin);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.Get<SubmitByCitizen>().Sign(citizen, open.Draft.Id, html.Hash, cms, Cancel))));
        Assert.Single(outcomes.Select(o => Assert.IsType<Outcome.Registered>(o).Case).Distinct());
        Assert.Single(await house.Get<OpenCabinet>().Cases(citizen, Cancel));
    }

    [Fact]
    [Row("E-15"), Row("E-06"), Row("J-07")]
    public async Task What_meets_no_check_is_not_accepted_with_each_check_its_basis_and_a_notice_and_no_case()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var child = await house.Citizen(1, born: new LocalDate(2018, 5, 6));
        var open = await house.Filled(child);
        Assert.IsType<Outcome.NotAllowed>(await house.Get<SubmitByCitizen>().Look(child, open.Draft.Id, Cancel));
        var id = Assert.IsType<Outcome.NotAccepted>(await house.Get<SubmitByCitizen>().Check(child, open.Draft.Id, Cancel)).Intake;
        var (refused, notice) = (await house.Get<OwnFiles>().NotAcceptedOf(child, id, Cancel))!.Value;
        Assert.Equal("reason.old-enough", Assert.Single(refused.Checks!).Key);
        Assert.IsType<Jardem.Law.Norms.Basis.Norm>(refused.Checks![0].Basis);
        Assert.Equal(notice.Token, Assert.Single(await house.Get<OwnFiles>().Documents(child, Cancel)).Token);
        Assert.Empty(await house.Get<OpenCabinet>().Cases(child, Cancel));
        Assert.Equal(id, Assert.IsType<Outcome.NotAccepted>(await house.Get<SubmitByCitizen>().Check(child, open.Draft.Id, Cancel)).Intake);
        Assert.Null(await house.Get<OwnFiles>().NotAcceptedOf(await house.Citizen(2), id, Cancel));
        Assert.Single(await house.Get<IJobs>().LeaseOutbox("sms", house.Clock.Now, Duration.FromMinutes(1), 10, Cancel));
    }

    [Fact]
    [Row("E-06"), Row("E-15")]
    public async Task A_person_whom_the_register_does_not_hold_is_told_which_document_is_lacking_but_a_silent_register_refuses_nobody()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var registers = house.Get<LibraryRegisters>();
        registers.Silent = true;
        var open = await house.Filled(citizen);
        open = await house.Keep(citizen, open, "address", ("applicant.territory", "astana"), ("applicant.address", "Демонстрация көшесі, 9"));
        Assert.Equal("portal.registers-silent", Assert.IsType<Outcome.NotAllowed>(await house.Get<SubmitByCitizen>().Check(citizen, open.Draft.Id, Cancel)).TextKey);
        registers.Silent = false;
        registers.Persons.Clear();
        (open, _) = await house.Get<FillApplication>().Ask(citizen, open, Cancel);
        var id = Assert.IsType<Outcome.NotAccepted>(await house.Get<SubmitByCitizen>().Check(citizen, open.Draft.Id, Cancel)).Intake;
        var (refused, _) = (await house.Get<OwnFiles>().NotAcceptedOf(citizen, id, Cancel))!.Value;
        Assert.Equal(("identity", IntakeFaultKind.Missing), (Assert.Single(refused.Faults).Requirement, refused.Faults[0].Kind));
    }

    [Fact]
    [Row("E-04"), Row("J-10")]
    public async Task Registers_are_asked_under_the_consent_of_the_application_only_and_before_it_is_checked()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var fill = house.Get<FillApplication>();
        var open = Assert.IsType<FillApplication.Started.Ok>(await fill.Start(citizen, "library-card", Cancel)).Draft;
        Assert.Equal("desk.consent-first", Assert.IsType<Jardem.UseCases.Registers.AskForDraft.Outcome.NotAllowed>((await fill.Ask(citizen, open, Cancel)).Outcome).TextKey);
        Assert.IsType<Outcome.Faulty>(await house.Get<SubmitByCitizen>().Check(citizen, open.Draft.Id, Cancel));
        open = await house.Keep(citizen, open, "statements", ("statement.personal-data", "yes"));
        open = await house.Keep(citizen, open, "library.hall", ("library.hall", "reading"));
        open = await house.Keep(citizen, open, "address", ("applicant.territory", "astana"), ("applicant.address", "А, 1"), ("language", "kk"));
        Assert.Equal("portal.ask-registers-first", Assert.IsType<Outcome.NotAllowed>(await house.Get<SubmitByCitizen>().Check(citizen, open.Draft.Id, Cancel)).TextKey);
    }

    [Fact]
    public async Task Who_applies_is_what_the_sign_in_proved_whatever_is_typed_and_a_page_takes_no_more_than_its_own_answers()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var open = await house.Filled(citizen);
        open = await house.Keep(citizen, open, "library.hall", ("library.hall", "reading"), ("applicant.iin", MadeUp.Iin(PortalHouse.Grown, Sex.Male, 77)), ("disputes", "yes"));
        Assert.Equal((citizen.Iin, null), (open.Answers["applicant.iin"], open.Answers["disputes"]));
        var saved = await house.Get<Jardem.UseCases.Desk.DraftBook>().SaveStep(
            citizen.Person.ToString(), open.Draft.Id, open.Draft.Version, "library.hall", new Dictionary<string, string?> { ["library.bin"] = new string('9', 100_000) }, Cancel);
        Assert.IsType<Jardem.UseCases.Desk.DraftSaved.Faulty>(saved);
        Assert.IsType<Outcome.Faulty>(await house.Get<SubmitByCitizen>().Check(citizen, open.Draft.Id, Cancel));
    }
}
