using Jardem.Cases.Cases;
using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.UseCases.Measures;

/// <summary>Since when a case has been in its phase.</summary>
public static class PhaseSince
{
    /// <summary>The legal day, in the case's zone, of the event that brought the case into the phase it is in.</summary>
    /// <exception cref="ArgumentException">The stream is empty.</exception>
    public static LocalDate Of(IReadOnlyList<StoredEvent> stream)
    {
        CaseState? state = null;
        StoredEvent? began = null;
        foreach (var stored in stream)
        {
            var after = CaseState.Evolve(state, stored.Stream, CaseEvents.Serializer.Read(stored));
            if (after.Phase != state?.Phase)
                began = stored;
            state = after;
        }

        return state is null || began is null
            ? throw new ArgumentException("An empty stream has no phase.", nameof(stream))
            : began.Version == 1 ? state.Registration.RegisteredOn : began.Meta.At.InZone(DateTimeZoneProviders.Tzdb[state.Registration.Zone]).Date;
    }
}
