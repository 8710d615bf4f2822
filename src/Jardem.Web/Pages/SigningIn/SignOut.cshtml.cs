using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.SigningIn;

/// <summary>Ends the session.</summary>
public sealed class SignOutModel : JardemPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOut();
        return Redirect("/");
    }
}
