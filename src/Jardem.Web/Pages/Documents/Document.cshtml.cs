using Jardem.Law;
using Jardem.UseCases.Checking;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Documents;

/// <summary>An issued document with its preview, for officers whose scope covers its case.</summary>
public sealed class DocumentModel(ReadDocument documents) : JardemPage
{
    public DocumentRow Row { get; private set; } = null!;

    public string Name => T($"document-kind.{Row.Kind}");

    public async Task<IActionResult> OnGetAsync(string token)
    {
        if (await documents.Html(Officer, token, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        Row = found.Row;
        return Page();
    }

    public string Day(Instant at) => DateText.Long(at.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date, Language);
}
