using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.UseCases.Accounts;
using Jardem.Web.Hosting;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>Signing in.</summary>
internal static class SessionsApi
{
    public sealed record SessionRequest(string Login, string Password);

    /// <param name="Token">Goes into the header "Authorization: Bearer …" of every later request.</param>
    public sealed record Session(string Token, DateTimeOffset ExpiresAt, string Name, string Position, string Body, string? Unit, IReadOnlyList<Role> Roles, string Language);

    public static void Map(RouteGroupBuilder api) => api.MapPost("/sessions", SignInAsync)
        .AllowAnonymous().RequireRateLimiting(SignInLimit.Guard)
        .Says("sessions", "Sign in: login and password for a bearer token that lasts ten hours").Answers<Session>().Refuses(400, 401, 429);

    private static async Task<IResult> SignInAsync(SessionRequest request, ApiReader reader, SignIn signIn, ApiTokens tokens, IClock clock, HttpResponse response, CancellationToken cancel)
    {
        switch (await signIn.Run(request.Login, request.Password, cancel))
        {
            case SignIn.Outcome.In { Account: var account }:
                var (token, expires) = tokens.For(account);
                return Results.Ok(new Session(token, expires, account.Name.ToString(), reader.In(account.Position), account.Body, account.Unit, account.Roles, account.Language));
            case SignIn.Outcome.Locked locked:
                var wait = locked.Until - clock.GetCurrentInstant();
                response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return Problems.Of(reader, StatusCodes.Status429TooManyRequests, "locked", ("minutes", Math.Ceiling(wait.TotalMinutes).ToString(CultureInfo.InvariantCulture)));
            default:
                return Problems.Of(reader, StatusCodes.Status401Unauthorized, "wrong-password");
        }
    }
}
