using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Jardem.Web.Hosting;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>
/// The proactive service: deaths taken from the feed and screened, offers looked after, agreed ones registered. Offers are sent by an officer's
/// act, or here where the installation is set so.
/// </summary>
public sealed class ProactiveWorker(
    ProactiveSettings settings, TakeDeaths take, ScreenDeaths screen, SendOffers send, WatchOffers watch, AcceptOffer accept, IJobs jobs, IClock clock, ILogger<ProactiveWorker> log)
    : RoundWorker("the proactive service", log)
{
    private const int Jobs = 16;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>Longer than the questions of one registration take.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(5);

    private Instant _nextRead;

    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        if (now >= _nextRead)
        {
            var taken = await take.Run(null, cancel);
            if (taken.Why is { } why)
                Log.LogWarning("The feed of deaths ended early: {Why}", why);
            else if (taken.Changed > 0)
                Log.LogInformation("{Changed} deaths are new or newer.", taken.Changed);
            _nextRead = now + settings.Every;
        }

        var done = await screen.Round(cancel);
        if (settings.SendByRule)
        {
            var sent = await send.ByRule(ProactiveSettings.Rule, cancel);
            done += sent.Sent + sent.Anew;
        }

        done += await watch.Round(cancel);
        done += await Registered(cancel);
        return done == 0 ? Idle : TimeSpan.Zero;
    }

    private async Task<int> Registered(CancellationToken cancel)
    {
        var leased = await jobs.Lease(OfferChange.AcceptJob, clock.GetCurrentInstant(), Lease, Jobs, cancel);
        await Task.WhenAll(leased.Select(j => One(j, cancel)));
        return leased.Count;
    }

    private async Task One(LeasedJob job, CancellationToken cancel)
    {
        try
        {
            await accept.Run(job.Job, cancel);
            await jobs.Complete(job.Id, cancel);
        }
#pragma warning disable CA1031 // One job's failure is kept with the job and tried again later; the others go on.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (error is SilentRegisterException silent)
                Log.LogInformation("An agreed offer waits: the register {Register} is silent.", silent.Register);
            else
                Log.LogError(error, "An agreed offer could not be registered at attempt {Attempt}.", job.Attempt);
            await jobs.Fail(job.Id, clock.GetCurrentInstant() + Duration.FromSeconds(Math.Min(3600, Math.Pow(2, job.Attempt))), error.GetType().Name, cancel);
        }
    }
}
