using NodaTime;

namespace Jardem.Cases.People;

/// <summary>The person for whom the service is asked (көрсетілетін қызметті алушы, услугополучатель).</summary>
public sealed record Applicant
{
    public required PersonName Name { get; init; }

    public required string Iin { get; init; }

    public required LocalDate BirthDate { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Territory of residence, by the id of the law data; it finds the body.</summary>
    public required string Territory { get; init; }

    /// <summary>Address of residence as the form asks for it.</summary>
    public required string Address { get; init; }

    public string? Phone { get; init; }
}
