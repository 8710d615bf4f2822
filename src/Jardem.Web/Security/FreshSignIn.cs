using Jardem.Web.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Jardem.Web.Security;

/// <summary>The visitor proved not long ago who it is; signing asks for it.</summary>
internal sealed class FreshRequirement : IAuthorizationRequirement;

internal sealed class FreshHandler : AuthorizationHandler<FreshRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FreshRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.IsFresh())
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>
/// Where nothing but freshness is missing, a page leads to the page that asks again who one is and comes back; the API answers 401 with
/// the problem fresh-sign-in. Everything else is refused as usual.
/// </summary>
internal sealed class FreshDoor : IAuthorizationMiddlewareResultHandler
{
    public const string Page = "/sign-in/again";

    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden || authorizeResult.AuthorizationFailure?.FailedRequirements is not { } failed || failed.Any(f => f is not FreshRequirement) || !failed.Any())
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        if (ApiProblems.IsApi(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problems.Of(ApiReader.Of(context), StatusCodes.Status401Unauthorized, "fresh-sign-in").ExecuteAsync(context);
            return;
        }

        // What was posted is not posted again: the page is opened anew.
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : context.Request.Path.Value;
        context.Response.Redirect($"{Page}?returnUrl={Uri.EscapeDataString(back ?? "/")}");
    }
}
