using System.Collections.Immutable;
using NodaTime;

namespace Jardem.UseCases.Ports.Keys;

/// <summary>
/// What a key of the store may sign by itself. Anything outside is refused and goes to a person. A house rule, H-key-policy: the orders
/// name who signs and set no bounds.
/// </summary>
public sealed record KeyPolicy
{
    /// <summary>Ids of the services; none unless they are named.</summary>
    public required ImmutableArray<string> Services { get; init; }

    /// <summary>Kinds of documents.</summary>
    public ImmutableArray<string> Kinds { get; init; } = ["decision", "assignment-notice", "acceptance-receipt"];

    /// <summary>The greatest amount of a decision, in tiyn.</summary>
    public long GreatestAmount { get; init; } = 200_000_00;

    /// <summary>The most signatures of one day in the body's zone.</summary>
    public int PerDay { get; init; } = 1000;

    /// <summary>The hour of the day from which it signs, local time of the body.</summary>
    public int FirstHour { get; init; }

    /// <summary>The hour before which it signs; 24 is the end of the day.</summary>
    public int LastHour { get; init; } = 24;

    /// <summary>The next moment at which the hours allow a signature: now, where they do; null where they never do.</summary>
    /// <param name="zone">The body's.</param>
    public Instant? Opens(Instant now, DateTimeZone zone)
    {
        if (FirstHour >= LastHour || FirstHour > 23)
            return null;
        var local = now.InZone(zone).LocalDateTime;
        if (local.Hour >= FirstHour && local.Hour < LastHour)
            return now;
        var day = local.Hour < FirstHour ? local.Date : local.Date.PlusDays(1);
        return (day + new LocalTime(FirstHour, 0)).InZoneLeniently(zone).ToInstant();
    }

    /// <summary>Why a paper may not be signed; null where it may. The day's count is asked where uses are kept.</summary>
    /// <param name="amount">Of the decision, in tiyn; null where it has none.</param>
    public KeyRefusal? Refuses(string service, string kind, long? amount, LocalTime at) =>
        !Services.Contains(service) ? KeyRefusal.OtherService
        : !Kinds.Contains(kind) ? KeyRefusal.OtherKind
        : amount > GreatestAmount ? KeyRefusal.TooMuch
        : at.Hour < FirstHour || at.Hour >= LastHour ? KeyRefusal.OutOfHours
        : null;
}

/// <summary>Why the key store did not sign. The text key is <c>key.</c> and the name in kebab case.</summary>
public enum KeyRefusal
{
    /// <summary>No key is configured for the body.</summary>
    NoKey,

    /// <summary>The certificate is not yet, or no longer, in force.</summary>
    NotInForce,

    /// <summary>The officer who answers for the key has no open account in the body with a head's role and an IIN.</summary>
    NoOfficer,
    OtherService,
    OtherKind,
    TooMuch,
    TooMany,
    OutOfHours,

    /// <summary>The store or the device did not sign.</summary>
    Unusable,

    /// <summary>What it signed did not hold when it was verified, as after a revocation.</summary>
    DoesNotHold,

    /// <summary>Its certificate is not the officer's, or not of the body, or without a head's role.</summary>
    WrongPerson,
}
