using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>A citizen's sessions, and signing out everywhere.</summary>
public sealed class SessionsModel : JardemPage
{
    public SessionsView Sessions { get; private set; } = null!;

    public async Task OnGetAsync() => Sessions = await SessionsView.Of(this, "/me/sessions?handler=everywhere");

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        var session = HttpContext.Session();
        await HttpContext.Doorkeeper().EndAll(session.Kind, session.Subject, null, HttpContext.RequestAborted);
        await HttpContext.SignOut();
        return Redirect("/sign-in");
    }
}
