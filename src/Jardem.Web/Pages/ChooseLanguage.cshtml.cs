using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages;

/// <summary>The language switch: keeps the choice in this browser and goes back to the page it came from. A link changes no account.</summary>
public sealed class ChooseLanguageModel : JardemPage
{
    public IActionResult OnGet(string code, string? back)
    {
        if (ReaderLanguage.Parse(code) is null)
            return NotFound();
        Response.Cookies.Append(ReaderLanguage.Cookie, code, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return LocalRedirect(back is { Length: > 0 } && Url.IsLocalUrl(back) ? back : "/");
    }
}
