using Jardem.UseCases.Signatures;
using Jardem.Web.Pages.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages;

/// <summary>
/// The detached signature of a document, for whoever holds the paper: with the original, anybody can verify it without asking us. Like
/// every such signature it names the signer and holds the number of the signer's certificate.
/// </summary>
public sealed class SignatureFileModel(SignedDocuments signed) : JardemPage
{
    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (await signed.Cms(token, HttpContext.RequestAborted) is not { } file)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = Sandbox.ForFiles;
        return File(file.Bytes.ToArray(), file.MediaType, $"{token[..8]}.p7s");
    }
}
