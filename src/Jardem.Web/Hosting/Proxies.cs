using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Jardem.Web.Hosting;

/// <summary>The reverse proxies whose word on the visitor's address and scheme is taken; nobody else's is.</summary>
public static class Proxies
{
    /// <param name="setting">Addresses and networks parted by commas, as <c>127.0.0.1,10.1.0.0/24</c>; null for none.</param>
    /// <exception cref="SettingException">One of them is neither an address nor a network.</exception>
    public static IReadOnlyList<System.Net.IPNetwork> Read(string? setting) =>
        [.. (setting ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One)];

    /// <summary>Takes X-Forwarded-For and X-Forwarded-Proto from the proxies; without proxies from nobody.</summary>
    public static void UseProxies(this WebApplication app, IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        // With empty lists the framework would believe everybody.
        if (proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork One(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address)
            ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new SettingException($"proxies: {text} is neither an address nor a network such as 10.1.0.0/24.");
    }
}
