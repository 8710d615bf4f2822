using System.Collections.Immutable;
using Jardem.Cases.People;
using NodaTime.Text;

namespace Jardem.Cases.Facts;

/// <summary>Holds what was declared beside what registers say. A difference decides nothing: an officer says which value stands, and why.</summary>
public static class Mismatches
{
    /// <summary>Every value that was compared, those that agree too, in the order of the inquiries.</summary>
    public static IReadOnlyList<ComparedFact> Of(ApplicationFacts facts, IReadOnlyList<AskedInquiry> asked) =>
        [.. asked.SelectMany(a => Of(a, RegisterAnswers.Standing(facts, a.Inquiry.Key, a.Subject), facts.Settled ?? []))];

    public static IReadOnlyList<ComparedFact> Open(ApplicationFacts facts, IReadOnlyList<AskedInquiry> asked) => [.. Of(facts, asked).Where(c => c.IsOpen)];

    /// <summary>One inquiry's values beside an answer to it; none where nothing was found.</summary>
    public static IReadOnlyList<ComparedFact> Of(AskedInquiry asked, RegisterAnswer? answer, IReadOnlyList<SettledMismatch> settled)
    {
        if (answer is not { Outcome: RegisterOutcome.Found, Records.Count: > 0 })
            return [];
        var pairs = answer.Records.Select(r => asked.Compared.Select(c => Pair(c, r)).OfType<(Comparison Compared, string Confirmed, bool Agrees)>().ToList());
        return [.. pairs.MaxBy(p => p.Count(x => x.Agrees))!.Select(p => new ComparedFact(
            p.Compared.Key, asked.Inquiry.Key, asked.Inquiry.Register, p.Compared.Declared, p.Confirmed, p.Agrees,
            settled.LastOrDefault(s => s.Key == p.Compared.Key && s.Declared == p.Compared.Declared && s.Confirmed == p.Confirmed)))];
    }

    private static (Comparison, string, bool)? Pair(Comparison compared, ImmutableSortedDictionary<string, string> record)
    {
        if (!record.TryGetValue(compared.Field, out var found) && compared.Kind != ComparedKind.Name)
            return null;
        var confirmed = Written(compared.Kind, found?.Trim() ?? "");
        return (compared, confirmed, Agree(compared.Kind, compared.Declared.Trim(), confirmed));
    }

    private static string Written(ComparedKind kind, string value) => (kind, value) switch
    {
        (ComparedKind.Sex, "1") => "male",
        (ComparedKind.Sex, "2") => "female",
        (ComparedKind.Date, _) when OffsetDateTimePattern.ExtendedIso.Parse(value) is { Success: true } moment => LocalDatePattern.Iso.Format(moment.Value.Date),
        _ => value,
    };

    private static bool Agree(ComparedKind kind, string declared, string confirmed) => kind switch
    {
        ComparedKind.Name => FoldedText.Fold(declared) == FoldedText.Fold(confirmed),
        ComparedKind.Address => FoldedText.Fold(confirmed).Split(' ').All(FoldedText.Fold(declared).Split(' ').Contains),
        _ => declared == confirmed,
    };
}
