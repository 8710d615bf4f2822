using Jardem.UseCases.Citizens;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>Every document made for the citizen, the newest first.</summary>
public sealed class DocumentsModel(OwnFiles files) : CabinetPage
{
    public IReadOnlyList<OwnDocument> Documents { get; private set; } = [];

    public string NameOf(string service) => Today.Standard(service)?.Name.In(Language) ?? service;

    public async Task OnGetAsync()
    {
        await LoadLaw();
        Documents = await files.Documents(Citizen, HttpContext.RequestAborted);
    }
}

/// <summary>One of the citizen's own documents: the archival original in a sandbox, or its PDF.</summary>
public sealed class DocumentFileModel(OwnFiles files, ILogger<DocumentFileModel> log) : JardemPage
{
    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, string form, [FromQuery] bool download = false)
    {
        Token = token;
        try
        {
            var file = form switch
            {
                "html" => await files.Html(Citizen, token, HttpContext.RequestAborted),
                "pdf" => await files.Pdf(Citizen, token, HttpContext.RequestAborted),
                _ => null,
            };
            if (file is null)
                return NotFound();
            Response.Headers.ContentDisposition = $"{(download ? "attachment" : "inline")}; filename=\"{token[..8]}.{form}\"";
            if (form == "html")
                Response.Headers.ContentSecurityPolicy = Sandbox.ForDocuments;
            return File(file.Bytes.ToArray(), form == "html" ? "text/html; charset=utf-8" : "application/pdf");
        }
        catch (PdfUnavailableException error)
        {
            log.LogWarning(error, "A PDF could not be made.");
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }
}
