using NodaTime;

namespace Jardem.UseCases.Accounts;

/// <summary>How long a session lasts at most, whatever is done in it, and for how long a sign-in counts as fresh.</summary>
/// <param name="Officer">Of an officer, in the browser and of a program.</param>
/// <param name="Citizen">Of a citizen.</param>
/// <param name="Fresh">After this, signing asks again who one is.</param>
public sealed record SessionTerms(Duration Officer, Duration Citizen, Duration Fresh)
{
    public static SessionTerms Usual { get; } = new(Duration.FromHours(10), Duration.FromHours(2), Duration.FromMinutes(15));
}
