namespace Jardem.Web.Api;

/// <summary>Says of an operation, for the published contract, what it does and what it answers.</summary>
internal static class Described
{
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string resource, string summary) => route.WithTags(resource).WithSummary(summary);

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, int status = StatusCodes.Status200OK) => route.Produces<T>(status);

    /// <summary>The problems that the caller must expect.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            route.Produces<Problem>(status, Problem.MediaType);
        return route;
    }
}
