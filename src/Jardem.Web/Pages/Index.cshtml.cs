using Jardem.Cases.Cases;
using Jardem.Web.Security;

namespace Jardem.Web.Pages;

/// <summary>The front door: where each reader goes from here.</summary>
public sealed class IndexModel : JardemPage
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
            yield return ("/law/services/rehabilitated-certificate", "service");
            yield return ("/law", "law");
        }
    }
}
