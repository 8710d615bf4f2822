using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Services.Documents.Notices;

namespace Jardem.Services.Documents;

/// <summary>Makes any paper of a case: the service's own by its documents, the notices of the kernel alike for every service.</summary>
public static class CasePapers
{
    public const string Application = "application";
    public const string AcceptanceReceipt = "acceptance-receipt";
    public const string Decision = "decision";

    /// <param name="state">The case as it was when the paper became due (<see cref="DuePaper.AsOf"/>).</param>
    public static DocumentContent Make(IServiceRoom room, CaseState state, DuePaper due, DocumentContext context)
    {
        var frame = new NoticeFrame(room, state, context);
        return due.Kind switch
        {
            Application => room.Documents.Application(state, context),
            AcceptanceReceipt => room.Documents.AcceptanceReceipt(state, context),
            Decision => Granted(frame),
            NoticeKinds.PreliminaryRefusal => PreliminaryRefusalPaper.Of(frame, EventOf(due)),
            NoticeKinds.Invitation => InvitationPaper.Of(frame, EventOf(due)),
            NoticeKinds.Protocol => ProtocolPaper.Of(frame, EventOf(due)),
            NoticeKinds.Refusal => RefusalPaper.Of(frame, Earlier(state, due)),
            _ when due.Kind == room.Documents.ResultKind(state) => Result(room, state, due, context),
            _ => TurnPapers.Of(frame, due.Turn ?? throw new InvalidOperationException($"A paper of the kind '{due.Kind}' tells of an event.")),
        };
    }

    /// <summary>The decision to grant; where a refusal was meant first, it says how the applicant was heard.</summary>
    private static DocumentContent Granted(NoticeFrame frame)
    {
        var made = frame.Room.Documents.Decision(frame.State, frame.Context);
        var blocks = made.Blocks.ToList();
        var head = blocks.FindIndex(b => b is DocumentBlock.Fields or DocumentBlock.Title);
        var after = blocks.FindLastIndex(Math.Min(head + 1, blocks.Count - 1), b => b is DocumentBlock.Fields or DocumentBlock.Title) + 1;
        blocks.InsertRange(after, HearingBlocks.Heard(frame));
        return made with { Blocks = blocks };
    }

    /// <summary>The result; one made anew after a slip says, above its signature, which one it stands in for.</summary>
    private static DocumentContent Result(IServiceRoom room, CaseState state, DuePaper due, DocumentContext context)
    {
        var made = room.Documents.Result(state, context);
        if (Earlier(state, due) is not { } earlier)
            return made;
        var line = new DocumentBlock.Note(StandsIn.Words(earlier, context));
        var blocks = made.Blocks.ToList();
        var signature = blocks.FindIndex(b => b is DocumentBlock.Signature);
        blocks.Insert(signature < 0 ? blocks.Count : signature, line);
        return made with { Blocks = blocks };
    }

    /// <summary>The paper with the slip, where this one is made because of it.</summary>
    private static IssuedDocument? Earlier(CaseState state, DuePaper due) => due.Turn is SlipCorrected ? state.Document(due.Kind) : null;

    private static int EventOf(DuePaper due) => due.For ?? throw new InvalidOperationException($"A paper of the kind '{due.Kind}' is made for an event.");
}
