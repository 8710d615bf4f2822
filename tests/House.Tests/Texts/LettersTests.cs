using System.Text.RegularExpressions;
using Xunit;

namespace Jardem.Tests.Texts;

/// <summary>Letters and spaces as a careful typist sets them.</summary>
public sealed partial class LettersTests
{
    private static IEnumerable<WrittenText> All => WrittenTexts.Catalogue.Concat(WrittenTexts.LawData).Concat(WrittenTexts.InCode);

    [Fact]
    public void No_word_mixes_Latin_and_Cyrillic_letters() => NothingWrong.In(Wrong(Mixed()));

    [Fact]
    public void No_space_is_doubled_or_stands_before_a_mark() => NothingWrong.In(Wrong(Spacing()));

    [Fact]
    public void The_letter_yo_is_written_as_the_orders_write_it() => NothingWrong.In(Wrong(Yo()));

    [Fact]
    public void Kazakh_is_not_Russian_left_untranslated()
    {
        var same = WrittenTexts.Catalogue.Where(t => t.Kk == t.Ru && TwoWords().IsMatch(Place().Replace(t.Kk, ""))).Select(t => t.Where);
        NothingWrong.In(same);
    }

    [Fact]
    public void English_has_no_Cyrillic_letter() =>
        NothingWrong.In(WrittenTexts.Catalogue.Where(t => t.En is { } en && Cyrillic().IsMatch(en)).Select(t => t.Where));

    [Theory]
    [InlineData("зaявление")]
    [InlineData("өтiніш")]
    public void A_look_alike_letter_is_found(string word) => Assert.Matches(Mixed(), word);

    private static List<string> Wrong(Regex fault) =>
        [.. All.SelectMany(t => t.Ours.Where(s => fault.IsMatch(s)).Select(s => $"{t.Where}: …{s[Math.Max(0, fault.Match(s).Index - 20)..]}"))];

    [GeneratedRegex("[a-zA-Z][а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ]|[а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ][a-zA-Z]")]
    private static partial Regex Mixed();

    [GeneratedRegex("  | [,.;:!?](?!\\S)|\\t|^ | $")]
    private static partial Regex Spacing();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Place();

    [GeneratedRegex("\\p{L}\\s+\\p{L}")]
    private static partial Regex TwoWords();

    [GeneratedRegex("[ёЁ]")]
    private static partial Regex Yo();

    [GeneratedRegex("[\\u0400-\\u04FF]")]
    private static partial Regex Cyrillic();
}
