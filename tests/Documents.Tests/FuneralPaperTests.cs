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
    [Row("E-14")]
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
    [Row("E-14")]
    public void Whoever_consented_gets_a_notice_and_no_receipt_of_a_worker()
    {
        var text = Paper.Text(FuneralPapers.All["funeral-consent-notice"](), "ru");
        Assert.Contains("пункт 16, часть 1", text, StringComparison.Ordinal);
        Assert.Contains("H-consent-day", text, StringComparison.Ordinal);
        foreach (var ofDesk in new[] { "Расписка", "документ, удостоверяющий личность", "Подпись работника", "автоматическое правило" })
            Assert.DoesNotContain(ofDesk, text, StringComparison.OrdinalIgnoreCase);
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
    [Row("E-37"), Row("E-52")]
    public void An_application_of_the_portal_is_that_of_appendix_5_and_was_taken_by_nobody()
    {
        var (portal, desk) = (Paper.Text(FuneralPapers.All["funeral-portal-application"](), "ru"), Paper.Text(FuneralPapers.All["funeral-application"](), "ru"));
        Assert.Contains("Текст приложения 5 к Правилам", portal, StringComparison.Ordinal);
        Assert.DoesNotContain("приложения 1 к Правилам", portal, StringComparison.Ordinal);
        Assert.Contains("H-funeral-form", portal, StringComparison.Ordinal);
        Assert.DoesNotContain("Работник, принявший заявление", portal, StringComparison.Ordinal);
        Assert.DoesNotContain("rule:", portal, StringComparison.Ordinal);
        Assert.Contains("Текст приложения 1 к Правилам", desk, StringComparison.Ordinal);
        Assert.Contains("Работник, принявший заявление", desk, StringComparison.Ordinal);
    }

    [Fact]
    [Row("E-10"), Row("R-08")]
    public void House_rules_of_the_checks_are_named_on_the_notice()
    {
        var (assigned, notAccepted) = (Paper.Text(FuneralPapers.All["funeral-assignment"](), "ru"), Paper.Text(FuneralPapers.All["funeral-non-acceptance-notice"](), "ru"));
        foreach (var rule in new[] { "H-funeral-desk", "H-funeral-last-day", "H-funeral-account" })
            Assert.Contains($"Правило системы {rule} (не норма закона)", assigned, StringComparison.Ordinal);
        Assert.Contains("Правило системы H-funeral-last-day (не норма закона)", notAccepted, StringComparison.Ordinal);
        Assert.DoesNotContain("R-08", notAccepted, StringComparison.Ordinal);
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
