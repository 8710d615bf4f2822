using Jardem.Cases.Cases;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Signatures;

/// <summary>The signatures kept with documents of cases, found by the token of the paper.</summary>
public sealed class SignedDocuments(IEventStore events, IDocumentStore documents)
{
    /// <summary>The document with its signature, if it has one; null where no case has this document.</summary>
    public async Task<IssuedDocument?> Of(string token, CancellationToken cancel)
    {
        if (token.Length != 32 || !token.All(char.IsAsciiHexDigitLower) || await documents.ByToken(token, cancel) is not { } row)
            return null;
        var stream = await events.Read(row.Stream, cancel);
        return stream.Count > 0 && CaseEvents.Serializer.Names.Contains(stream[0].Type) ? CaseState.Of(stream)!.Documents.FirstOrDefault(d => d.Token == token) : null;
    }

    /// <summary>The detached CMS of a document; null where it is not signed.</summary>
    public async Task<StoredFile?> Cms(string token, CancellationToken cancel) =>
        await Of(token, cancel) is { Signature: { } signature } ? await documents.File(signature.Cms, cancel) : null;

    /// <summary>The evidence kept with the signature of a document; null where it is not signed.</summary>
    public async Task<StoredFile?> Evidence(string token, CancellationToken cancel) =>
        await Of(token, cancel) is { Signature: { } signature } ? await documents.File(signature.Evidence, cancel) : null;
}
