using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Clock;
using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.Tests;

/// <summary>Every paper of hearing, refusal and closing, by name.</summary>
internal static class NoticePapers
{
    /// <summary>A Tuesday; the hearing is on the Friday of its week.</summary>
    private static readonly LocalDate Day = new(2026, 7, 14);
    private static readonly LocalDate Wednesday = Day.PlusDays(1);
    private static readonly LocalDate Friday = Day.PlusDays(3);
    private static readonly LocalDate Monday = Day.PlusDays(6);

    public static IReadOnlyDictionary<string, Func<DocumentContent>> All { get; } = new Dictionary<string, Func<DocumentContent>>
    {
        ["preliminary-refusal-notice"] = () => Notified().Paper<CasePreliminarilyRefused>(NoticeKinds.PreliminaryRefusal),
        ["hearing-invitation"] = () => Notified().Paper<HearingAppointed>(NoticeKinds.Invitation),
        ["hearing-invitation-again"] = () => Notified().Received(Day).Moved(Wednesday, Monday).Paper<HearingAppointed>(NoticeKinds.Invitation),
        ["hearing-protocol"] = () => Heard().Paper<HearingHeld>(NoticeKinds.Protocol),
        ["hearing-protocol-unsigned"] = () => Notified().Received(Day).Held(Friday, signed: false).Paper<HearingHeld>(NoticeKinds.Protocol),
        ["refusal-decision"] = () => Heard().Refused(Friday).Paper<CaseRefused>(NoticeKinds.Refusal),
        ["refusal-decision-silent"] = () => Notified().Received(Day).Missed(Friday).Refused(Monday).Paper<CaseRefused>(NoticeKinds.Refusal),
        ["refusal-decision-anew"] = () => Heard().Refused(Friday).Issued(NoticeKinds.Refusal, null, Friday).Then(Slip(), Monday).Paper<SlipCorrected>(NoticeKinds.Refusal),
        ["decision-after-hearing"] = () => Heard().Convinced(Friday).Paper<CaseGranted>(CasePapers.Decision),
        ["withdrawal-notice"] = () => Notified().Then(new CaseWithdrawn(false, "Құжаттарымды түзетіп, қайта беремін.", Wednesday, null, Samples.Operator), Wednesday).Paper<CaseWithdrawn>(NoticeKinds.Withdrawal),
        ["closure-notice"] = () => Notified().Then(new ApplicantDied(Day, "ҚБ-0000017", Wednesday, Samples.Operator), Wednesday).Paper<ApplicantDied>(NoticeKinds.Death),
        ["slip-notice"] = () => WithCertificate().Then(Slip(), Monday).Paper<SlipCorrected>(NoticeKinds.Slip),
        ["certificate-anew"] = () => WithCertificate().Then(Slip(), Monday).Paper<SlipCorrected>("certificate", "2026-000042/2"),
        ["reconsideration-notice"] = () => WithCertificate().Then(Reopened(ReopenCause.OwnInitiative, null), Monday).Paper<CaseReopened>(NoticeKinds.Reopening),
        ["reconsideration-notice-court"] = () => Heard().Refused(Friday).Then(Reopened(ReopenCause.Court, "7119-26-00-4/17"), Monday).Paper<CaseReopened>(NoticeKinds.Reopening),
        ["annulment-notice"] = () => WithCertificate().Then(new CaseAnnulled(ReopenCause.Court, "Куәлік басқа адамға берілген.", "7119-26-00-4/18", Monday, HeardSamples.House("H-court"), Samples.Head), Monday).Paper<CaseAnnulled>(NoticeKinds.Annulment),
        ["uncollected-notice"] = () => WithCertificate().Then(new ResultReady(Samples.Specialist, "astana-1", Friday), Friday).Then(new ResultUncollected(new LocalDate(2026, 11, 2), Samples.Operator), new LocalDate(2026, 11, 2)).Paper<ResultUncollected>(NoticeKinds.Uncollected),
        ["long-preliminary-refusal-notice"] = () => LongNotified().Paper<CasePreliminarilyRefused>(NoticeKinds.PreliminaryRefusal),
        ["long-hearing-protocol"] = () => LongNotified().Received(Day).Held(Friday).Paper<HearingHeld>(NoticeKinds.Protocol),
        ["long-refusal-decision"] = () => LongNotified().Received(Day).Objected(Wednesday).Held(Friday).Refused(Friday).Paper<CaseRefused>(NoticeKinds.Refusal),
        ["long-slip-notice"] = () => LongNotified().Received(Day).Held(Friday).Refused(Friday).Then(Slip(), Monday).Paper<SlipCorrected>(NoticeKinds.Slip),
    };

    public static HeardSamples Notified(LocalDate? on = null) => HeardSamples.Notified(on ?? Day);

    private static HeardSamples Heard() => Notified().Received(Day).Objected(Wednesday).Held(Friday);

    private static HeardSamples WithCertificate() => HeardSamples.Found(Day, "yes").Granted(Day).Issued("certificate", "2026-000042", Day);

    private static HeardSamples LongNotified() => HeardSamples.Notified(Day, LongSamples.Facts(Day.PlusDays(-1)), LongSamples.Law);

    private static SlipCorrected Slip() => new("surname", "Тәңірбергенова", "Тәңірберген", "Тегі жеке куәліктегідей жазылмаған.", Monday, Samples.Head);

    private static CaseReopened Reopened(ReopenCause cause, string? ruling)
    {
        var limit = Samples.Law.On(Monday).Standard(Samples.Room.Id)!.Limits["decision"];
        return new CaseReopened(cause, "Ақтау туралы анықтаманы берген орган оны қайтарып алды.", ruling, cause == ReopenCause.Court, Monday, new DeadlineClock(Samples.Law).Derive(limit, Monday), HeardSamples.House(cause == ReopenCause.Court ? "H-court" : "H-reconsideration"), Samples.Head);
    }
}
