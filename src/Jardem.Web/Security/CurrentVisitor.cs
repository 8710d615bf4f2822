using System.Security.Claims;
using Jardem.Cases.People;
using Jardem.UseCases.Access;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Claim = System.Security.Claims.Claim;

namespace Jardem.Web.Security;

/// <summary>
/// Ties a cookie or token to its session and a session to its account or citizen: at each request both are read again, so that an ended
/// session, a closed account, a changed password or changed roles end the stay at once on every node.
/// </summary>
public static class CurrentVisitor
{
    /// <summary>Claim that says whether the visitor is an officer or a citizen.</summary>
    public const string KindClaim = "kind";

    internal const string SessionClaim = "session";
    private const string StampClaim = "stamp";

    /// <summary>Begins a session of an officer in this browser, in the place of the one before.</summary>
    public static async Task SignIn(this HttpContext context, Account account, SignInMethod method)
    {
        var session = await context.Admit(SubjectKind.Officer, account.Id, method);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Identity(session, account));
    }

    /// <summary>Begins a session of a citizen in this browser, in the place of the one before.</summary>
    public static async Task SignIn(this HttpContext context, Citizen citizen, SignInMethod method)
    {
        var session = await context.Admit(SubjectKind.Citizen, citizen.Person.ToString(), method);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Identity(session, null));
    }

    /// <summary>Gives the present session's cookie the account's new stamp.</summary>
    public static Task Keep(this HttpContext context, Account account) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Identity(context.Session(), account));

    /// <summary>Ends this browser's session, if it has one.</summary>
    public static async Task SignOut(this HttpContext context)
    {
        if (context.MaybeSession() is { } session)
            await context.Doorkeeper().End(session, context.RequestAborted);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    public static async Task Validate(CookieValidatePrincipalContext cookie)
    {
        var principal = cookie.Principal;
        if (principal?.FindFirstValue(SessionClaim) is { } id && await cookie.HttpContext.Recognise(id, principal.FindFirstValue(StampClaim)) is { } now)
        {
            cookie.ReplacePrincipal(now);
            return;
        }

        cookie.RejectPrincipal();
        await cookie.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Who stands behind a session now; null for nobody.</summary>
    /// <param name="stamp">The account's stamp at sign-in; null for a citizen, of whom the session alone counts.</param>
    internal static async Task<ClaimsPrincipal?> Recognise(this HttpContext context, string id, string? stamp)
    {
        if (await context.Doorkeeper().Recognise(id, context.RequestAborted) is not { } session)
            return null;
        Account? account = null;
        if (session.Kind == SubjectKind.Officer)
        {
            account = await context.RequestServices.GetRequiredService<IAccounts>().ById(session.Subject, context.RequestAborted);
            if (account is null || account.Closed || account.Stamp != stamp)
                return null;
            context.Items[typeof(Account)] = account;
        }
        else
        {
            if (await context.RequestServices.GetRequiredService<ICitizens>().ByPerson(Guid.Parse(session.Subject), context.RequestAborted) is not { } citizen)
                return null;
            context.Items[typeof(Citizen)] = citizen;
        }

        context.Items[typeof(Session)] = session;
        return Identity(session, account);
    }

    /// <summary>The signed-in account; null for a visitor and a citizen.</summary>
    public static Account? Account(this HttpContext context) => context.Items[typeof(Account)] as Account;

    /// <summary>The signed-in citizen's record; null for anybody else.</summary>
    public static Citizen? MaybeCitizen(this HttpContext context) => context.Items[typeof(Citizen)] as Citizen;

    /// <summary>The session of this request; null for a visitor.</summary>
    public static Session? MaybeSession(this HttpContext context) => context.Items[typeof(Session)] as Session;

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page forgot to ask for it.</exception>
    public static Session Session(this HttpContext context) => context.MaybeSession() ?? throw Nobody();

    /// <summary>Whether the visitor proved recently enough who it is to sign.</summary>
    public static bool IsFresh(this HttpContext context) => context.MaybeSession() is { } session && context.Doorkeeper().IsFresh(session);

    /// <summary>The signed-in officer.</summary>
    /// <exception cref="InvalidOperationException">No officer is signed in: the page forgot to ask for it.</exception>
    public static Principal Officer(this HttpContext context)
    {
        var account = context.Account() ?? throw Nobody();
        return new Principal(new Officer(account.Id, account.Name, account.Position, account.Body, account.Unit), account.Roles);
    }

    /// <summary>The signed-in citizen.</summary>
    /// <exception cref="InvalidOperationException">No citizen is signed in: the page forgot to ask for it.</exception>
    public static CitizenPrincipal Citizen(this HttpContext context)
    {
        var citizen = context.MaybeCitizen() ?? throw Nobody();
        return new CitizenPrincipal(citizen.Person, citizen.Iin, citizen.Name);
    }

    internal static Doorkeeper Doorkeeper(this HttpContext context) => context.RequestServices.GetRequiredService<Doorkeeper>();

    private static Task<Session> Admit(this HttpContext context, SubjectKind kind, string subject, SignInMethod method) =>
        context.Doorkeeper().Admit(kind, subject, method, DeviceName.Of(context.Request.Headers.UserAgent.ToString()), context.MaybeSession()?.Id, context.RequestAborted);

    private static ClaimsPrincipal Identity(Session session, Account? account)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, session.Subject),
            new(SessionClaim, session.Id),
            new(KindClaim, session.Kind.ToString()),
        ];
        if (account is not null)
        {
            claims.Add(new(StampClaim, account.Stamp));
            claims.AddRange(account.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    private static InvalidOperationException Nobody() => new("Nobody who may see this is signed in.");
}
