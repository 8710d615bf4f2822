using System.Security.Cryptography;
using System.Text;
using Jardem.Cases.Facts;
using Jardem.Cases.People;

namespace Jardem.Services.FuneralPayment;

/// <summary>
/// Whether two applications are about one deceased, for whom there is one payment (Rules, point 13, part 3, sub-points 2 and 3): by the IIN,
/// and where one is missing, by the number of the record, the names and both dates. What an officer
/// said stands in the place of what was typed.
/// </summary>
internal static class SameDeceased
{
    /// <summary>The keys by which a second application meets the first: the IIN, the number of the record, names with both dates.</summary>
    public static IReadOnlyList<string> Keys(ApplicationFacts facts)
    {
        var keys = new List<string>();
        if (facts.IinOfDeceased() is { } iin)
            keys.Add($"iin/{iin}");
        if (RecordNumber(facts) is { Length: > 0 } number)
            keys.Add($"record/{number}");
        if (Person(facts) is { } person)
            keys.Add($"person/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person)))}");
        return keys;
    }

    public static Likeness Compare(ApplicationFacts own, ApplicationFacts other)
    {
        var sameRecord = RecordNumber(own) is { Length: > 0 } number && number == RecordNumber(other);
        if (own.IinOfDeceased() is { } a && other.IinOfDeceased() is { } b)
        {
            if (a == b)
                return Likeness.Same;
            return sameRecord ? Likeness.Doubt : Likeness.Different;
        }

        var samePerson = Person(own) is { } person && person == Person(other);
        if (sameRecord && samePerson)
            return Likeness.Same;
        return sameRecord || samePerson ? Likeness.Doubt : Likeness.Different;
    }

    private static string? RecordNumber(ApplicationFacts facts) =>
        facts.Answer(FuneralFacts.RecordNumber) is { } number ? FoldedText.Fold(number).Replace(" ", "", StringComparison.Ordinal) : null;

    /// <summary>Folded names with both dates; null where one of the dates is not said.</summary>
    private static string? Person(ApplicationFacts facts)
    {
        var names = new[] { FuneralFacts.DeceasedSurname, FuneralFacts.DeceasedName, FuneralFacts.DeceasedPatronymic };
        return facts.Answer(FuneralFacts.BirthDate) is { } born && facts.Answer(FuneralFacts.DeathDate) is { } died
            ? $"{FoldedText.Fold(string.Join(' ', names.Select(n => facts.Answer(n) ?? "")))} {born} {died}"
            : null;
    }
}
