using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Law.Standards;

/// <summary>A question to a register with the provision that has it asked, or the house rule where no provision does.</summary>
/// <param name="Key">Its key in the act, as in "birth".</param>
/// <param name="About">About whom: applicant, child, deceased, spouse, carer, representative or entity.</param>
/// <param name="CoveredAfter">The register covers what was registered after this day; the day itself is not covered. Null for no bound.</param>
public sealed record Inquiry(string Key, string Register, string Operation, string About, LocalDate? CoveredAfter, NormRef? Norm, string? HouseRule = null)
{
    /// <summary>What the question stands on under the law of a day.</summary>
    /// <exception cref="InvalidOperationException">The provision is not in force on that day.</exception>
    public Basis BasisOn(LawOnDay law) => Norm is { } norm ? law.Cite(norm) : new Basis.HouseRule(HouseRule!);

    /// <summary>Whether the register covers the matter: neither yes nor no of what the applicant declares .</summary>
    /// <param name="registeredOn">The day on which the birth, marriage or death was registered, where it is known.</param>
    /// <param name="happenedOn">The day of the birth, marriage or death itself; nothing is registered before it happens.</param>
    public InquiryCoverage Coverage(LocalDate? registeredOn, LocalDate? happenedOn = null)
    {
        if (CoveredAfter is not { } after || registeredOn > after || (registeredOn is null && happenedOn > after))
            return InquiryCoverage.Covered;
        return registeredOn is null ? InquiryCoverage.NotKnown : InquiryCoverage.NotCovered;
    }

    internal static Inquiry Of(InquiryData data, NormRef? norm, string? houseRule = null) =>
        new(data.Key, data.Register, data.Operation, data.About, data.After, norm, houseRule);
}

/// <summary>Whether a register covers a matter.</summary>
public enum InquiryCoverage
{
    Covered,

    /// <summary>Registered before the register's first day: it is not asked, and its silence says nothing.</summary>
    NotCovered,

    /// <summary>The day of registration is not known: it is asked, and only a record found says something.</summary>
    NotKnown,
}
