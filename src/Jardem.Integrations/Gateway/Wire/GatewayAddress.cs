using System.Net;
using System.Net.Http.Headers;

namespace Jardem.Integrations.Gateway.Wire;

/// <summary>One address of the gateway with connections of its own.</summary>
internal sealed class GatewayAddress : IDisposable
{
    private static readonly MediaTypeHeaderValue Xml = new("text/xml", "utf-8");

    /// <summary>HTTP answers without a fault that say nothing about the message.</summary>
    private static readonly HttpStatusCode[] Passing =
    [
        HttpStatusCode.RequestTimeout, HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway,
        HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout,
    ];

    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly int _largest;

    public GatewayAddress(Uri address, int largest)
    {
        // Nobody leads us elsewhere, nothing is unpacked, nothing is remembered; how long a try takes is bounded around it.
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 32,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _address = address;
        _largest = largest;
    }

    /// <exception cref="OperationCanceledException">The time of the try is over.</exception>
    public async Task<WireOutcome> Post(string action, ReadOnlyMemory<byte> message, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ReadOnlyMemoryContent(message) };
        request.Content.Headers.ContentType = Xml;
        request.Headers.TryAddWithoutValidation("SOAPAction", $"\"{action}\"");
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode && answer.StatusCode != HttpStatusCode.InternalServerError)
                return new WireOutcome.Broken($"HTTP {(int)answer.StatusCode}", Passing.Contains(answer.StatusCode));
            if (await Read(answer.Content, cancel) is not { } bytes)
                return new WireOutcome.TooLarge();
            if (SoapFault.In(bytes, _largest) is { } fault)
                return new WireOutcome.Broken(fault.Why, fault.MayTryAgain, bytes);
            return answer.IsSuccessStatusCode ? new WireOutcome.Answered(bytes) : new WireOutcome.Broken("HTTP 500", MayTryAgain: true, bytes);
        }
        catch (HttpRequestException error)
        {
            return new WireOutcome.Broken($"no connection: {error.HttpRequestError}", MayTryAgain: true);
        }
        catch (IOException)
        {
            return new WireOutcome.Broken("the connection broke off", MayTryAgain: true);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The whole content, or null where it is more than is read.</summary>
    private async Task<ReadOnlyMemory<byte>?> Read(HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > _largest)
            return null;
        using var whole = new MemoryStream((int)(content.Headers.ContentLength ?? 4096));
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var part = new byte[16 * 1024];
        while (await stream.ReadAsync(part, cancel) is > 0 and var length)
        {
            if (whole.Length + length > _largest)
                return null;
            whole.Write(part, 0, length);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
