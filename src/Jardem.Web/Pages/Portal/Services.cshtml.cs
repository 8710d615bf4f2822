using Jardem.Cases.Cases;
using Jardem.Services;
using Jardem.UseCases;
using Jardem.Web.Pages.Cabinet;

namespace Jardem.Web.Pages.Portal;

/// <summary>What can be asked for here without going anywhere, and what at the desk.</summary>
public sealed class ServicesModel(ServiceRooms rooms) : CabinetPage
{
    public IReadOnlyList<IServiceRoom> Here { get; private set; } = [];

    public IReadOnlyList<IServiceRoom> AtDesk { get; private set; } = [];

    public string Name(IServiceRoom room) => Today.Standard(room.Id)!.Name.In(Language);

    public async Task OnGetAsync()
    {
        await LoadLaw();
        var held = rooms.All.Where(r => Today.Standard(r.Id) is not null).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        Here = [.. held.Where(r => r.Channels.Contains(IntakeChannel.Portal))];
        AtDesk = [.. held.Where(r => !r.Channels.Contains(IntakeChannel.Portal))];
    }
}
