using Jardem.Cases.Cases;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jardem.Web.Pages.SigningIn;

/// <summary>What the ways of signing in share: where one came from, what went wrong, where one goes.</summary>
public abstract class SignInPage : JardemPage
{
    private static readonly (Role Role, string Page)[] Homes =
    [
        (Role.Operator, "/desk"), (Role.Specialist, "/casework"), (Role.Head, "/casework"), (Role.ComplaintsOfficer, "/complaints"),
        (Role.Overseer, "/oversight"), (Role.CallCentre, "/call-centre"), (Role.Administrator, "/admin"),
    ];

    private const string Cabinet = "/me";

    /// <summary>Pages on which a citizen may have been.</summary>
    private static readonly string[] OfCitizens = [Cabinet, "/services", "/apply"];

    public string? Fault { get; private protected set; }

    /// <summary>The page asked for before, on this site; else the front page.</summary>
    public string Back { get; private protected set; } = "/";

    protected string Local(string? address) => address is { Length: > 0 } && Url.IsLocalUrl(address) ? address : "/";

    /// <summary>An address of another way of signing in that keeps the way back.</summary>
    public string Way(string page) => Back == "/" ? page : $"{page}?returnUrl={Uri.EscapeDataString(Back)}";

    protected PageResult Again(string textKey, int status = StatusCodes.Status401Unauthorized)
    {
        Fault = T(textKey);
        Response.StatusCode = status;
        return Page();
    }

    protected async Task<IActionResult> Enter(Account account, SignInMethod method)
    {
        await HttpContext.SignIn(account, method);
        // The language chosen in this browser becomes the account's.
        if (ReaderLanguage.Parse(Request.Cookies[ReaderLanguage.Cookie]) is { } chosen && chosen.Code() != account.Language)
            await Service<KeepAccounts>().SetLanguage(account.Id, chosen.Code(), HttpContext.RequestAborted);
        return LocalRedirect(Back == "/" || IsOfCabinet(Back) ? Homes.FirstOrDefault(h => account.Roles.Contains(h.Role)).Page ?? "/" : Back);
    }

    protected async Task<IActionResult> Enter(Citizen citizen, SignInMethod method)
    {
        await HttpContext.SignIn(citizen, method);
        return LocalRedirect(IsOfCabinet(Back) ? Back : Cabinet);
    }

    private static bool IsOfCabinet(string path) => OfCitizens.Any(p => path == p || path.StartsWith(p + "/", StringComparison.Ordinal) || path.StartsWith(p + "?", StringComparison.Ordinal));
}
