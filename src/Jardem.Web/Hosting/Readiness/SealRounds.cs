using NodaTime;

namespace Jardem.Web.Hosting.Readiness;

/// <summary>When this process last went through the changed streams and sealed them; counted from its start until the first round.</summary>
public sealed class SealRounds(IClock clock)
{
    private long _last = clock.GetCurrentInstant().ToUnixTimeTicks();

    public void Succeeded() => Volatile.Write(ref _last, clock.GetCurrentInstant().ToUnixTimeTicks());

    public bool AreLate(Duration limit) => clock.GetCurrentInstant() - Instant.FromUnixTimeTicks(Volatile.Read(ref _last)) > limit;
}
