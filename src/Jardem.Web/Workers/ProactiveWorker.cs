using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Jardem.Web.Hosting;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>
/// The proactive service: deaths taken from the feed and screened, offers looked after, agreed ones registered, the notice of it signed. Offers are sent by an officer's
/// act, or here where the installation is set so.
/// </summary>
public sealed class ProactiveWorker(
    ProactiveSettings settings, TakeDeaths take, ScreenDeaths screen, SendOffers send, WatchOffers watch, AcceptOffer accept, SignAcceptance sign, IJobs jobs, IClock clock, ILogger<ProactiveWorker> log)
    : LeasedWorker("the proactive service", jobs, clock, log)
{
    private Instant _nextRead;

    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        var now = Now;
        if (now >= _nextRead)
        {
            var taken = await take.Run(null, cancel);
            foreach (var aside in taken.SetAside)
                Log.LogWarning("A record of the feed of deaths is set aside: {Why}", aside);
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
        done += await Leased(OfferChange.AcceptJob, accept.Run, cancel);
        done += await Leased(SignAcceptance.JobKind, sign.Run, cancel);
        return done == 0 ? Idle : TimeSpan.Zero;
    }

    /// <summary>A silent register is no fault of the job: it is tried again.</summary>
    protected override void Failed(LeasedJob job, Exception error)
    {
        if (error is SilentRegisterException silent)
            Log.LogInformation("An agreed offer waits: the register {Register} is silent.", silent.Register);
        else
            base.Failed(job, error);
    }
}
