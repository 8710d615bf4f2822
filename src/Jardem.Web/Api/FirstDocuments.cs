using Jardem.Cases.Cases;
using Jardem.UseCases.Issuing;

namespace Jardem.Web.Api;

/// <summary>Makes the application and the acceptance receipt as soon as the case is registered, so that the answer can name them.</summary>
internal sealed class FirstDocuments(DocumentIssuer issuer, ILogger<FirstDocuments> log)
{
    /// <summary>The documents; none where they could not be made now. The registration stands and its job makes them.</summary>
    public async Task<IReadOnlyList<IssuedDocument>> Of(Guid id, CancellationToken cancel)
    {
        try
        {
            return (await issuer.Complete(id, cancel)).Documents;
        }
#pragma warning disable CA1031 // The case is registered whatever becomes of its paper: it is answered so, the failure is logged, and the job tries again.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(error, "The first documents of a case were left to the job.");
            return [];
        }
    }
}
