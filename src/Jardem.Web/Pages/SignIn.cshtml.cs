using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Accounts;
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
public sealed class SignInModel(SignIn signIn, WebSettings settings, IClock clock) : JardemPage
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

    private static string Home(IReadOnlyList<Role> roles) =>
        roles.Contains(Role.Operator) ? "/desk" : roles.Contains(Role.Specialist) || roles.Contains(Role.Head) ? "/casework" : "/";
}
