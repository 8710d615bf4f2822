using NodaTime;

namespace Jardem.Law.Data;

/// <summary>Something that a provision has asked of a register of the state through the gateway.</summary>
public sealed record InquiryData
{
    public required string Key { get; init; }

    /// <summary>Id of the register, of <see cref="RegisterIds"/>.</summary>
    public required string Register { get; init; }

    /// <summary>What is asked of it, as "birth".</summary>
    public required string Operation { get; init; }

    /// <summary>About whom: applicant, child, deceased, spouse, carer, representative or entity.</summary>
    public required string About { get; init; }

    /// <summary>The register covers what was registered after this day; the day itself is not covered .</summary>
    public LocalDate? After { get; init; }
}
