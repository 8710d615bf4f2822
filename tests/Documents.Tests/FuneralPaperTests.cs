using Jardem.Services.Documents;
using Xunit;

namespace Jardem.Tests;

/// <summary>What each paper of the funeral payment says in both languages.</summary>
public sealed class FuneralPaperTests
{
    public static TheoryData<string> Names => [.. FuneralPapers.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Row("E-03")]
    [Row("E-12")]
    [Row("E-15")]
    [Row("E-25")]
    [Row("E-53")]
    public void The_paper(string name) => Approved.Verify(name, Paper.Text(FuneralPapers.All[name]()));

    [Fact]
    [Row("E-25")]
    public void The_account_is_never_printed_whole_but_on_the_application()
    {
        foreach (var (name, make) in FuneralPapers.All)
        {
            var text = Paper.Text(make());
            Assert.Equal(name.EndsWith("application", StringComparison.Ordinal), text.Contains("KZ41901KZT0000000017", StringComparison.Ordinal));
        }

        Assert.Contains("KZ…0017", Paper.Text(FuneralPapers.All["funeral-assignment"](), "ru"), StringComparison.Ordinal);
    }

    [Fact]
    [Row("E-52")]
    public void What_is_our_own_layout_says_so()
    {
        foreach (var name in new[] { "funeral-application", "funeral-decision", "funeral-refusal-receipt" })
            Assert.Contains("H-funeral-form", Paper.Text(FuneralPapers.All[name](), "ru"), StringComparison.Ordinal);
        Assert.Contains("приложения 7", Paper.Text(FuneralPapers.All["funeral-decision"](), "ru"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hearing_and_a_complaint_on_house_rules_are_printed_as_such()
    {
        var text = Paper.Text(FuneralPapers.All["funeral-preliminary-refusal"](), "ru");
        Assert.Contains("статья 73 (текста в системе нет)", text, StringComparison.Ordinal);
        Assert.Contains("Правило системы H-hearing-funeral (не норма закона)", text, StringComparison.Ordinal);
        Assert.Contains("статья 91 (текста в системе нет)", text, StringComparison.Ordinal);
        Assert.Contains("Правило системы H-funeral-complaints (не норма закона)", text, StringComparison.Ordinal);
    }
}
