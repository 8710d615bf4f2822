using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Law;
using Jardem.UseCases.Checking;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Documents;

/// <summary>An issued document with its preview, for officers whose scope covers its case.</summary>
public sealed class DocumentModel(ReadDocument documents, SignedDocuments signed) : JardemPage
{
    public DocumentRow Row { get; private set; } = null!;

    /// <summary>The document with its signature; null where it is of a kind that officers do not sign.</summary>
    public IssuedDocument? Signed { get; private set; }

    public string Name => T($"document-kind.{Row.Kind}");

    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (await documents.Html(Officer, token, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        Row = found.Row;
        Signed = SignDocument.Signs(Row.Kind) ? await signed.Of(token, HttpContext.RequestAborted) : null;
        return Page();
    }

    public string Day(Instant at) => DateText.Long(at.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date, Language);
}
