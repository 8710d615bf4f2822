using Jardem.Law.Clock;
using NodaTime;

namespace Jardem.Cases.Cases.Hearings;

/// <summary>What follows from the day on which the notice was received, each day with its derivation.</summary>
/// <param name="ObjectionUntil">The last day of an objection.</param>
/// <param name="HearingFrom">Its last day is the first on which a hearing may be held.</param>
/// <param name="DecisionFrom">Its last day is the first on which a refusal may be decided.</param>
public sealed record HearingWindow(LocalDate ReceivedOn, Deadline ObjectionUntil, Deadline HearingFrom, Deadline DecisionFrom);

/// <summary>Days offered for a hearing. <paramref name="Late"/>: whichever is chosen, the decision comes after its limit.</summary>
public sealed record HearingDays(IReadOnlyList<LocalDate> Days, bool Late);
