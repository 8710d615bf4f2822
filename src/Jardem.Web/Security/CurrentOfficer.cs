using System.Security.Claims;
using Jardem.Cases.People;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Claim = System.Security.Claims.Claim;

namespace Jardem.Web.Security;

/// <summary>
/// Ties a session to its account: at each request the account is read again, so that a closed account, a changed password or changed
/// roles end the session at once.
/// </summary>
public static class CurrentOfficer
{
    private const string StampClaim = "stamp";

    public static ClaimsPrincipal Identity(Account account)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.Id),
            new(StampClaim, account.Stamp),
            .. account.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<IAccounts>();
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = id is null ? null : await accounts.ById(id, context.HttpContext.RequestAborted);
        if (account is null || account.Closed || account.Stamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }

        context.HttpContext.Items[typeof(Account)] = account;
    }

    /// <summary>The signed-in account; null for a visitor.</summary>
    public static Account? Account(this HttpContext context) => context.Items[typeof(Account)] as Account;

    /// <summary>The signed-in officer.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page forgot to ask for it.</exception>
    public static Principal Officer(this HttpContext context)
    {
        var account = context.Account() ?? throw new InvalidOperationException("Nobody is signed in.");
        return new Principal(new Officer(account.Id, account.Name, account.Position, account.Body, account.Unit), account.Roles);
    }
}
