using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.Ports;
using Jardem.Web.Demo;
using Jardem.Web.Hosting;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Jardem.Web.Pages.SigningIn;

/// <summary>Ways of signing in: login and password of officers here; the signature and the code on pages of their own.</summary>
[EnableRateLimiting(SignInLimit.Guard)]
public sealed class SignInModel(SignIn signIn, WebSettings settings) : SignInPage
{
    public string? Login { get; private set; }

    public IEnumerable<(string Login, PersonName Name, Text Position, Role Role)> DemoShown => settings.Demo ? DemoPeople.Shown : [];

    public string RoleKey(Role role) => Kebab.Of(role);

    public void OnGet(string? returnUrl) => Back = Local(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? login, string? password, string? back)
    {
        Back = Local(back);
        Login = login;
        return await signIn.Run(login ?? "", password ?? "", HttpContext.RequestAborted) is Jardem.UseCases.Accounts.SignIn.Outcome.In signedIn
            ? await Enter(signedIn.Account, SignInMethod.Password)
            : Again("sign-in.wrong");
    }
}
