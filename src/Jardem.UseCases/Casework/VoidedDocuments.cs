using Jardem.Cases.Cases.Events;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Casework;

/// <summary>The rows of documents that events of a case take the force from.</summary>
internal static class VoidedDocuments
{
    public static async Task<IReadOnlyList<DocumentRow>> Of(IReadOnlyList<CaseEvent> happened, IDocumentStore documents, CancellationToken cancel)
    {
        var rows = new List<DocumentRow>();
        foreach (var voided in happened.OfType<DocumentVoided>())
        {
            var row = await documents.ByToken(voided.Token, cancel) ?? throw new InvalidOperationException($"The document {voided.Token} of a case has no row.");
            rows.Add(row with { VoidedAt = voided.Void.At, VoidReason = voided.Void.Reason });
        }

        return rows;
    }
}
