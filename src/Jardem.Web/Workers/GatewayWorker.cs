using Jardem.Integrations.Gateway;

namespace Jardem.Web.Workers;

/// <summary>Looks for answers of registers in the asynchronous channel of the gateway.</summary>
public sealed class GatewayWorker(PendingAnswers answers, GatewaySettings settings, ILogger<GatewayWorker> log) : RoundWorker("answers of registers", log)
{
    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        await answers.Round(cancel);
        return settings.PollEvery;
    }
}
