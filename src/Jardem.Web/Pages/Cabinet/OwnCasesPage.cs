using Jardem.UseCases;
using Jardem.UseCases.Citizens;
using Jardem.Web.Pages.Casework;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>A page that lists the citizen's own cases, where each stands and what happens next.</summary>
public abstract class OwnCasesPage(OpenCabinet cabinet) : CabinetPage
{
    public IReadOnlyList<OwnCase> Cases { get; private set; } = [];

    public string ServiceName(OwnCase own) => Today.Snapshot.On(own.FiledOn).Standard(own.Service)?.Name.In(Language) ?? own.Service;

    public string NameOf(string service) => Today.Standard(service)?.Name.In(Language) ?? service;

    /// <summary>Key of the words for where the case stands: of a payment, the money comes next and not a document.</summary>
    public string Plain(OwnCase own) => PlainWords.Of(own.Phase, Service<ServiceRooms>().Pays(own.Service, Today));

    protected async Task LoadCases()
    {
        await LoadLaw();
        Cases = await cabinet.Cases(Citizen, HttpContext.RequestAborted);
    }
}
