using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>The language in which a citizen reads the pages and is written to.</summary>
public sealed class OwnLanguageModel(ICitizens citizens) : JardemPage
{
    public bool Done { get; private set; }

    public string Now => HttpContext.MaybeCitizen()?.Language ?? "kk";

    public void OnGet([FromQuery] bool done = false) => Done = done;

    public async Task<IActionResult> OnPostAsync(string? language)
    {
        if (ReaderLanguage.Parse(language) is null)
            return BadRequest();
        await citizens.SetLanguage(Citizen.Person, language!, HttpContext.RequestAborted);
        Response.Cookies.Append(ReaderLanguage.Cookie, language!, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return Redirect("/me/language?done=true");
    }
}
