using Jardem.Cases.People.Events;
using Jardem.Services;
using Jardem.UseCases.Portal;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>Services for which information on the assignment can be asked, and what was asked and answered before.</summary>
public sealed class InformationModel(AskForInformation ask) : CabinetPage
{
    public IReadOnlyList<IServiceRoom> Services { get; private set; } = [];

    public IReadOnlyList<InformationAsked> Asked { get; private set; } = [];

    /// <summary>The answer that has just been given.</summary>
    public InformationAsked? Given { get; private set; }

    public string NameOf(string service) => Today.Standard(service)?.Name.In(Language) ?? service;

    public async Task OnGetAsync(string? given)
    {
        await LoadLaw();
        Services = await ask.Services(HttpContext.RequestAborted);
        Asked = await ask.Of(Citizen, HttpContext.RequestAborted);
        Given = Asked.FirstOrDefault(a => a.Answer.Token == given);
    }
}
