using System.Text.RegularExpressions;
using Xunit;

namespace Jardem.Tests.Texts;

/// <summary>The catalogue has what the code asks for, and nothing that no code asks for.</summary>
public sealed partial class TextKeysTests
{
    /// <summary>Families of words whose keys come from data or are built in several steps.</summary>
    private static readonly string[] Families = ["common.", "deadline.", "document-kind.", "journal.", "nav."];

    [Fact]
    public void Every_key_that_the_code_asks_for_has_its_text()
    {
        Assert.NotEmpty(KeysOfTheCode.Required);
        NothingWrong.In(KeysOfTheCode.Required.Where(k => !Catalogue.Texts.ContainsKey(k)));
    }

    [Fact]
    public void Every_text_is_asked_for_by_some_code()
    {
        var patterns = SourceTree.Literals("src").Distinct().Where(l => Family().IsMatch(l)).Select(Pattern).ToList();
        var orphans = Catalogue.Texts.Keys.Where(k => !Families.Any(f => k.StartsWith(f, StringComparison.Ordinal)))
            .Where(k => !KeysOfTheCode.Required.Contains(k) && !IsHint(k) && !patterns.Any(p => p.IsMatch(k)));
        NothingWrong.In(orphans);
    }

    [Fact]
    public void Every_text_has_three_sides_with_the_same_places_to_fill()
    {
        foreach (var (key, text) in Catalogue.Texts)
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Kk) || string.IsNullOrWhiteSpace(text.Ru) || string.IsNullOrWhiteSpace(text.En), key);
            Assert.True(Places(text.Kk).SequenceEqual(Places(text.Ru)) && Places(text.Kk).SequenceEqual(Places(text.En!)), key);
        }
    }

    /// <summary>A hint stands beside the title or label that it explains.</summary>
    private static bool IsHint(string key) =>
        key.EndsWith(".hint", StringComparison.Ordinal) && new[] { "label", "title" }.Any(end => KeysOfTheCode.Required.Contains(key[..^4] + end));

    /// <summary>A literal with {expressions} stands for every key of its shape, one that ends in a full stop for every key it begins.</summary>
    private static Regex Pattern(string literal) =>
        new("^" + string.Join("[a-z0-9.-]+", Expression().Split(literal).Select(Regex.Escape)) + (literal.EndsWith('.') ? "" : "$"), RegexOptions.CultureInvariant);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    /// <summary>A key begins with the word of its family.</summary>
    [GeneratedRegex("^[a-z][a-z-]*\\.")]
    private static partial Regex Family();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Expression();

    [GeneratedRegex("\\{[a-z][A-Za-z-]*\\}")]
    private static partial Regex Place();
}
