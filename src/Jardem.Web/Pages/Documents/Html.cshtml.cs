using Jardem.UseCases.Checking;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Documents;

/// <summary>The archival original as it was stored, in a sandbox in which it can run and load nothing.</summary>
public sealed class HtmlModel(ReadDocument documents) : JardemPage
{
    public async Task<IActionResult> OnGetAsync(string token, [FromQuery] bool download = false)
    {
        if (await documents.Html(Officer, token, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = Sandbox.ForDocuments;
        if (download)
            Response.Headers.ContentDisposition = $"attachment; filename=\"{token[..8]}.html\"";
        return File(found.Html.Bytes.ToArray(), "text/html; charset=utf-8");
    }
}
