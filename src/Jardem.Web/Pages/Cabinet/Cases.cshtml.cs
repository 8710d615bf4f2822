using Jardem.UseCases.Citizens;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>A citizen's own cases, those begun at the desk among them.</summary>
public sealed class CasesModel(OpenCabinet cabinet) : OwnCasesPage(cabinet)
{
    public Task OnGetAsync() => LoadCases();
}
