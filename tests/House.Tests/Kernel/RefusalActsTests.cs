using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Hearings;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Kernel;

/// <summary>The acts of a hearing one by one: what each refuses, and what it says.</summary>
public sealed class RefusalActsTests
{
    private static readonly LocalDate Holiday = new(2026, 5, 27);

    [Fact]
    [Row("B-12")]
    public void The_notice_must_be_received_three_working_days_before_the_decision()
    {
        var walk = new RefusalWalk(1).ToPreliminary();
        // Filed on Monday 18 May, to be decided by Monday 25 May: three working days before it is Wednesday 20 May.
        Assert.Equal(new LocalDate(2026, 5, 25), walk.State.Deadline.Due);
        Assert.Equal(new LocalDate(2026, 5, 20), walk.State.Preliminary!.LastDayToNotify.Due);
        Assert.Equal("act.notice-not-received", Missing(walk));
        walk.ToReceived();
        Assert.Equal(new LocalDate(2026, 5, 22), walk.State.Preliminary!.Window!.DecisionFrom.Due);
        walk.WaitFor(new LocalDate(2026, 5, 21));
        Assert.Equal("act.window-open", Missing(walk));
        walk.WaitFor(new LocalDate(2026, 5, 22));
        Assert.Equal("act.hearing-not-recorded", Missing(walk));
        walk.Do(walk.Missed(HearingAbsence.Applicant));
        Assert.Equal(HeardHow.Silent, Assert.IsType<RefusalStep.Refuse>(walk.Step()).Proof.How);
    }

    [Fact]
    [Row("B-15")]
    public void After_the_hearing_the_decision_has_one_working_day()
    {
        var walk = new RefusalWalk(1).ToPreliminary().ToWindowClosed();
        Assert.Equal(new LocalDate(2026, 5, 21), walk.State.Preliminary!.Hearing.Held!.Start.Date);
        Assert.Equal(new LocalDate(2026, 5, 22), walk.State.Preliminary.DecideUntil!.Due);
        Assert.Equal(HeardHow.Heard, Assert.IsType<RefusalStep.Refuse>(walk.Step()).Proof.How);
        walk.Do(walk.Prepare());
        Assert.Equal("act.preparer-may-not-sign", walk.Try(walk.Refuse(CaseWalk.Specialist)));
        walk.Do(walk.Refuse());
        Assert.Equal(CasePhase.Refused, walk.State.Phase);
    }

    [Fact]
    [Row("B-13")]
    public void A_hearing_is_appointed_on_a_working_day_ahead_in_office_hours_in_a_way_of_the_law_and_not_before_the_receipt_allows()
    {
        var walk = new RefusalWalk(1);
        walk.Do(walk.Take());
        walk.Do(walk.Find("documents-true", "no"));
        walk.Do(walk.Find("holder-rehabilitated", "yes"));
        walk.Do(walk.Prepare());
        var first = walk.Days().Days[0];
        Assert.Equal(new LocalDate(2026, 5, 21), first);
        Assert.Equal("act.hearing-in-past", walk.Try(walk.RefusePreliminarily(RefusalWalk.Plan(new LocalDate(2026, 5, 18)))));
        Assert.Equal("act.hearing-too-early", walk.Try(walk.RefusePreliminarily(RefusalWalk.Plan(new LocalDate(2026, 5, 20)))));
        Assert.Equal("act.hearing-day-off", walk.Try(walk.RefusePreliminarily(RefusalWalk.Plan(new LocalDate(2026, 5, 23)))));
        Assert.Equal("act.hearing-day-off", walk.Try(walk.RefusePreliminarily(RefusalWalk.Plan(Holiday))));
        Assert.Equal("act.hearing-too-late", walk.Try(walk.RefusePreliminarily(RefusalWalk.Plan(new LocalDate(2026, 5, 26)))));
        Assert.Equal("act.hearing-out-of-hours", walk.Try(walk.RefusePreliminarily(RefusalWalk.Plan(first) with { At = first + new LocalTime(18, 30) })));
        Assert.Equal("act.hearing-place-needed", walk.Try(walk.RefusePreliminarily(RefusalWalk.Plan(first) with { Place = " " })));
        Assert.Equal("act.hearing-way-not-allowed", walk.Try(walk.RefusePreliminarily(RefusalWalk.Plan(first) with { Way = "digital-systems" })));
        walk.Do(walk.RefusePreliminarily(RefusalWalk.Plan(first) with { Way = "information-systems" }));
    }

    [Fact]
    public void A_hearing_cannot_be_recorded_before_the_receipt_of_the_notice_allows_it()
    {
        var walk = new RefusalWalk(1).ToPreliminary();
        walk.WaitFor(new LocalDate(2026, 5, 21));
        walk.Wait(Period.FromHours(4));
        Assert.Equal("act.notice-not-received", walk.Try(walk.Held(RefusalWalk.Protocol(walk.Now.Date))));
        walk.Do(walk.Send(NoticeKinds.PreliminaryRefusal));
        walk.Do(walk.Receive(NoticeKinds.PreliminaryRefusal, walk.Now.Date));
        Assert.Equal("act.hearing-too-early", walk.Try(walk.Held(RefusalWalk.Protocol(walk.Now.Date))));
        // Received on Thursday 21 May: the decision cannot be in time any more, and what is offered says so.
        Assert.True(walk.Days().Late);
        Assert.Equal(new LocalDate(2026, 5, 25), walk.Days().Days[0]);
        walk.Do(walk.Appoint(RefusalWalk.Plan(walk.Days().Days[0])));
        walk.WaitFor(walk.State.Preliminary!.Hearing.Day);
        walk.Wait(Period.FromHours(4));
        walk.Do(walk.Held(RefusalWalk.Protocol(walk.State.Preliminary.Hearing.Day)));
    }

    [Theory]
    [InlineData("act.hearing-ends-before-start")]
    [InlineData("act.hearing-other-day")]
    [InlineData("act.hearing-not-over")]
    [InlineData("act.hearing-without-applicant")]
    [InlineData("act.participant-name-needed")]
    [InlineData("act.protocol-incomplete")]
    [InlineData("act.signature-note-needed")]
    public void A_protocol_says_everything(string fault)
    {
        var walk = new RefusalWalk(1).ToPreliminary().ToReceived();
        var day = walk.State.Preliminary!.Hearing.Day;
        walk.WaitFor(day);
        walk.Wait(Period.FromHours(4));
        var whole = RefusalWalk.Protocol(day);
        var wrong = fault switch
        {
            "act.hearing-ends-before-start" => whole with { End = whole.Start },
            "act.hearing-other-day" => RefusalWalk.Protocol(day.PlusDays(1)),
            "act.hearing-not-over" => whole with { End = day + new LocalTime(18, 0) },
            "act.hearing-without-applicant" => whole with { Participants = [whole.Participants[0] with { Part = "witness" }] },
            "act.participant-name-needed" => whole with { Participants = [whole.Participants[0] with { Name = new Jardem.Cases.People.PersonName("", "Мысал") }] },
            "act.protocol-incomplete" => whole with { Explanations = "" },
            _ => whole with { Signed = false },
        };
        Assert.Equal(fault, walk.Try(walk.Held(wrong)));
        walk.Do(walk.Held(whole));
    }

    [Fact]
    [Row("B-14")]
    public void An_objection_comes_from_a_party_once_and_in_time_or_is_marked_late()
    {
        var walk = new RefusalWalk(1).ToPreliminary();
        Assert.Equal("act.not-a-party", walk.Try(walk.Object("Келіспеймін", MadeUp.Iin(new LocalDate(1950, 1, 1), Jardem.Cases.People.Sex.Male, 9))));
        walk.ToReceived();
        Assert.Equal("act.objection-empty", walk.Try(walk.Object(" ")));
        walk.Do(walk.Object("Келіспеймін", receivedOn: new LocalDate(2026, 5, 21)));
        Assert.Equal("act.objection-twice", walk.Try(walk.Object("Келіспеймін ")));
        walk.Do(walk.Object("Жаңа дәлел", receivedOn: new LocalDate(2026, 5, 22)));
        Assert.Equal([false, true], walk.State.Preliminary!.Objections.Select(o => o.Late));
        walk.WaitFor(new LocalDate(2026, 5, 22));
        walk.Do(walk.Missed(HearingAbsence.Applicant));
        Assert.Equal(HeardHow.Objected, Assert.IsType<RefusalStep.Refuse>(walk.Step()).Proof.How);
    }

    [Fact]
    [Row("B-09")]
    public void A_ground_that_the_notice_does_not_name_needs_a_new_notice()
    {
        var walk = new RefusalWalk(1).ToPreliminary().ToWindowClosed();
        walk.Do(walk.Find("holder-rehabilitated", "no"));
        Assert.Equal("act.ground-not-notified", HeardRefusal.Prove(walk.State.Preliminary, walk.Decision, walk.Now).Missing);
        Assert.IsType<RefusalStep.Notify>(walk.Step());
        walk.Do(walk.Prepare());
        Assert.Equal("act.ground-not-notified", walk.Try(walk.Refuse()));
    }

    [Fact]
    public void A_hearing_missed_by_the_body_bars_the_refusal_until_another_is_over()
    {
        var walk = new RefusalWalk(1).ToPreliminary().ToReceived();
        walk.WaitFor(walk.State.Preliminary!.Hearing.Day);
        Assert.Equal("act.hearing-ahead", walk.Try(walk.Missed(HearingAbsence.Body)));
        walk.Wait(Period.FromHours(2));
        walk.Do(walk.Missed(HearingAbsence.Body));
        walk.WaitFor(new LocalDate(2026, 5, 22));
        Assert.Equal("act.body-missed-hearing", Missing(walk));
        Assert.Equal(StepAwaited.AppointHearing, NextStep.Of(walk.State)!.Step);
        walk.Do(walk.Appoint(RefusalWalk.Plan(walk.Days().Days[0])));
        Assert.Equal("act.hearing-ahead", Missing(walk));
    }

    [Fact]
    public void Nobody_stays_away_from_another_hearing_whose_invitation_did_not_come_in_time()
    {
        var walk = new RefusalWalk(1).ToPreliminary().ToReceived();
        var later = new LocalDate(2026, 5, 22);
        walk.Do(walk.Appoint(RefusalWalk.Plan(later)));
        walk.WaitFor(later);
        walk.Wait(Period.FromHours(4));
        Assert.Equal("act.invitation-not-received", walk.Try(walk.Missed(HearingAbsence.Applicant)));
        walk.Do(walk.Send(NoticeKinds.Invitation));
        Assert.Equal("act.invitation-not-received", walk.Try(walk.Missed(HearingAbsence.Applicant)));
        walk.WaitFor(new LocalDate(2026, 5, 25));
        walk.Do(walk.Receive(NoticeKinds.Invitation, new LocalDate(2026, 5, 25)));
        Assert.Equal("act.invitation-not-received", walk.Try(walk.Missed(HearingAbsence.Applicant)));
        Assert.Equal("act.hearing-not-recorded", Missing(walk));
        walk.Do(walk.Appoint(RefusalWalk.Plan(new LocalDate(2026, 5, 26))));
        walk.Do(walk.Send(NoticeKinds.Invitation));
        walk.Do(walk.Receive(NoticeKinds.Invitation, new LocalDate(2026, 5, 25)));
        walk.WaitFor(new LocalDate(2026, 5, 26));
        walk.Wait(Period.FromHours(4));
        walk.Do(walk.Missed(HearingAbsence.Applicant));
        Assert.IsType<RefusalStep.Refuse>(walk.Step());
    }

    [Fact]
    public void A_protocol_of_a_day_of_which_the_law_says_nothing_is_refused()
    {
        var walk = new RefusalWalk(1).ToPreliminary().ToReceived();
        walk.WaitFor(walk.State.Preliminary!.Hearing.Day);
        Assert.Equal("act.hearing-too-early", walk.Try(walk.Held(RefusalWalk.Protocol(new LocalDate(1, 1, 1)))));
        Assert.Equal("act.hearing-other-day", walk.Try(walk.Held(RefusalWalk.Protocol(new LocalDate(9999, 12, 31)))));
    }

    [Theory]
    [InlineData(NoticeChannel.Sms, ReceiptEvidence.SignedSlip, false)]
    [InlineData(NoticeChannel.Sms, ReceiptEvidence.SmsReport, true)]
    [InlineData(NoticeChannel.Post, ReceiptEvidence.SignedSlip, true)]
    [InlineData(NoticeChannel.Post, ReceiptEvidence.CabinetOpening, false)]
    [InlineData(NoticeChannel.InPerson, ReceiptEvidence.WitnessedRefusal, true)]
    [InlineData(NoticeChannel.Cabinet, ReceiptEvidence.CabinetOpening, true)]
    public void The_evidence_of_a_receipt_fits_the_way_of_sending(NoticeChannel channel, ReceiptEvidence evidence, bool fits)
    {
        var walk = new RefusalWalk(1).ToPreliminary();
        Assert.Equal("act.notice-not-sent", walk.Try(walk.Receive(NoticeKinds.PreliminaryRefusal, walk.Now.Date)));
        walk.Do(walk.Send(NoticeKinds.PreliminaryRefusal, channel));
        Assert.Equal("act.received-in-future", walk.Try(walk.Receive(NoticeKinds.PreliminaryRefusal, walk.Now.Date.PlusDays(1), evidence)));
        Assert.Equal("act.received-before-sent", walk.Try(walk.Receive(NoticeKinds.PreliminaryRefusal, walk.Now.Date.PlusDays(-1), evidence)));
        Assert.Equal(fits ? null : "act.evidence-does-not-fit", walk.Try(walk.Receive(NoticeKinds.PreliminaryRefusal, walk.Now.Date, evidence)));
        Assert.Equal(fits, walk.State.Preliminary!.Window is not null);
    }

    private static string? Missing(RefusalWalk walk) => (walk.Step() as RefusalStep.NotYet)?.Key;
}
