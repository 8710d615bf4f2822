using Jardem.Law.Data;
using Jardem.Law.Norms;

namespace Jardem.Law.Comparing;

/// <summary>What happened to a wording between two days.</summary>
public enum ChangeKind
{
    /// <summary>In force on the second day only.</summary>
    Added,

    /// <summary>In force on the first day only.</summary>
    Removed,

    /// <summary>In force on both days with other words or another number.</summary>
    Changed,

    /// <summary>The text of the first day is not held; that of the second is.</summary>
    HeldSince,
}

/// <summary>One wording of an act that differs between two days.</summary>
/// <param name="Before">The provision on the first day, where it is in force.</param>
/// <param name="After">The provision on the second day, where it is in force.</param>
/// <param name="Brought">The edition in force on the second day, with the provision that brought it.</param>
public sealed record ActChange(ChangeKind Kind, NormRef? Before, NormRef? After, Text? BeforeText, Text? AfterText, Edition? Brought);
