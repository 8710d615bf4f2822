using Jardem.Cases.Cases;
using Jardem.Law.Texts;
using Jardem.UseCases;
using Jardem.Web.Pages.Cabinet;
using Jardem.Web.Security;

namespace Jardem.Web.Pages;

/// <summary>The front door: where each reader goes from here.</summary>
public sealed class IndexModel(ServiceRooms rooms, TextCatalog texts) : CabinetPage
{
    public IEnumerable<(string Href, string Key)> Doors
    {
        get
        {
            var roles = HttpContext.Account()?.Roles ?? [];
            if (roles.Contains(Role.Operator))
                yield return ("/desk", "desk");
            if (roles.Contains(Role.Specialist) || roles.Contains(Role.Head))
                yield return ("/casework", "casework");
            if (roles.Contains(Role.ComplaintsOfficer))
                yield return ("/complaints", "complaints");
            if (roles.Contains(Role.CallCentre))
                yield return ("/call-centre", "call-centre");
            if (roles.Count == 0)
                yield return ("/services", "services");
            if (HttpContext.MaybeCitizen() is not null)
                yield return ("/me", "cabinet");
            else if (roles.Count == 0)
                yield return ("/sign-in", "sign-in");
            yield return ("/law", "law");
        }
    }

    /// <summary>The services by name, each with what it gives in plain words.</summary>
    public IReadOnlyList<(string Href, string Name, string What)> Services { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadLaw();
        Services = [.. rooms.All.Where(r => Today.Standard(r.Id) is not null).Select(r => ($"/services/{r.Id}", T(Today.Standard(r.Id)!.Name), texts.Has($"service.{r.Id}.what") ? T($"service.{r.Id}.what") : ""))];
    }
}
