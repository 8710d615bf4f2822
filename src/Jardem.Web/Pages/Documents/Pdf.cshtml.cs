using Jardem.UseCases.Checking;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Documents;

/// <summary>The PDF of a document, to be shown and printed by the browser or saved; a clear page where this machine cannot make it now.</summary>
public sealed class PdfModel(ReadDocument documents, ILogger<PdfModel> log) : JardemPage
{
    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, [FromQuery] bool download = false)
    {
        Token = token;
        try
        {
            if (await documents.Pdf(Officer, token, HttpContext.RequestAborted) is not { } pdf)
                return NotFound();
            Response.Headers.ContentDisposition = $"{(download ? "attachment" : "inline")}; filename=\"{token[..8]}.pdf\"";
            return File(pdf.Bytes.ToArray(), "application/pdf");
        }
        catch (PdfUnavailableException error)
        {
            log.LogWarning(error, "A PDF could not be made.");
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }
}
