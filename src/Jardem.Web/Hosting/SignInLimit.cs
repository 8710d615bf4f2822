using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Jardem.Web.Hosting;

/// <summary>How often one address may try to sign in, on the page and in the API together.</summary>
public static class SignInLimit
{
    /// <summary>Name of the guard.</summary>
    public const string Guard = "sign-in";

    /// <summary>Seconds in which the permits of an address are counted.</summary>
    public const int Window = 60;

    public static IServiceCollection AddSignInLimit(this IServiceCollection services, int perMinute) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(Window);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        // To see the page costs no permit, only to send it.
        o.AddPolicy(Guard, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                Visitor(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromSeconds(Window) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>Whom an address stands for: itself, or in IPv6 its network of 64 bits, all of which one visitor has.</summary>
    public static string Visitor(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        return new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]) + "/64";
    }
}
