using System.Text.RegularExpressions;
using Xunit;

namespace Jardem.Tests.Texts;

/// <summary>A term of docs/terms.md has one translation everywhere: where the Russian side uses it, the Kazakh side has its word.</summary>
public sealed class TermsTests
{
    private static readonly IReadOnlyList<Term> Terms = [.. ReadTerms()];

    public static TheoryData<string> Names => [.. Terms.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_term_is_translated_alike_everywhere(string name)
    {
        var term = Terms.Single(t => t.Name == name);
        var texts = WrittenTexts.Catalogue.Concat(WrittenTexts.LawData).Concat(WrittenTexts.InCode);
        var wrong = texts.Where(t => term.Ru.IsMatch(t.Ru) && !term.Kk.IsMatch(Cyrillic(t.Kk))).Select(t => $"{t.Where}: {t.Ru} / {t.Kk}");
        NothingWrong.In(wrong);
    }

    /// <summary>The orders print the Latin i for the Kazakh і here and there.</summary>
    private static string Cyrillic(string kazakh) => kazakh.Replace('i', 'і').Replace('I', 'І');

    [Fact]
    public void The_texts_use_the_terms()
    {
        var texts = WrittenTexts.Catalogue.Concat(WrittenTexts.LawData).ToList();
        var used = Terms.Count(term => texts.Any(t => term.Ru.IsMatch(t.Ru)));
        Assert.True(used >= Terms.Count / 2, $"Only {used} of {Terms.Count} terms occur: the stems of docs/terms.md are wrong.");
    }

    [Fact]
    public void A_wrong_translation_is_found()
    {
        var recipient = Terms.Single(t => t.Name == "Applicant");
        Assert.Matches(recipient.Ru, "Подпись услугополучателя");
        Assert.DoesNotMatch(recipient.Kk, "Өтініш берушінің қолы");
    }

    /// <summary>Rows of the table whose last two cells hold the stems, alternatives parted by a slash.</summary>
    private static IEnumerable<Term> ReadTerms()
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "terms.md")).Where(l => l.StartsWith('|')))
        {
            var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 6 && cells[5].StartsWith('`'))
                yield return new Term(cells[0], Stems(cells[4]), Stems(cells[5]));
        }
    }

    private static Regex Stems(string cell) =>
        new($"(?<![\\p{{L}}])(?:{string.Join('|', cell.Trim('`').Split('/').Select(Stem))})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A stem ends where the word may go on; one closed by a full stop is a whole word; words of a term may each be declined.</summary>
    private static string Stem(string stem) =>
        stem.EndsWith('.') ? Regex.Escape(stem[..^1]) + "(?![\\p{L}])" : string.Join("\\p{L}*\\s+", stem.Split(' ').Select(Regex.Escape));

    private sealed record Term(string Name, Regex Kk, Regex Ru);
}
