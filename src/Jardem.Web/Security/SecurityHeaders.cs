using Jardem.Web.Hosting;

namespace Jardem.Web.Security;

/// <summary>Headers on every answer: nothing from elsewhere, nothing inline, no frames of others, nothing of a person kept by caches.</summary>
public static class SecurityHeaders
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (!context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
            headers.CacheControl = "no-cache, no-store"; // both words, or every page with a form writes a warning to the log
        await next(context);
    });

    /// <summary>Lets this one page reach NCALayer, at exactly the configured address; every other page reaches nothing but us.</summary>
    public static void AllowNcaLayer(this HttpContext context) =>
        context.Response.Headers.ContentSecurityPolicy = $"{Policy}; connect-src 'self' {context.RequestServices.GetRequiredService<WebSettings>().NcaLayer.AbsoluteUri}";
}
