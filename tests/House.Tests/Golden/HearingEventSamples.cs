using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using Jardem.Tests.Kernel;
using NodaTime;

namespace Jardem.Tests.Golden;

/// <summary>One event of each kind of the hearing, of the refusal and of the end of a case.</summary>
internal static class HearingEventSamples
{
    private static readonly LocalDate Day = new(2026, 5, 19);
    private static readonly string Hash = new('0', 64);

    public static IReadOnlyList<object> All { get; } = [.. Hearing(), .. Ends()];

    private static IEnumerable<object> Hearing()
    {
        var walk = new RefusalWalk(1).ToPreliminary();
        var state = walk.State;
        var preliminary = state.Preliminary!;
        var snapshotless = preliminary.Record with { Snapshot = Hash };
        var confirmed = new Confirmation(Hash, preliminary.Confirmation.At);
        var window = walk.Window(Day);
        yield return new CasePreliminarilyRefused(snapshotless, confirmed, preliminary.LastDayToNotify with { Basis = Norm("p12.part1") });
        yield return new HearingAppointed(preliminary.Hearing.Plan, CaseWalk.Head, "Басқа күн сұралды");
        yield return new NoticeSent(new string('a', 32), NoticeKinds.PreliminaryRefusal, NoticeChannel.Post, "Демонстрация көшесі, 7", Day, CaseWalk.Operator);
        yield return new NoticeReceived(new string('a', 32), ReceiptEvidence.WitnessedRefusal, Day, "Куәгерлер: Мысалов А., Үлгіев Б.", Hash, CaseWalk.Operator, Bare(window));
        yield return new ObjectionReceived(new Objection("Анықтама дұрыс", true, true, preliminary.Confirmation.At, Day, true, Hash), CaseWalk.Operator);
        yield return new HearingHeld(RefusalWalk.Protocol(Day) with { Signed = false, SignatureNote = "Қол қоюдан бас тартты", Attachment = Hash }, window.ObjectionUntil with { Basis = Norm("p12.part4") });
        yield return new HearingMissed(HearingAbsence.Body, "Байланыс болмады", CaseWalk.Specialist);
        var proof = new RefusalWalk(1).ToPreliminary().ToWindowClosed();
        yield return new CaseRefused(snapshotless, confirmed, ((RefusalStep.Refuse)proof.Step()).Proof);
    }

    private static IEnumerable<object> Ends()
    {
        var document = MadeUp.Certificate(Day).Documents[0] with { Attachment = Hash, ExpiresOn = Day };
        var deadline = CaseWalk.Registered().Deadline with { Basis = Norm("app2.r3.sub1") };
        yield return new EvidenceBrought(document, CaseWalk.Operator, Day);
        yield return new CaseWithdrawn(true, "Енді қажет емес", Day, Hash, CaseWalk.Operator);
        yield return new ApplicantDied(Day, "Куәлік № 1", Day, CaseWalk.Specialist);
        yield return new SlipCorrected(Slips.Surname, "Үлгілев", "Үлгілиев", "Әріп түсіп қалған", Day, CaseWalk.Head);
        yield return new CaseReopened(ReopenCause.Court, "Сот шешімі", "№ 2-1/26", true, Day, deadline, new Basis.HouseRule("H-court"), CaseWalk.Head);
        yield return new CaseAnnulled(ReopenCause.Complaint, "Шағым қанағаттандырылды", "7", Day, new Basis.HouseRule("H-court"), CaseWalk.Head);
        yield return new ResultUncollected(Day, CaseWalk.Operator);
    }

    /// <summary>The snapshot's name changes with the law data; a sample must not.</summary>
    private static Basis.Norm Norm(string path) => new(new NormRef("order-78-2022", path), Hash);

    private static HearingWindow Bare(HearingWindow window) => window with
    {
        ObjectionUntil = window.ObjectionUntil with { Basis = Norm("p12.part3") },
        DecisionFrom = window.DecisionFrom with { Basis = Norm("p12.part1") },
    };
}
