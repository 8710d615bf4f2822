using Jardem.UseCases.Citizens;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>A citizen's own cases with where each stands, applications begun and not accepted, and the way to everything else of the cabinet.</summary>
public sealed class IndexModel(OpenCabinet cabinet, FillApplication fill, OwnFiles files) : OwnCasesPage(cabinet)
{
    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public IReadOnlyList<DocumentRow> NotAccepted { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadCases();
        Drafts = await fill.Of(Citizen, HttpContext.RequestAborted);
        NotAccepted = await files.NotAcceptedBy(Citizen, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid draft)
    {
        await fill.Discard(Citizen, draft, HttpContext.RequestAborted);
        return LocalRedirect("/me");
    }
}
