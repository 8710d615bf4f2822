using System.Text.Encodings.Web;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Jardem.Web.Api;

/// <summary>The only way to sign in under /api: a bearer token. Cookies of the pages are not looked at there, so no other site can use them.</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (tokens.Read(header["Bearer ".Length..].Trim()) is not { } content || await Context.Recognise(content.Session, content.Stamp) is not { } visitor)
            return AuthenticateResult.Fail("The token is forged, expired or ended.");
        return AuthenticateResult.Success(new AuthenticationTicket(visitor, SchemeName));
    }
}
