using System.Collections.Immutable;
using Jardem.Law.Standards;
using NodaTime;

namespace Jardem.Cases.Facts;

/// <summary>An inquiry of the law as one application has it asked: about whom, with which fields, and what of the answer is held beside what was declared.</summary>
/// <param name="Subject">IIN or BIN of the one asked about.</param>
public sealed record AskedInquiry(Inquiry Inquiry, string Subject)
{
    /// <summary>Fields of the request by the names of docs/gateway.md.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(Inquiry.Operation == "entity" ? "bin" : "iin", Subject);

    /// <summary>The day on which the birth, marriage or death was registered, where the application says so.</summary>
    public LocalDate? RegisteredOn { get; init; }

    /// <summary>The day of the birth, marriage or death, where the application says so.</summary>
    public LocalDate? HappenedOn { get; init; }

    public IReadOnlyList<Comparison> Compared { get; init; } = [];

    /// <summary>Whether the register covers what is asked; where it does not, it is not asked.</summary>
    public InquiryCoverage Coverage() => Inquiry.Coverage(RegisteredOn, HappenedOn);

    /// <summary>What the register's "nothing held" means: nothing at all where it is not known that the register covers the matter .</summary>
    public RegisterOutcome OutcomeOfNoRecord() => Coverage() == InquiryCoverage.Covered ? RegisterOutcome.NoRecord : RegisterOutcome.NotCovered;
}

/// <summary>How a declared value is held beside a register's.</summary>
public enum ComparedKind
{
    /// <summary>Names: letters only, folded; a register without the name differs from a declared one.</summary>
    Name,

    /// <summary>Days in ISO form.</summary>
    Date,

    /// <summary>female or male; registers write 2 and 1.</summary>
    Sex,

    /// <summary>Ids and codes, letter for letter.</summary>
    Code,

    /// <summary>Addresses: every word and number of the register's stands in the declared one.</summary>
    Address,
}

/// <summary>One declared value and the field of the register's record beside which it is held.</summary>
/// <param name="Key">Name of the fact, as "applicant.surname".</param>
public sealed record Comparison(string Key, string Declared, string Field, ComparedKind Kind);
