using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jardem.Web.Api;

/// <summary>Under /api every error is a problem in the reader's language; nothing of the inside is told.</summary>
internal static partial class ApiProblems
{
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!IsApi(context))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (RefusedRequestException refused) when (!context.Response.HasStarted)
        {
            await Write(context, refused.Status, refused.Code, refused.Places);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Bad(context, bad);
        }
#pragma warning disable CA1031 // Whatever goes wrong inside is logged whole and told to the caller as a problem without its inside.
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Jardem.Web.Api").LogError(error, "A request of the API failed.");
            await Write(context, StatusCodes.Status500InternalServerError, "server");
        }

        var response = context.Response;
        if (!response.HasStarted && response.StatusCode >= 400 && response.ContentType is null && response.ContentLength is null)
            await Write(context, response.StatusCode, CodeOf(response.StatusCode));
    });

    private static Task Bad(HttpContext context, BadHttpRequestException bad)
    {
        if (bad.InnerException is not JsonException json)
            return Write(context, bad.StatusCode, CodeOf(bad.StatusCode));
        var line = ((json.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        if (Unmapped().Match(json.Message) is { Success: true } unknown)
            return Write(context, 400, "unknown-member", ("member", unknown.Groups[1].Value), ("line", line));
        if (Missing().Match(json.Message) is { Success: true } missing)
            return Write(context, 400, "missing-member", ("member", string.Join(", ", Quoted().Matches(missing.Groups[1].Value).Select(m => m.Groups[1].Value))));
        return Write(context, 400, "wrong-json", ("path", json.Path ?? "$"), ("line", line));
    }

    private static async Task Write(HttpContext context, int status, string code, params (string Name, string Value)[] places)
    {
        if (status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        await Problems.Of(ApiReader.Of(context), status, code, places).ExecuteAsync(context);
    }

    private static string CodeOf(int status) => status switch
    {
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not-found",
        405 => "method-not-allowed",
        413 => "too-large",
        415 => "unsupported-media-type",
        429 => "too-many-requests",
        >= 500 => "server",
        _ => "bad-request",
    };

    [GeneratedRegex("JSON property '([^']*)' could not be mapped")]
    private static partial Regex Unmapped();

    [GeneratedRegex("missing required properties[^:]*: (.*)$")]
    private static partial Regex Missing();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
