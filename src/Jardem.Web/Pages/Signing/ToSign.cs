using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Signing;

/// <summary>What waits for the signature of the officer who looks: of one case its documents, elsewhere how many there are.</summary>
public sealed class ToSign(DocumentSigning signing) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid? of = null)
    {
        var rows = await signing.Awaiting(HttpContext.Officer(), HttpContext.RequestAborted);
        IReadOnlyList<DocumentRow> shown = of is { } stream ? [.. rows.Where(r => r.Stream == stream)] : rows;
        return View("/Pages/Signing/_ToSign.cshtml", (of is not null, shown));
    }
}
