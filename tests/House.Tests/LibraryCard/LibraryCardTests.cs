using System.Globalization;
using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Law.Checking;
using Jardem.Law.Norms;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.Intake;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;
using Xunit;
using YamlDotNet.Serialization;

namespace Jardem.Tests.LibraryCard;

/// <summary>A new service is one folder, its data and its scenarios, and nothing else: this one proves it.</summary>
public sealed class LibraryCardTests
{
    private static readonly LibraryCardRoom Room = new();

    public static TheoryData<string, string, string> Scenarios =>
        [.. new DeserializerBuilder().Build()
            .Deserialize<List<Dictionary<string, string>>>(File.ReadAllText(Path.Combine(Repository.Root, "tests", "House.Tests", "LibraryCard", "scenarios.yaml")))
            .Select(s => (s["born"], s["filed"], s["outcome"]))];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void From_answers_to_a_decision(string born, string filed, string outcome)
    {
        var day = LocalDatePattern.Iso.Parse(filed).Value;
        var law = LibraryLaw.Snapshot.On(day);
        var answers = LibraryDesk.Answers(LocalDatePattern.Iso.Parse(born).Value);
        var check = new AnswerCheck(day, LibraryLaw.Data.Territories);
        Assert.Empty(Room.Journey(law).Asked(answers).SelectMany(s => check.Check(s, answers)));
        var facts = ApplicationForm.Read(answers, law.Standard(Room.Id)!, day, day, ["library.hall"]);
        Assert.Equal("reading", facts.Answers["library.hall"]);
        Assert.Empty(PackageCheck.Check(facts, law.Standard(Room.Id)!, law));
        var decision = Room.Decide(facts, law);
        Assert.Equal(outcome, decision.Outcome.ToString().ToLower(CultureInfo.InvariantCulture));
        Assert.Equal(outcome == "granted" ? [] : ["too-young"], decision.Grounds);
        Assert.IsType<Basis.Norm>(Assert.Single(decision.Reasoning).Basis);
    }

    [Fact]
    public void Its_law_data_pass_the_same_check()
    {
        var rooms = Texts.KeysOfTheCode.Rooms.Append<IServiceRoom>(Room).ToList();
        var cited = CitedLaw.Of(rooms.SelectMany(r => r.Cites), rooms.SelectMany(r => r.Parameters));
        NothingWrong.In(LawCheck.Run(LibraryLaw.Data, LawSources.Read(Repository.Law), cited).Where(f => f.File.Contains("library", StringComparison.Ordinal)).Select(f => $"{f.File} {f.Path}: {f.Problem.En}"));
    }

    [Fact]
    public void Its_texts_are_its_own()
    {
        var texts = TextCatalog.Of(typeof(IServiceRoom).Assembly, typeof(LibraryCardRoom).Assembly);
        var asked = Room.Journey(LibraryLaw.Snapshot.On(new LocalDate(2026, 7, 14))).Steps.SelectMany(s => s.Questions).Where(q => q.Label is null).Select(q => $"question.{q.TextKey ?? q.Key}.label");
        NothingWrong.In(asked.Append("request.card").Append("reason.old-enough.not-met").Where(k => !texts.Has(k)));
    }

    [Fact]
    public void Nothing_else_knows_of_it()
    {
        var named = SourceTree.Files("src", ".cs", ".cshtml", ".razor", ".yaml").Concat(SourceTree.Files("law", ".yaml")).Where(f => File.ReadAllText(f).Contains("library-", StringComparison.Ordinal));
        NothingWrong.In(named.Select(SourceTree.Name));
    }

    [Fact]
    public async Task From_the_desk_to_the_card_in_hand()
    {
        await using var desk = await LibraryDesk.Open();
        var submission = new Submission(Room.Id, LibraryDesk.Answers(new LocalDate(2000, 5, 6)), [], RefuseIncomplete: false, "key-1");
        var registered = Assert.IsType<SubmitApplication.Outcome.Registered>(await desk.Get<SubmitApplication>().Run(LibraryDesk.Operator, submission, LibraryDesk.Cancel));
        Assert.Equal(1, registered.JournalNumber);
        var again = Assert.IsType<SubmitApplication.Outcome.Registered>(await desk.Get<SubmitApplication>().Run(LibraryDesk.Operator, submission, LibraryDesk.Cancel));
        Assert.Equal(registered.Case, again.Case);

        var state = await desk.Get<DocumentIssuer>().Complete(registered.Case, LibraryDesk.Cancel);
        Assert.Equal(new LocalDate(2026, 7, 17), state.PromisedOn);
        var acts = desk.Get<CaseActs>();
        state = Done(await acts.Take(On(LibraryDesk.Specialist, state), LibraryDesk.Cancel));
        state = Done(await acts.Prepare(On(LibraryDesk.Specialist, state), LibraryDesk.Cancel));
        var by = new ActBy(LibraryDesk.Head.Officer, Role.Head, desk.Clock.Now, new LocalDate(2026, 7, 14));
        var record = CaseActs.Record(state, new ActContext(by, Room, LibraryLaw.Snapshot, by.Today.AtMidnight()));
        state = Done(await acts.Grant(On(LibraryDesk.Head, state), record.Hash(), LibraryDesk.Cancel));
        Assert.Equal(["application", "acceptance-receipt", "decision", "card"], state.Documents.Select(d => d.Kind));
        state = Done(await acts.SendResult(On(LibraryDesk.Specialist, state), LibraryDesk.Cancel));
        var receiver = new Receiver { Representative = false, Name = state.Facts.Applicant.Name, Iin = state.Facts.Applicant.Iin, IdentityKind = "identity-card", IdentityNumber = "000000009", IdentityExpiresOn = new LocalDate(2036, 1, 1) };
        state = Done(await acts.HandOver(On(LibraryDesk.Operator, state), receiver, LibraryDesk.Cancel));
        Assert.Equal(CasePhase.ResultIssued, state.Phase);

        var stored = CaseState.Of(await desk.Get<IEventStore>().Read(registered.Case, LibraryDesk.Cancel))!;
        Assert.Equal(state.Version, stored.Version);
        Assert.Equal(record.Hash(), stored.Granted!.Record.Hash());
    }

    [Fact]
    public async Task Without_the_document_there_is_a_receipt_and_no_case()
    {
        await using var desk = await LibraryDesk.Open();
        var answers = LibraryDesk.Answers(new LocalDate(2000, 5, 6)).With("documents.identity.kind", StandardSteps.NotBrought);
        var submit = desk.Get<SubmitApplication>();
        var incomplete = Assert.IsType<SubmitApplication.Outcome.Incomplete>(await submit.Run(LibraryDesk.Operator, new Submission(Room.Id, answers, [], false, "key-2"), LibraryDesk.Cancel));
        Assert.Equal(IntakeFaultKind.Missing, Assert.Single(incomplete.Faults).Kind);
        Assert.IsType<SubmitApplication.Outcome.AcceptanceRefused>(await submit.Run(LibraryDesk.Operator, new Submission(Room.Id, answers, [], true, "key-3"), LibraryDesk.Cancel));
    }

    [Fact]
    public async Task A_refusal_cannot_be_prepared_unheard()
    {
        await using var desk = await LibraryDesk.Open();
        var registered = Assert.IsType<SubmitApplication.Outcome.Registered>(
            await desk.Get<SubmitApplication>().Run(LibraryDesk.Operator, new Submission(Room.Id, LibraryDesk.Answers(new LocalDate(2012, 7, 15)), [], false, "key-4"), LibraryDesk.Cancel));
        var state = CaseState.Of(await desk.Get<IEventStore>().Read(registered.Case, LibraryDesk.Cancel))!;
        state = Done(await desk.Get<CaseActs>().Take(On(LibraryDesk.Specialist, state), LibraryDesk.Cancel));
        var no = Assert.IsType<CommandOutcome.NotAllowed>(await desk.Get<CaseActs>().Prepare(On(LibraryDesk.Specialist, state), LibraryDesk.Cancel));
        Assert.Equal("act.service-cannot-hear", no.TextKey);
    }

    [Fact]
    public async Task A_withdrawn_application_gets_the_notice_of_the_house_with_the_words_of_the_library()
    {
        await using var desk = await LibraryDesk.Open();
        var registered = Assert.IsType<SubmitApplication.Outcome.Registered>(
            await desk.Get<SubmitApplication>().Run(LibraryDesk.Operator, new Submission(Room.Id, LibraryDesk.Answers(new LocalDate(2000, 5, 6)), [], false, "key-5"), LibraryDesk.Cancel));
        var state = CaseState.Of(await desk.Get<IEventStore>().Read(registered.Case, LibraryDesk.Cancel))!;
        state = Done(await desk.Get<EndActs>().Withdraw(On(LibraryDesk.Operator, state), state.Facts.Applicant.Iin, "Керек емес.", null, LibraryDesk.Cancel));
        var notice = state.Document(NoticeKinds.Withdrawal)!;
        var html = Encoding.UTF8.GetString((await desk.Get<IDocumentStore>().File(notice.Html, LibraryDesk.Cancel))!.Bytes.Span);
        Assert.Contains("Читательский билет", html, StringComparison.Ordinal);
        Assert.Contains("3. Жалоба на решение подается органу, который его принял.", html, StringComparison.Ordinal);
    }

    private static CommandOn On(Jardem.UseCases.Access.Principal principal, CaseState state) => new(principal, state.Id, state.Version, null, "test");

    private static CaseState Done(CommandOutcome outcome) =>
        outcome is CommandOutcome.Done done ? done.State : throw new InvalidOperationException($"{outcome}");
}
