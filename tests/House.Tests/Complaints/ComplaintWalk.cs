using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Tests.Kernel;
using Jardem.UseCases.Complaints;
using NodaTime;

namespace Jardem.Tests.Complaints;

/// <summary>A complaint brought to where a test needs it, by the acts themselves.</summary>
internal static class ComplaintWalk
{
    public const string OfHigher = "astana-higher";
    public const string OfQuality = "quality-control";

    public static readonly Officer Complaints = new("co", new PersonName("Шағымова", "Сәуле"), new Jardem.Law.Text("officer", "officer"), "astana-social");
    public static readonly Officer Higher = new("hi", new PersonName("Жоғарыев", "Дәурен"), new Jardem.Law.Text("officer", "officer"), OfHigher);
    public static readonly Officer Quality = new("qu", new PersonName("Сапаева", "Наталья"), new Jardem.Law.Text("officer", "officer"), OfQuality);

    /// <summary>A Wednesday, two days after the case was filed; local time is five hours ahead.</summary>
    public static readonly LocalDate Day = new(2026, 5, 20);

    public static ComplaintLaw Law(LocalDate? on = null) => ComplaintNormsOfToday.On(CaseWalk.Room.Procedure.Complaints!, HeldLaw.Snapshot.On(on ?? Day));

    public static ActBy By(Officer officer, Role role, LocalDate? on = null, int hour = 11) =>
        new(officer, role, (on ?? Day).At(new LocalTime(hour, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).ToInstant(), on ?? Day);

    public static ComplaintDesk Desk(string office) =>
        new(office, "Asia/Almaty", OfficeHours.Of(HeldLaw.Snapshot.On(Day).Body(office)!));

    public static ComplaintWords Words(CaseState state, ComplaintTarget target = ComplaintTarget.Decision, ComplaintAddressee to = ComplaintAddressee.Provider) =>
        new(target, to, ComplaintForm.Written, "Атым қате жазылған", "Дұрыстап қайта беру", state.Facts.Applicant.Iin, false, "kk");

    public static ComplaintOutcome Receive(CaseState state, ComplaintWords words, ActBy? by = null, string office = "astana-1") =>
        ReceiveComplaint.Decide(
            state, by ?? By(CaseWalk.Operator, Role.Operator), words, Desk(office), words.Addressee == ComplaintAddressee.Provider ? state.Registration.Body : OfQuality, Law());

    public static ComplaintState Received(CaseState state, ComplaintTarget target = ComplaintTarget.Decision, ComplaintAddressee to = ComplaintAddressee.Provider) =>
        After(null, Receive(state, Words(state, target, to)));

    public static ComplaintOutcome Forward(ComplaintState complaint, CaseState state, ActBy? by = null) =>
        ForwardComplaint.Decide(complaint, state, by ?? By(Complaints, Role.ComplaintsOfficer), "Шешім дұрыс", Desk(OfHigher), "1/2026", Law(by?.Today));

    public static ComplaintOutcome Satisfy(ComplaintState complaint, CaseState state, ActBy? by = null) =>
        SatisfyComplaint.Decide(complaint, state, by ?? By(CaseWalk.Head, Role.Head), "Қайта қараймыз", Effect(state), Law(by?.Today));

    public static ComplaintOutcome Rule(ComplaintState complaint, CaseState state, ComplaintResult result, ActBy? by = null, string reasoning = "Мән-жай анықталмаған") =>
        RuleOnComplaint.Decide(
            complaint, state, by ?? By(complaint.HeldBy == OfQuality ? Quality : Higher, Role.ComplaintsOfficer), new Ruling(result, reasoning, [HeldLaw.Snapshot.On(Day).Cite(NormRef.Parse("order-78-2022/p11"))]), Effect(state), Law(by?.Today));

    public static ComplaintState Forwarded(CaseState state, ComplaintTarget target = ComplaintTarget.Decision)
    {
        var complaint = Received(state, target);
        return After(complaint, Forward(complaint, state));
    }

    public static ComplaintState After(ComplaintState? complaint, ComplaintOutcome outcome) =>
        ComplaintState.Evolve(complaint, complaint?.Id ?? Guid.Parse("0198c000-0000-7000-8000-00000000c001"), Assert(outcome).Event);

    public static CaseState CaseAfter(CaseState state, ComplaintOutcome outcome) => Assert(outcome).Case.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));

    public static string Refused(ComplaintOutcome outcome) => Xunit.Assert.IsType<ComplaintOutcome.NotAllowed>(outcome).Key;

    private static ComplaintOutcome.Done Assert(ComplaintOutcome outcome) =>
        outcome as ComplaintOutcome.Done ?? throw new InvalidOperationException($"Refused: {Refused(outcome)}");

    private static CaseEffect Effect(CaseState state)
    {
        var limit = HeldLaw.Snapshot.On(state.Facts.FiledOn).Standard(CaseWalk.Room.Id)!.Limits["decision"];
        return new CaseEffect("1/2026", ["decision", "refusal-decision", "certificate"], new DeadlineClock(HeldLaw.Snapshot).Derive(limit with { Starts = LimitStart.Arrival }, Day, governedOn: state.Facts.FiledOn));
    }
}
