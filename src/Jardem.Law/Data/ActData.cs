using NodaTime;

namespace Jardem.Law.Data;

/// <summary>An act: held with its provisions, or known by name only because others cite it.</summary>
public sealed record ActData
{
    /// <summary>The slug by which references name the act.</summary>
    public required string Act { get; init; }

    /// <summary>Its number in the state database of legal acts.</summary>
    public string? Register { get; init; }

    public required string Kind { get; init; }

    public LocalDate? Adopted { get; init; }

    public string? Number { get; init; }

    public Registration? Registered { get; init; }

    public bool Held { get; init; }

    /// <summary>First day for which we hold the act's text.</summary>
    public LocalDate? HeldFrom { get; init; }

    /// <summary>Last day for which what we hold is known to be whole; answers after it carry the mark.</summary>
    public LocalDate? HeldThrough { get; init; }

    public IReadOnlyList<ActName> Names { get; init; } = [];

    public IReadOnlyList<NotHeldProvision> NotHeld { get; init; } = [];
}

/// <summary>State registration of an order: its number and day.</summary>
public sealed record Registration(string Number, LocalDate? On = null);

/// <summary>The act's title and the short nominative name used in citations, for some days.</summary>
public sealed record ActName : Edition
{
    public required Text Title { get; init; }

    public required Text Short { get; init; }

    public string? Source { get; init; }
}

/// <summary>A provision known to exist whose text we do not hold, for all days or up to one.</summary>
public sealed record NotHeldProvision
{
    public required string Path { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public required Text Why { get; init; }
}
