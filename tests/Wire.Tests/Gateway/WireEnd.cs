using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jardem.Tests.Gateway;

/// <summary>A gateway on a real socket that answers whatever a test tells it to.</summary>
internal sealed class WireEnd : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WireEnd(WebApplication app) => _app = app;

    /// <summary>What came, in its order.</summary>
    public ConcurrentQueue<string> Came { get; } = new();

    public ConcurrentQueue<string> Actions { get; } = new();

    /// <summary>What is answered to a message.</summary>
    public required Func<HttpContext, string, Task> Answer { get; set; }

    public Uri Address => new(_app.Urls.First());

    /// <summary>An end that answers each message with this text.</summary>
    public static Task<WireEnd> Saying(Func<string, string> answer) => Doing((context, message) => Say(context, answer(message)));

    public static async Task<WireEnd> Doing(Func<HttpContext, string, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var end = new WireEnd(app) { Answer = answer };
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var message = await reader.ReadToEndAsync();
            end.Came.Enqueue(message);
            end.Actions.Enqueue(context.Request.Headers["SOAPAction"].ToString());
            await end.Answer(context, message);
        });
        await app.StartAsync();
        return end;
    }

    public static async Task Say(HttpContext context, string answer, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/xml; charset=utf-8";
        await context.Response.WriteAsync(answer);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
