using Jardem.Law;
using Jardem.Law.Checking;
using Jardem.Law.Loading;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>Each check of the law data passes on the real folder and fails on a copy with its fault.</summary>
public sealed class LawCheckTests : IDisposable
{
    private const string Rules = "acts/order-78-2022/rules.yaml";
    private const string Standard = "acts/order-78-2022/standard.yaml";
    private const string Terms = "terms.yaml";

    private readonly BrokenLaw _law = new();

    public void Dispose() => _law.Dispose();

    private IReadOnlyList<LawFinding> Findings(CitedLaw? cited = null) =>
        LawCheck.Run(LawLoader.Load(_law.Folder), LawSources.Read(_law.Folder), cited);

    private LawFinding Only(string file) => Assert.Single(Findings(), f => f.File == file);

    [Fact]
    public void The_law_of_the_repository_has_no_finding() => Assert.Empty(Findings());

    [Fact]
    public void A_gap_between_editions_is_found()
    {
        _law.Replace(Terms, "to: 2026-07-11", "to: 2026-07-10");
        Assert.Contains("11.07.2026", Only(Terms).Problem.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlap_of_editions_is_found()
    {
        _law.Replace(Terms, "to: 2026-07-11", "to: 2026-07-12");
        Assert.Contains("overlap", Only(Terms).Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_known_not_to_be_held_are_no_gap()
    {
        _law.Replace(Rules, "to: 2026-04-12", "to: 2026-04-11");
        Assert.Contains(Findings(), f => f.File == Rules && f.Problem.In(Language.En).Contains("12.04.2026", StringComparison.Ordinal));
        _law.Replace("acts/order-78-2022/act.yaml", "notHeld:\n", "notHeld:\n  - path: p3\n    from: 2026-04-12\n    to: 2026-04-12\n    why: { kk: а, ru: б, en: c }\n");
        Assert.Empty(Findings());
    }

    [Fact]
    public void Two_rows_of_one_number_on_one_day_are_found()
    {
        _law.Replace(Standard, "number: 2\n", "number: 1\n");
        Assert.Contains(Findings(), f => f.File == Standard && f.Problem.In(Language.En).Contains("one number", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_without_one_of_its_languages_is_found()
    {
        _law.Replace(Terms, "ru: цифровые системы", "ru: \"\"");
        Assert.Contains("'ru'", Only(Terms).Problem.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amendedBy: order-6-2024/p1", "amendedBy: order-6-2024/p77", Rules)]
    [InlineData("amendedBy: order-6-2024/p1", "amendedBy: order-7-2024/p1", Rules)]
    [InlineData("reading: R-03", "reading: R-99", Rules)]
    [InlineData("anyOf: [notarised-power]", "anyOf: [power-of-attorney]", Standard)]
    [InlineData("act: order-78-2022", "act: order-79-2022", Terms)]
    [InlineData("usesEditionFrom: 2026-04-13", "usesEditionFrom: 2026-04-14", "acts/order-78-2022/forms.yaml")]
    public void A_dangling_reference_is_found(string old, string with, string file)
    {
        _law.Replace(file, old, with);
        Assert.Contains(Findings(), f => f.File == file && f.Problem.In(Language.En).Contains("does not find", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_of_an_unknown_territory_is_found()
    {
        _law.Replace("bodies/demo.yaml", "territories: [astana]", "territories: [nowhere]");
        Assert.Contains("'nowhere'", Only("bodies/*.yaml").Problem.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zone: Asia/Almaty", "zone: Asia/Almata")]
    [InlineData("weekdays: \"09:00-18:00\"", "weekdays: \"9-18\"")]
    [InlineData("weekdays: \"09:00-18:00\"", "weekdays: \"18:00-09:00\"")]
    public void A_zone_or_hours_that_cannot_be_read_are_found(string old, string with)
    {
        _law.Replace("bodies/demo.yaml", old, with);
        Assert.Equal("bodies/*.yaml", Only("bodies/*.yaml").File);
    }

    [Fact]
    public void One_changed_word_of_an_official_text_is_found()
    {
        _law.Replace(Rules, "или изменения настоящих Правил", "или отмены настоящих Правил");
        var finding = Only(Rules);
        Assert.Equal("p20", finding.Path);
        Assert.Contains("отмены", finding.Problem.Ru, StringComparison.Ordinal);
        Assert.Contains("order-6-2024.ru.txt", finding.Problem.Kk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_entered_as_mended_is_not_looked_for()
    {
        _law.Replace(Rules, "или изменения настоящих Правил", "или отмены настоящих Правил");
        var text = _law.Read(Rules);
        var at = text.IndexOf("  - path: p20", StringComparison.Ordinal);
        _law.Write(Rules, text.Insert(text.IndexOf("        text:", at, StringComparison.Ordinal), "        mended: [отмены]\n"));
        Assert.Empty(Findings());
    }

    [Fact]
    public void An_official_text_without_its_source_is_found()
    {
        _law.Delete("sources/order-113-2026.kk.txt");
        Assert.Contains(Findings(), f => f.Problem.In(Language.En).Contains("sources/order-113-2026.kk.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_missing_between_two_others_is_found()
    {
        _law.Delete("calendar/2023.yaml");
        Assert.Equal("2023", Only("calendar/2023.yaml").Path);
    }

    [Fact]
    public void A_rule_that_the_program_does_not_cite_is_found_and_a_part_or_whole_of_it_suffices()
    {
        string[] rules = [.. LawFixture.Law.Data.Rules.SelectMany(r => r.Provisions.Where(p => p.Kind == Jardem.Law.Data.ProvisionKind.Rule).Select(p => $"{r.Act}/{p.Path}"))];
        var all = rules.ToHashSet();
        Assert.Empty(Findings(new CitedLaw(all, Read)));
        var left = all.Where(n => n != "order-78-2022/p9").ToHashSet();
        Assert.Equal("p9", Assert.Single(Findings(new CitedLaw(left, Read))).Path);
        left.Add("order-78-2022/p9.part1");
        Assert.Empty(Findings(new CitedLaw(left, Read)));
    }

    [Fact]
    public void A_parameter_that_nobody_reads_is_found_and_so_is_one_that_is_read_but_absent()
    {
        _law.Write("parameters/mci.yaml", "parameter: mci\nunit: tenge\nname: { kk: АЕК, ru: МРП, en: MCI }\nvalues:\n  - { from: 2026-01-01, value: 4325 }\n");
        var rules = LawFixture.Law.Data.Rules.SelectMany(r => r.Provisions.Select(p => $"{r.Act}/{p.Path}")).ToHashSet();
        Assert.Equal("mci", Assert.Single(Findings(new CitedLaw(rules, Read))).Path);
        Assert.Empty(Findings(new CitedLaw(rules, new HashSet<string>([.. Read, "mci"]))));
        Assert.Equal("sm", Assert.Single(Findings(new CitedLaw(rules, new HashSet<string>([.. Read, "mci", "sm"])))).Path);
    }

    [Fact]
    public void A_parameter_that_stands_for_readers_only_says_so_until_a_rule_reads_it()
    {
        var rules = LawFixture.Law.Data.Rules.SelectMany(r => r.Provisions.Select(p => $"{r.Act}/{p.Path}")).ToHashSet();
        Assert.Equal("subsistence-minimum", Assert.Single(Findings(new CitedLaw(rules, new HashSet<string>([.. Read, "subsistence-minimum"])))).Path);
        _law.Replace("parameters/subsistence-minimum.yaml", "kind: text\n", "");
        Assert.Equal("subsistence-minimum", Assert.Single(Findings(new CitedLaw(rules, Read))).Path);
    }

    [Fact]
    public void A_choice_that_cannot_be_made_is_found_and_so_is_a_figure_without_its_value()
    {
        _law.Replace("parameters/funeral.mrp-day.yaml", "choice: death", "choice: birth");
        _law.Replace("parameters/mrp.yaml", "value: 4325, ", "");
        Assert.Equal(["funeral.mrp-day", "mrp"], Findings().Select(f => f.Path));
    }

    [Theory]
    [Row("E-09")]
    [Row("R-15")]
    [InlineData("from: 2026-01-01, to: 2026-12-31, value: 4325", "from: 2026-01-01, value: 4325")]
    [InlineData("from: 2026-01-01, to: 2026-12-31, value: 4325", "from: 2026-01-01, to: 2027-01-01, value: 4325")]
    [InlineData("from: 2020-01-01, to: 2020-03-31", "to: 2020-03-31")]
    public void A_figure_of_a_year_that_goes_on_beyond_it_is_found(string old, string with)
    {
        _law.Replace("parameters/mrp.yaml", old, with);
        Assert.Contains("within one year", Only("parameters/mrp.yaml").Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    [Row("E-09")]
    public void The_figures_of_the_budget_law_are_marked_as_yearly() =>
        Assert.Equal(["mrp", "subsistence-minimum"], LawFixture.Law.Data.Parameters.Where(p => p.Unit == "tenge" && p.Yearly).Select(p => p.Parameter).Order(StringComparer.Ordinal));

    [Fact]
    public void A_bank_is_named_by_three_digits()
    {
        _law.Replace("banks/demo.yaml", "code: \"902\"", "code: \"9O2\"");
        Assert.Equal("9O2", Only("banks/*.yaml").Path);
    }

    /// <summary>The parameters that rules read, as the data mark them.</summary>
    private static HashSet<string> Read => [.. LawFixture.Law.Data.Parameters.Where(p => p.Kind == Jardem.Law.Data.ProvisionKind.Rule).Select(p => p.Parameter)];
}
