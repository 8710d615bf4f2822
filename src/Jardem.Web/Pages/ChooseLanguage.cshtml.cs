using Jardem.UseCases.Accounts;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages;

/// <summary>The language switch: keeps the choice and goes back to the page it came from.</summary>
public sealed class ChooseLanguageModel(KeepAccounts accounts) : JardemPage
{
    public async Task<IActionResult> OnGetAsync(string code, string? back)
    {
        if (ReaderLanguage.Parse(code) is null)
            return NotFound();
        Response.Cookies.Append(ReaderLanguage.Cookie, code, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        if (HttpContext.Account() is not null)
            await accounts.SetLanguage(Officer, code, HttpContext.RequestAborted);
        return LocalRedirect(back is { Length: > 0 } && Url.IsLocalUrl(back) ? back : "/");
    }
}
