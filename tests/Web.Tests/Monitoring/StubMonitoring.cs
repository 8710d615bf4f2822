using System.Collections.Concurrent;
using System.Text;
using Jardem.Integrations.Monitoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jardem.Tests.Monitoring;

/// <summary>A monitoring system of the tests on a port of its own, which answers as it is told to.</summary>
public sealed class StubMonitoring : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubMonitoring(WebApplication app) => _app = app;

    /// <summary>What came: its idempotency key and its body, in the order of arrival.</summary>
    public ConcurrentQueue<(Guid Key, string Body)> Came { get; } = new();

    /// <summary>What to answer to a body.</summary>
    public Func<string, int> Answer { get; set; } = _ => StatusCodes.Status202Accepted;

    public TimeSpan Thinks { get; set; }

    public Uri Address => new(new Uri(_app.Urls.Single()), "/stages");

    public static async Task<StubMonitoring> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var stub = new StubMonitoring(app);
        app.MapPost("/stages", stub.Take);
        await app.StartAsync();
        return stub;
    }

    private async Task<IResult> Take(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        await Task.Delay(Thinks);
        Came.Enqueue((Guid.Parse(request.Headers[MonitoringSystem.IdempotencyKey].Single()!), body));
        return Results.StatusCode(Answer(body));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
