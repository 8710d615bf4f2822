using System.Globalization;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Stages;

namespace Jardem.Web.Hosting.Readiness;

/// <summary>Two doors for those who watch: /health says that the process is alive, /ready that it can do its work.</summary>
public static class HealthDoors
{
    public static IServiceCollection AddReadiness(this IServiceCollection services) => services.AddSingleton<SealRounds>().AddSingleton<ReadinessCheck>();

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", () => Results.Text("ok\n")).AllowAnonymous();
        app.MapGet("/ready", async (ReadinessCheck check, IJobs jobs, CancellationToken cancel) =>
        {
            var parts = await check.Run(cancel);
            var ready = parts.All(p => p.State == "ok");
            var lines = parts.Select(p => $"{p.Part}: {p.State}").Prepend(ready ? "ready" : "not ready");
            // What waits for another system is said and does not make this one unready.
            if (ready && await StageLine(jobs, cancel) is { } waiting)
                lines = lines.Append(waiting);
            return Results.Text(string.Join('\n', lines) + "\n", statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
    }

    private static async Task<string?> StageLine(IJobs jobs, CancellationToken cancel)
    {
        var backlog = await jobs.Backlog(StageMessages.Topic, cancel);
        return backlog is { Waiting: 0, SetAside: 0 } ? null : string.Create(CultureInfo.InvariantCulture, $"stage messages: {backlog.Waiting} waiting, {backlog.SetAside} not taken");
    }
}
