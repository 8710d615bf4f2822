using Jardem.Cases.Cases;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Automatic;

/// <summary>When a case on the automatic path is looked at: at its registration, after each answer of a register, and when its limit is over.</summary>
public static class AutomaticJobs
{
    public const string Kind = "decide-automatically";

    public static Guid CaseOf(Job job) => Guid.Parse(job.Key.Split('/')[0]);

    /// <summary>After a registration: at once, and when the last day of the limit is over, so that no case waits unseen.</summary>
    public static IReadOnlyList<Job> AfterRegistration(CaseState registered, Instant at) =>
        registered.IsAutomatic ? [Of($"{registered.Id}/1", at), Of($"{registered.Id}/limit", End(registered))] : [];

    /// <summary>After an answer was kept.</summary>
    public static Job AfterAnswer(CaseState after, Instant at) => Of($"{after.Id}/{after.Version}", at);

    /// <summary>After the decision was put off.</summary>
    public static Job AfterPuttingOff(CaseState after, Instant until) => Of($"{after.Id}/{after.Version}", until);

    /// <summary>The moment at which the limit is over.</summary>
    public static Instant End(CaseState state) => DateTimeZoneProviders.Tzdb[state.Registration.Zone].AtStartOfDay(state.PromisedOn.PlusDays(1)).ToInstant();

    private static Job Of(string key, Instant at) => new(Kind, key, ReadOnlyMemory<byte>.Empty, at);
}
