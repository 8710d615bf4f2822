using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.Ports;
using Jardem.Web.Demo;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>Sign-in of officers.</summary>
[EnableRateLimiting(SignInLimit.Guard)]
public sealed class SignInModel(SignIn signIn, KeepAccounts keep, WebSettings settings, IClock clock) : JardemPage
{
    public string? Login { get; private set; }

    public string? Fault { get; private set; }

    public string Back { get; private set; } = "/";

    public IEnumerable<(string Login, PersonName Name, Text Position, Role Role)> DemoShown => settings.Demo ? DemoPeople.Shown : [];

    public string RoleKey(Role role) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    public void OnGet(string? returnUrl) => Back = Local(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? login, string? password, string? back)
    {
        Back = Local(back);
        Login = login;
        switch (await signIn.Run(login ?? "", password ?? "", HttpContext.RequestAborted))
        {
            case SignIn.Outcome.In signedIn:
                await HttpContext.SignInAsync(CurrentOfficer.Identity(signedIn.Account));
                await KeepLanguage(signedIn.Account);
                return LocalRedirect(Back == "/" ? Home(signedIn.Account.Roles) : Back);
            case SignIn.Outcome.Locked locked:
                var minutes = (int)Math.Ceiling((locked.Until - clock.GetCurrentInstant()).TotalMinutes);
                Fault = T("sign-in.locked", ("minutes", minutes.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                break;
            default:
                Fault = T("sign-in.wrong");
                break;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }

    private string Local(string? address) => address is { Length: > 0 } && Url.IsLocalUrl(address) ? address : "/";

    /// <summary>The language chosen in this browser becomes the account's.</summary>
    private async Task KeepLanguage(Account account)
    {
        if (ReaderLanguage.Parse(Request.Cookies[ReaderLanguage.Cookie]) is { } chosen && chosen.Code() != account.Language)
            await keep.SetLanguage(account.Id, chosen.Code(), HttpContext.RequestAborted);
    }

    /// <summary>The first page of each role's work.</summary>
    private static string Home(IReadOnlyList<Role> roles) => Homes.FirstOrDefault(h => roles.Contains(h.Role)).Page ?? "/";

    private static readonly (Role Role, string Page)[] Homes =
    [
        (Role.Operator, "/desk"), (Role.Specialist, "/casework"), (Role.Head, "/casework"), (Role.ComplaintsOfficer, "/complaints"),
        (Role.Overseer, "/oversight"), (Role.CallCentre, "/call-centre"), (Role.Administrator, "/admin"),
    ];
}
