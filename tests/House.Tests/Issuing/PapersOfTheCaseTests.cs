using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using Jardem.Cases.Streams;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Services.RehabilitatedCertificate;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Issuing;

/// <summary>Which papers a case gets, once each, for which event, with which number, whoever makes them and when.</summary>
public sealed class PapersOfTheCaseTests
{
    private static readonly RehabilitatedCertificateRoom Room = new RehabilitatedCertificateRoom();
    private static readonly LocalDate Today = new(2026, 7, 14);

    [Fact]
    [Row("B-12")]
    public async Task A_preliminary_refusal_has_its_notice_and_its_invitation_however_many_make_them()
    {
        await using var desk = await LibraryDesk.Open();
        var state = await Prepared(desk, await Registered(desk), "no");
        state = Done(await desk.Get<HearingActs>().RefusePreliminarily(On(LibraryDesk.Head, state), Hash(desk, state), Plan(desk, state), LibraryDesk.Cancel));
        var made = state.Documents;
        Assert.Equal(["application", "acceptance-receipt", NoticeKinds.PreliminaryRefusal, NoticeKinds.Invitation], made.Select(d => d.Kind));
        Assert.Equal([null, null, state.Preliminary!.Version, state.Preliminary.Hearing.Version], made.Select(d => d.For));
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Get<DocumentIssuer>().Complete(state.Id, LibraryDesk.Cancel)));
        Assert.All(again, s => Assert.Equal(made.Select(d => d.Token), s.Documents.Select(d => d.Token)));
    }

    [Fact]
    public async Task What_a_broken_process_left_is_made_later_once_with_the_day_of_its_event()
    {
        await using var desk = await LibraryDesk.Open();
        var state = await Registered(desk);
        var withdrawn = new CaseWithdrawn(false, "Ойланамын.", Today, null, LibraryDesk.Operator.Officer);
        await Append(desk, state.Id, state.Version, withdrawn, CaseState.Evolve(state, state.Id, withdrawn));
        desk.Clock.Now += Duration.FromDays(9);
        var completed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Get<DocumentIssuer>().Complete(state.Id, LibraryDesk.Cancel)));
        var notice = Assert.Single(completed[0].Documents, d => d.Kind == NoticeKinds.Withdrawal);
        Assert.All(completed, s => Assert.Equal(notice.Token, s.Document(NoticeKinds.Withdrawal)!.Token));
        var html = Encoding.UTF8.GetString((await desk.Get<IDocumentStore>().File(notice.Html, LibraryDesk.Cancel))!.Bytes.Span);
        Assert.Contains("14 июля 2026 года", html, StringComparison.Ordinal);
        Assert.DoesNotContain("23 июля 2026 года", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_and_a_new_decision_get_new_papers_whose_numbers_are_their_own()
    {
        await using var desk = await LibraryDesk.Open();
        var state = await Prepared(desk, await Registered(desk), "yes");
        state = Done(await desk.Get<CaseActs>().Grant(On(LibraryDesk.Head, state), Hash(desk, state), LibraryDesk.Cancel));
        var first = state.Document("certificate")!;
        state = Done(await desk.Get<EndActs>().CorrectSlip(On(LibraryDesk.Head, state), Slips.Surname, "Үлгілі", "Тегі жеке куәліктегідей емес.", LibraryDesk.Cancel));
        var mended = state.Document("certificate")!;
        Assert.Equal((first.Number + "/2", VoidReasons.Slip), (mended.Number, state.Documents.Single(d => d.Token == first.Token).Void!.Reason));
        Assert.Equal(state.Turns[^1].Version, mended.For);
        Assert.NotNull(state.Document(NoticeKinds.Slip, state.Turns[^1].Version));
        Assert.Single(state.Documents, d => d.Kind == "decision");

        state = Done(await desk.Get<EndActs>().CourtAct(On(LibraryDesk.Head, state), "7119-26/1", "Қайта қаралсын.", again: true, LibraryDesk.Cancel));
        Assert.NotNull(state.Document(NoticeKinds.Reopening, state.Turns[^1].Version));
        Assert.All(state.Documents.Where(d => d.Kind is "decision" or "certificate"), d => Assert.NotNull(d.Void));
        state = Done(await desk.Get<CaseActs>().Prepare(On(LibraryDesk.Specialist, state), LibraryDesk.Cancel));
        state = Done(await desk.Get<CaseActs>().Grant(On(LibraryDesk.Head, state), Hash(desk, state), LibraryDesk.Cancel));
        var valid = state.Documents.Where(d => d.Kind is "decision" or "certificate" && d.Void is null).ToList();
        Assert.Equal(["decision", "certificate"], valid.Select(d => d.Kind));
        Assert.Equal([state.DecisionVersion, state.DecisionVersion], valid.Select(d => d.For));
        var numbers = state.Documents.Where(d => d.Kind == "certificate").Select(d => d.Number).ToList();
        Assert.Equal([first.Number, first.Number + "/2", first.Number + "/3"], numbers);
        foreach (var document in state.Documents)
            Assert.Equal(document.Void is null, (await desk.Get<IDocumentStore>().ByToken(document.Token, LibraryDesk.Cancel))!.VoidedAt is null);
    }

    private static async Task<CaseState> Registered(LibraryDesk desk)
    {
        var facts = MadeUp.Certificate(Today) with { Established = [] };
        var law = LibraryLaw.Snapshot;
        var registered = new CaseRegistered
        {
            Service = Room.Id,
            Facts = facts,
            Person = new Guid("019b0000-0000-7000-8000-000000000002"),
            Office = "astana-1",
            Body = "astana-social",
            By = LibraryDesk.Operator.Officer,
            FiledAt = desk.Clock.Now,
            Zone = "Asia/Almaty",
            RegisteredOn = Today,
            Deadline = new DeadlineClock(law).Derive(law.On(Today).Standard(Room.Id)!.Limits["decision"], Today),
            Language = "kk",
            Basis = law.On(Today).Cite(new NormRef("order-78-2022", "p5")),
        };
        var id = new Guid("019b0000-0000-7000-8000-000000000001");
        await Append(desk, id, 0, registered, CaseState.Evolve(null, id, registered), new JournalKey("astana-social", Room.Id, Today.Year));
        return await desk.Get<DocumentIssuer>().Complete(id, LibraryDesk.Cancel);
    }

    private static async Task<CaseState> Prepared(LibraryDesk desk, CaseState state, string holder)
    {
        var acts = desk.Get<CaseActs>();
        state = Done(await acts.Take(On(LibraryDesk.Specialist, state), LibraryDesk.Cancel));
        state = Done(await acts.Establish(On(LibraryDesk.Specialist, state), "documents-true", "yes", "Тексерілді.", LibraryDesk.Cancel));
        state = Done(await acts.Establish(On(LibraryDesk.Specialist, state), "holder-rehabilitated", holder, "Салыстырылды.", LibraryDesk.Cancel));
        return Done(await acts.Prepare(On(LibraryDesk.Specialist, state), LibraryDesk.Cancel));
    }

    private static async Task Append(LibraryDesk desk, Guid id, int version, CaseEvent happened, CaseState after, JournalKey? journal = null)
    {
        var result = await desk.Get<IEventStore>().Append(
            new Append
            {
                Meta = new EventMeta(desk.Clock.Now, LibraryDesk.Operator.Officer.Account, "astana-1", LibraryLaw.Snapshot.Id, "test"),
                Streams = [new StreamAppend(id, "case", version, [CaseEvents.Serializer.Write(happened)])],
                Cases = [CaseRows.Of(after, signing: false)],
                Journal = journal,
            },
            LibraryDesk.Cancel);
        Assert.IsType<AppendResult.Done>(result);
    }

    private static ActContext Context(LibraryDesk desk) =>
        new(new ActBy(LibraryDesk.Head.Officer, Role.Head, desk.Clock.Now, Today), Room, LibraryLaw.Snapshot, Today.At(new LocalTime(10, 0)));

    private static string Hash(LibraryDesk desk, CaseState state) => CaseActs.Record(state, Context(desk)).Hash();

    private static HearingPlan Plan(LibraryDesk desk, CaseState state) =>
        new(HearingActs.Offered(state, Context(desk))!.Value.Days.Days[0].At(new LocalTime(11, 0)), "videoconference", "https://kezdesu.example/1");

    private static CommandOn On(Principal principal, CaseState state) => new(principal, state.Id, state.Version, null, "test");

    private static CaseState Done(CommandOutcome outcome) => outcome is CommandOutcome.Done done ? done.State : throw new InvalidOperationException($"{outcome}");
}
