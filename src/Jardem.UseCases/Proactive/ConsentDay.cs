using Jardem.Cases.Offers;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// When the application of an agreed offer counts as filed: at the moment when its addressee had agreed and confirmed the account, however
/// long a register is silent after it (house rule H-consent-day). The order names no day.
/// </summary>
public static class ConsentDay
{
    public static Basis Rule { get; } = new Basis.HouseRule("H-consent-day");

    /// <exception cref="InvalidOperationException">The offer is not agreed to, or its body is not one of the day.</exception>
    public static Filing Of(OfferState offer, LawSnapshot law) =>
        At((offer.Account ?? throw new InvalidOperationException($"The offer {offer.Id} is not agreed to.")).Word.At, offer, law);

    /// <summary>The legal day of another moment in the same office.</summary>
    /// <exception cref="InvalidOperationException">The body of the offer is not one of the day.</exception>
    public static Filing At(Instant at, OfferState offer, LawSnapshot law)
    {
        var body = law.Data.Bodies.FirstOrDefault(b => b.Id == offer.Made.Body) ?? throw new InvalidOperationException($"There is no body {offer.Made.Body}.");
        var day = at.InZone(DateTimeZoneProviders.Tzdb[body.Zone]).Date;
        return new DeadlineClock(law).FilingDay(at, OfficeHours.Of(law.On(day).Body(body.Id) ?? throw new InvalidOperationException($"There is no body {body.Id} on {day:uuuu-MM-dd}.")));
    }
}
