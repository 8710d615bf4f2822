using NodaTime;

namespace Jardem.Cases.People;

/// <summary>What gives a representative the power to act.</summary>
public enum RepresentationBasis
{
    NotarisedPower,
    Parent,
    Guardian,
    Court,
}

/// <summary>A representative with the basis, scope and validity of the power, checked at each act.</summary>
public sealed record Representation
{
    public required PersonName Name { get; init; }

    public required string Iin { get; init; }

    public required LocalDate BirthDate { get; init; }

    public required RepresentationBasis Basis { get; init; }

    /// <summary>Number of the power or other paper.</summary>
    public required string DocumentNumber { get; init; }

    public required LocalDate IssuedOn { get; init; }

    /// <summary>Last day of the power; open when it has none.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>Whether the power gives the right to apply and to take the result.</summary>
    public required bool CoversThisService { get; init; }

    public bool ValidOn(LocalDate day) => day >= IssuedOn && (ValidUntil is null || day <= ValidUntil);
}
