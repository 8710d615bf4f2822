using Jardem.UseCases.Checking;
using Jardem.UseCases.Signatures;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Documents;

/// <summary>The evidence kept with a signature: chain, answers on revocation, time-stamp; for officers who may see the document.</summary>
public sealed class EvidenceModel(ReadDocument documents, SignedDocuments signed) : JardemPage
{
    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (await documents.Html(Officer, token, HttpContext.RequestAborted) is null || await signed.Evidence(token, HttpContext.RequestAborted) is not { } file)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = Sandbox.ForFiles;
        return File(file.Bytes.ToArray(), file.MediaType, $"{token[..8]}.json");
    }
}
