using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Cases.Complaints;

/// <summary>What the law of a day says of complaints: limits, and the provision or house rule of each step.</summary>
/// <param name="Right">The right to complain to the provider.</param>
/// <param name="Quality">The right to complain to the quality-control body.</param>
public sealed record ComplaintLaw(
    LawSnapshot Snapshot, LocalDate Day, Basis Right, Basis Quality, TimeLimit Forwarding, TimeLimit Satisfaction, TimeLimit Consideration, TimeLimit QualityConsideration)
{
    /// <summary>No term of filing is held, so none is applied.</summary>
    public static Basis NoTerm { get; } = new Basis.HouseRule("H-complaint-term");

    /// <summary>What a ruling does to the case: the orders held do not say.</summary>
    public static Basis Effect { get; } = new Basis.HouseRule("H-complaint-ruling");

    /// <summary>How a spoken complaint is taken.</summary>
    public static Basis Spoken { get; } = new Basis.HouseRule("H-complaint-desk");

    /// <summary>The limit of the higher body begins with its own registration.</summary>
    public static Basis HigherRegistration { get; } = new Basis.HouseRule("H-higher-registration");

    public Basis On(TimeLimit limit) => limit.BasisOn(Snapshot.On(Day));

    /// <summary>A limit of working days from the moment at which a body got the complaint, by that body's hours .</summary>
    /// <param name="begins">Why it begins there, where the provision does not say.</param>
    public Deadline From(TimeLimit limit, Filing arrived, Basis? begins = null)
    {
        var trigger = arrived.Steps[0] with { Key = limit.Starts == LimitStart.Registration ? "registration" : "arrival", Basis = begins };
        return new DeadlineClock(Snapshot).Derive(limit, arrived with { Steps = [trigger, .. arrived.Steps.Skip(1)] }, governedOn: Day);
    }

    /// <summary>The legal day of arrival at a body or office.</summary>
    public Filing Arrival(Instant at, OfficeHours hours) => new DeadlineClock(Snapshot).FilingDay(at, hours);
}
