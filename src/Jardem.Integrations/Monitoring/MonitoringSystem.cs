using System.Net;
using System.Net.Http.Headers;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Monitoring;

/// <summary>What came of telling the monitoring system something.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    public sealed record Taken : Delivery;

    /// <summary>The message itself will never be taken; sending it again as it is changes nothing.</summary>
    public sealed record Rejected(string Reason) : Delivery;

    /// <summary>The system did not answer, or cannot take anything now.</summary>
    public sealed record Unreachable(string Reason) : Delivery;
}

/// <summary>
/// The digital system of monitoring of public services (мемлекеттік қызметтерді көрсету мониторингінің цифрлық жүйесі), told over HTTP:
/// one POST for each message, its id as the Idempotency-Key, so that a repetition is harmless.
/// </summary>
public sealed class MonitoringSystem(HttpClient http, Uri address)
{
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Answers that are about the message and not about the system or the way to it.</summary>
    private static readonly HttpStatusCode[] AboutTheMessage =
    [
        HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity,
    ];

    /// <param name="timeout">How long an answer is awaited.</param>
    public static MonitoringSystem At(Uri address, TimeSpan timeout)
    {
        // A redirection is not followed: the address is a setting, and another host is not told what it did not ask for.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        return new MonitoringSystem(new HttpClient(handler) { Timeout = timeout }, address);
    }

    public async Task<Delivery> Tell(OutboxMessage message, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(message.Payload) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(IdempotencyKey, message.Id.ToString());
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (answer.IsSuccessStatusCode)
                return new Delivery.Taken();
            var reason = $"HTTP {(int)answer.StatusCode}";
            return AboutTheMessage.Contains(answer.StatusCode) ? new Delivery.Rejected(reason) : new Delivery.Unreachable(reason);
        }
        catch (HttpRequestException error)
        {
            return new Delivery.Unreachable(error.HttpRequestError.ToString());
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Delivery.Unreachable("no answer in time");
        }
    }
}
