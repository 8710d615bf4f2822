using System.Net.Http.Headers;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>HTTP with a bound on time and size; redirections are not followed.</summary>
internal sealed class LimitedHttp(HttpClient http)
{
    public static LimitedHttp With(TimeSpan timeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = 64,
            MaxResponseHeadersLength = 16,
        };
        return new LimitedHttp(new HttpClient(handler) { Timeout = timeout });
    }

    /// <summary>The body of a 200; null for everything else that may happen on the way.</summary>
    public async Task<byte[]?> Get(Uri address, int largest, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await Send(request, largest, cancel) is (200, { } body) ? body : null;
    }

    public async Task<byte[]?> Post(Uri address, ReadOnlyMemory<byte> content, string type, int largest, CancellationToken cancel) =>
        await Exchange(address, content, type, largest, cancel) is (200, { } body) ? body : null;

    /// <summary>Status and body; null where nothing came, or more than the bound.</summary>
    public async Task<(int Status, byte[] Body)?> Exchange(Uri address, ReadOnlyMemory<byte> content, string type, int largest, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await Send(request, largest, cancel);
    }

    private async Task<(int Status, byte[] Body)?> Send(HttpRequestMessage request, int largest, CancellationToken cancel)
    {
        // The client's own time ends with the headers; a body that drips is bounded here.
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bounded.CancelAfter(http.Timeout);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, bounded.Token);
            if (answer.Content.Headers.ContentLength > largest)
                return null;
            await using var stream = await answer.Content.ReadAsStreamAsync(bounded.Token);
            using var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (int read; (read = await stream.ReadAsync(buffer, bounded.Token)) > 0;)
            {
                if (body.Length + read > largest)
                    return null;
                body.Write(buffer, 0, read);
            }

            return ((int)answer.StatusCode, body.ToArray());
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
