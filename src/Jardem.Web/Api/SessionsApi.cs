using Jardem.Cases.Cases;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Api;

/// <summary>Signing in and out, for programs of officers.</summary>
internal static class SessionsApi
{
    private const string Tag = "sessions";

    public sealed record SessionRequest(string Login, string Password);

    /// <param name="Token">Goes into the header "Authorization: Bearer …" of every later request.</param>
    public sealed record Session(string Token, DateTimeOffset ExpiresAt, string Name, string Position, string Body, string? Unit, IReadOnlyList<Role> Roles, string Language);

    /// <param name="Id">To be sent back with the signature.</param>
    /// <param name="Content">The bytes to be signed, in base64: detached CMS by a certificate of authentication.</param>
    public sealed record ChallengeAnswer(string Id, string Content);

    /// <param name="Cms">The signature, DER in base64.</param>
    public sealed record SignatureRequest(string Challenge, string Cms);

    /// <param name="Ticket">Of the 409 answer to a signature for which several accounts stand.</param>
    /// <param name="Account">Id of one of its accounts.</param>
    public sealed record ChoiceRequest(string Ticket, string Account);

    /// <summary>Several posts stand for the signature: one is to be chosen within three minutes.</summary>
    public sealed record Choice(string Ticket, IReadOnlyList<Post> Accounts);

    public sealed record Post(string Account, string Position, string Body, string? Unit);

    /// <param name="Current">Whether it is the one of this request.</param>
    public sealed record Stay(SignInMethod Method, DateTimeOffset BeganAt, DateTimeOffset EndsAt, string Device, bool Current);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/sessions", ByPassword).AllowAnonymous().RequireRateLimiting(SignInLimit.Guard)
            .Says(Tag, "Sign in: login and password for a bearer token that lasts as long as the installation lets it, ten hours unless set otherwise").Answers<Session>().Refuses(400, 401, 429);
        api.MapPost("/sessions/challenges", Give).AllowAnonymous().RequireRateLimiting(SignInLimit.Guard)
            .Says(Tag, "A text to be signed for signing in; good once and for three minutes").Answers<ChallengeAnswer>().Refuses(429);
        api.MapPost("/sessions/signature", BySignature).AllowAnonymous().RequireRateLimiting(SignInLimit.Guard).WithMetadata(new RequestSizeLimitAttribute(PostedSignature.LargestText + 4096))
            .Says(Tag, "Sign in by the signature over a challenge").Answers<Session>().Answers<Choice>(StatusCodes.Status300MultipleChoices).Refuses(400, 401, 429);
        api.MapPost("/sessions/choice", Choose).AllowAnonymous().RequireRateLimiting(SignInLimit.Guard)
            .Says(Tag, "Choose one of the posts for which a signature stands").Answers<Session>().Refuses(400, 401, 429);
        api.MapGet("/sessions", (Delegate)List).Says(Tag, "The account's sessions that last, in browsers and programs").Answers<IReadOnlyList<Stay>>().Refuses(401, 403);
        api.MapDelete("/sessions/current", (Delegate)EndOne).Says(Tag, "Sign out: this token ends").Answers<object>(StatusCodes.Status204NoContent).Refuses(401, 403);
        api.MapDelete("/sessions", (Delegate)EndAll).Says(Tag, "Sign out everywhere: every session and token of the account ends").Answers<object>(StatusCodes.Status204NoContent).Refuses(401, 403);
    }

    private static async Task<IResult> ByPassword(SessionRequest request, ApiReader reader, SignIn signIn, ApiTokens tokens, HttpContext context) =>
        await signIn.Run(request.Login, request.Password, context.RequestAborted) is SignIn.Outcome.In { Account: var account }
            ? await Admitted(account, SignInMethod.Password, reader, tokens, context)
            : Problems.Of(reader, StatusCodes.Status401Unauthorized, "wrong-password");

    private static async Task<IResult> Give(SignatureChallenge challenge, WebSettings settings, CancellationToken cancel)
    {
        var given = await challenge.Give(settings.PublicBase.Authority, SignatureChallenge.SignInPurpose, cancel);
        return Results.Ok(new ChallengeAnswer(given.Id, Convert.ToBase64String(given.Content.Span)));
    }

    private static async Task<IResult> BySignature(SignatureRequest request, ApiReader reader, SignInBySignature signIn, ApiTokens tokens, HttpContext context) =>
        PostedSignature.Read(request.Cms) is { } cms
            ? await Told(await signIn.Run(request.Challenge, cms, ReaderLanguage.Code(reader.Language), context.RequestAborted, officersOnly: true), reader, tokens, context)
            : Problems.Of(reader, StatusCodes.Status401Unauthorized, "wrong-signature", ("why", reader.T("sign-in.signature.not-accepted")));

    private static async Task<IResult> Choose(ChoiceRequest request, ApiReader reader, SignInBySignature signIn, ApiTokens tokens, HttpContext context) =>
        await Told(await signIn.Choose(request.Ticket, request.Account, ReaderLanguage.Code(reader.Language), context.RequestAborted), reader, tokens, context);

    private static async Task<IResult> Told(SignInBySignature.Outcome outcome, ApiReader reader, ApiTokens tokens, HttpContext context) => outcome switch
    {
        SignInBySignature.Outcome.Officer officer => await Admitted(officer.Account, SignInMethod.Signature, reader, tokens, context),
        SignInBySignature.Outcome.Choose choose => Results.Json(new Choice(choose.Ticket, [.. choose.Accounts.Select(a => new Post(a.Id, reader.In(a.Position), a.Body, a.Unit))]), statusCode: StatusCodes.Status300MultipleChoices),
        SignInBySignature.Outcome.Refused refused => Problems.Of(reader, StatusCodes.Status401Unauthorized, "wrong-signature", ("why", reader.T(refused.TextKey))),
        _ => Problems.Of(reader, StatusCodes.Status401Unauthorized, "wrong-signature", ("why", reader.T("sign-in.signature.nobody"))),
    };

    private static async Task<IResult> Admitted(Account account, SignInMethod method, ApiReader reader, ApiTokens tokens, HttpContext context)
    {
        var session = await context.Doorkeeper().Admit(SubjectKind.Officer, account.Id, method, "API", null, context.RequestAborted);
        return Results.Ok(new Session(tokens.For(session, account.Stamp), session.EndsAt.ToDateTimeOffset(), account.Name.ToString(), reader.In(account.Position), account.Body, account.Unit, account.Roles, account.Language));
    }

    private static async Task<IResult> List(HttpContext context)
    {
        var own = context.Session();
        var all = await context.Doorkeeper().Of(own, context.RequestAborted);
        return Results.Ok(all.Select(s => new Stay(s.Method, s.BeganAt.ToDateTimeOffset(), s.EndsAt.ToDateTimeOffset(), s.Device, s with { Id = own.Id } == own)).ToList());
    }

    private static async Task<IResult> EndOne(HttpContext context)
    {
        await context.Doorkeeper().End(context.Session(), context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<IResult> EndAll(HttpContext context)
    {
        var session = context.Session();
        await context.Doorkeeper().EndAll(session.Kind, session.Subject, null, context.RequestAborted);
        return Results.NoContent();
    }
}
