using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;

namespace Jardem.UseCases.Casework;

/// <summary>The files kept in a case: scans of documents, slips of receipt, written objections, protocols, withdrawals.</summary>
public static class CaseFiles
{
    /// <summary>Hashes of all of them, those of documents that others stand in for now too.</summary>
    public static IReadOnlySet<string> Of(CaseHistory history) =>
        history.Events.SelectMany(e => In(CaseEvents.Serializer.Read(e))).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string?> In(CaseEvent happened) => happened switch
    {
        CaseRegistered e => [.. e.Facts.Documents.Select(d => d.Attachment), e.Confirmed?.Content, e.Confirmed?.Signature?.Cms, e.Confirmed?.Signature?.Evidence],
        EvidenceBrought e => [e.Document.Attachment],
        NoticeReceived e => [e.Attachment],
        ObjectionReceived e => [e.Objection.Attachment],
        HearingHeld e => [e.Protocol.Attachment],
        CaseWithdrawn e => [e.Attachment],
        _ => [],
    };
}
