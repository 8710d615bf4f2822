using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>Sends a notice that the case made, and records the evidence of its receipt.</summary>
public static class ServeNotice
{
    /// <param name="signed">Whether the notice must be signed electronically before it is sent.</param>
    public static ActOutcome Send(CaseState state, ActBy by, string token, NoticeChannel channel, string to, bool signed = false)
    {
        if (Guard(state, by, token, out var notice) is { } no)
            return no;
        if (signed && notice.Signature is null)
            return new ActOutcome.NotAllowed("act.not-signed");
        if (string.IsNullOrWhiteSpace(to))
            return new ActOutcome.NotAllowed("act.notice-address-needed");
        if (state.ServiceOf(token)?.ReceivedOn is not null)
            return new ActOutcome.NotAllowed("act.notice-received-already");
        return ActOutcome.Of(new NoticeSent(token, notice.Kind, channel, to.Trim(), by.Today, by.Officer));
    }

    /// <param name="window">What opens where the notice is that of the current preliminary decision.</param>
    public static ActOutcome Receive(CaseState state, ActBy by, string token, ReceiptEvidence evidence, LocalDate on, string detail, string? attachment, Func<HearingWindow> window)
    {
        if (Guard(state, by, token, out var notice) is { } no)
            return no;
        if (state.ServiceOf(token) is not { } service)
            return new ActOutcome.NotAllowed("act.notice-not-sent");
        if (service.ReceivedOn is not null)
            return new ActOutcome.NotAllowed("act.notice-received-already");
        if (on < service.SentOn)
            return new ActOutcome.NotAllowed("act.received-before-sent");
        if (on > by.Today)
            return new ActOutcome.NotAllowed("act.received-in-future");
        if (string.IsNullOrWhiteSpace(detail))
            return new ActOutcome.NotAllowed("act.receipt-detail-needed");
        if (!Fits(service.Channel, evidence))
            return new ActOutcome.NotAllowed("act.evidence-does-not-fit");
        var opens = state.Preliminary is { } preliminary && notice.Kind == NoticeKinds.PreliminaryRefusal && notice.For == preliminary.Version;
        return ActOutcome.Of(new NoticeReceived(token, evidence, on, detail.Trim(), attachment, by.Officer, opens ? window() : null));
    }

    private static bool Fits(NoticeChannel channel, ReceiptEvidence evidence) => (channel, evidence) switch
    {
        (NoticeChannel.Sms, ReceiptEvidence.SmsReport) => true,
        (NoticeChannel.Cabinet, ReceiptEvidence.CabinetOpening) => true,
        (NoticeChannel.InPerson or NoticeChannel.Post, ReceiptEvidence.SignedSlip or ReceiptEvidence.WitnessedRefusal) => true,
        _ => false,
    };

    private static ActOutcome.NotAllowed? Guard(CaseState state, ActBy by, string token, out IssuedDocument notice)
    {
        notice = null!;
        if (FrontGuard.Check(state, by) is { } no)
            return no;
        if (state.Documents.FirstOrDefault(d => d.Token == token && NoticeKinds.Served.Contains(d.Kind)) is not { } found)
            return new ActOutcome.NotAllowed("act.no-such-notice");
        notice = found;
        return found.Void is null ? null : new ActOutcome.NotAllowed("act.notice-void");
    }
}
