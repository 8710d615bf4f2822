using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law.Clock;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>Records the protocol of the hearing appointed, or that one side did not come to it.</summary>
public static class RecordHearing
{
    /// <param name="decideUntil">Derived only once the day of the protocol is known to be that of the hearing: of any other day the law may say nothing.</param>
    public static ActOutcome Held(CaseState state, ActBy by, HearingProtocol protocol, HearingLaw law, Func<Deadline> decideUntil, LocalDateTime now)
    {
        if (Pending(state, by, out var hearing, out var window) is { } no)
            return no;
        if (law.Ways.All(w => w.Key != protocol.Way))
            return new ActOutcome.NotAllowed("act.hearing-way-not-allowed");
        if (string.IsNullOrWhiteSpace(protocol.Place))
            return new ActOutcome.NotAllowed("act.hearing-place-needed");
        if (protocol.Start.Date < window.HearingFrom.Due)
            return new ActOutcome.NotAllowed("act.hearing-too-early");
        if (protocol.Start.Date != hearing.Day)
            return new ActOutcome.NotAllowed("act.hearing-other-day");
        if (protocol.End <= protocol.Start || protocol.End.Date != protocol.Start.Date)
            return new ActOutcome.NotAllowed("act.hearing-ends-before-start");
        if (protocol.End > now)
            return new ActOutcome.NotAllowed("act.hearing-not-over");
        if (protocol.Participants.All(p => p.Part is not ("applicant" or "representative")))
            return new ActOutcome.NotAllowed("act.hearing-without-applicant");
        if (protocol.Participants.Any(p => string.IsNullOrWhiteSpace(p.Name.Surname) || string.IsNullOrWhiteSpace(p.Name.Name)))
            return new ActOutcome.NotAllowed("act.participant-name-needed");
        if (string.IsNullOrWhiteSpace(protocol.Questions) || string.IsNullOrWhiteSpace(protocol.Explanations))
            return new ActOutcome.NotAllowed("act.protocol-incomplete");
        if (!protocol.Signed && string.IsNullOrWhiteSpace(protocol.SignatureNote))
            return new ActOutcome.NotAllowed("act.signature-note-needed");
        return ActOutcome.Of(new HearingHeld(protocol, decideUntil()));
    }

    public static ActOutcome Missed(CaseState state, ActBy by, HearingAbsence absent, string why, LocalDateTime now)
    {
        if (Pending(state, by, out var hearing, out _) is { } no)
            return no;
        if (now < hearing.Plan.At)
            return new ActOutcome.NotAllowed("act.hearing-ahead");
        if (absent == HearingAbsence.Applicant && !Invited(state, hearing))
            return new ActOutcome.NotAllowed("act.invitation-not-received");
        return string.IsNullOrWhiteSpace(why) ? new ActOutcome.NotAllowed("act.reason-needed") : ActOutcome.Of(new HearingMissed(absent, why.Trim(), by.Officer));
    }

    /// <summary>
    /// Whether the applicant was told of this hearing in time to come. The notice names the first one; of another only its own invitation
    /// tells, and whoever did not get it cannot have stayed away.
    /// </summary>
    private static bool Invited(CaseState state, Hearing hearing) =>
        hearing.Number == 1
        || (state.Document(NoticeKinds.Invitation, hearing.Version) is { } invitation && state.ServiceOf(invitation.Token)?.ReceivedOn <= hearing.Day);

    private static ActOutcome.NotAllowed? Pending(CaseState state, ActBy by, out Hearing hearing, out HearingWindow window)
    {
        (hearing, window) = (null!, null!);
        if (HearingGuard.Check(state, by) is { } no)
            return no;
        if (state.Preliminary!.Window is not { } opened)
            return new ActOutcome.NotAllowed("act.notice-not-received");
        if (!state.Preliminary.Hearing.Pending)
            return new ActOutcome.NotAllowed("act.no-hearing-appointed");
        if (state.Preliminary.Hearing.Day < opened.HearingFrom.Due)
            return new ActOutcome.NotAllowed("act.hearing-too-early");
        (hearing, window) = (state.Preliminary.Hearing, opened);
        return null;
    }
}
