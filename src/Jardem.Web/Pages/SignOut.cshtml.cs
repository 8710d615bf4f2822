using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages;

/// <summary>Ends the session.</summary>
public sealed class SignOutModel : JardemPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        return Redirect("/");
    }
}
