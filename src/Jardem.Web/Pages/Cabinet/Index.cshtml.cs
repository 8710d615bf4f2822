using Jardem.UseCases.Citizens;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>A citizen's own cases with where each stands, their documents, and the way to everything else of the cabinet.</summary>
public sealed class IndexModel(OpenCabinet cabinet) : CabinetPage
{
    public IReadOnlyList<OwnCase> Cases { get; private set; } = [];

    public string ServiceName(OwnCase own) => Today.Snapshot.On(own.FiledOn).Standard(own.Service)?.Name.In(Language) ?? own.Service;

    public async Task OnGetAsync()
    {
        await LoadLaw();
        Cases = await cabinet.Cases(Citizen, HttpContext.RequestAborted);
    }
}
