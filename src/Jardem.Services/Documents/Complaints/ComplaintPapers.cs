using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.People;
using Jardem.Services.Documents.Notices;
using NodaTime;

namespace Jardem.Services.Documents.Complaints;

/// <summary>A paper that a complaint should have: its kind, the event it is made for, who answers for it, and when that was.</summary>
/// <param name="For">Place in the stream of that event.</param>
public sealed record DueComplaintPaper(string Kind, int For, Officer By, Instant At);

/// <summary>Which papers a complaint should have, and what each says: acceptance, the letter that sends it on, the answer.</summary>
public static class ComplaintPapers
{
    /// <param name="at">The moment of the event at a place in the stream.</param>
    public static IEnumerable<DueComplaintPaper> Due(ComplaintState complaint, Func<int, Instant> at)
    {
        yield return new DueComplaintPaper(ComplaintPaperKinds.Acceptance, 1, complaint.Received.By, complaint.Received.ReceivedAt);
        if (complaint is { Forwarded: { } forwarded, ForwardedVersion: { } sent })
            yield return new DueComplaintPaper(ComplaintPaperKinds.Forwarding, sent, forwarded.By, at(sent));
        if (complaint.ClosedVersion is { } closed)
            yield return new DueComplaintPaper(ComplaintPaperKinds.Answer, closed, complaint.Satisfied?.By ?? complaint.Ruled!.By, at(closed));
    }

    /// <param name="about">The case as it stands.</param>
    /// <param name="context">Its number is that of the complaint, its journal number that of the case.</param>
    public static DocumentContent Make(IServiceRoom room, ComplaintState complaint, CaseState about, DueComplaintPaper due, DocumentContext context)
    {
        var frame = new ComplaintFrame(complaint, new NoticeFrame(room, about, context));
        return due.Kind switch
        {
            ComplaintPaperKinds.Acceptance => AcceptancePaper.Of(frame),
            ComplaintPaperKinds.Forwarding => ForwardingPaper.Of(frame),
            ComplaintPaperKinds.Answer => AnswerPaper.Of(frame),
            _ => throw new InvalidOperationException($"A complaint makes no paper of the kind '{due.Kind}'."),
        };
    }
}
