using Jardem.UseCases.Messages;

namespace Jardem.Web.Workers;

/// <summary>Carries messages to phones. Several nodes may do it at once: each message is leased by one.</summary>
public sealed class SmsWorker(SmsDelivery delivery, ILogger<SmsWorker> log) : RoundWorker("messages to phones", log)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    protected override async Task<TimeSpan> Round(CancellationToken cancel) => await delivery.Round(cancel) == 0 ? Idle : TimeSpan.Zero;
}
