using Jardem.Law;
using Jardem.Law.Loading;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>A faulty law file is refused with its name, its line, what is wrong and how to mend it.</summary>
public sealed class LawLoaderTests : IDisposable
{
    private const string Rules = "acts/order-78-2022/rules.yaml";
    private const string Standard = "acts/order-78-2022/standard.yaml";
    private const string Act = "acts/order-78-2022/act.yaml";

    private readonly BrokenLaw _law = new();

    public void Dispose() => _law.Dispose();

    private LawFileException Fault() => Assert.Throws<LawFileException>(() => LawLoader.Load(_law.Folder));

    [Fact]
    public void An_unknown_key_is_named_with_its_line_and_the_known_ones()
    {
        var line = _law.Replace(Rules, "kind: rule", "knid: rule");
        var fault = Fault();
        Assert.Equal((Rules, line), (fault.File, fault.Line));
        Assert.Contains("«knid»", fault.In(Language.Kk), StringComparison.Ordinal);
        Assert.Contains("«knid»", fault.In(Language.Ru), StringComparison.Ordinal);
        Assert.Contains("kind", fault.Mend.Ru, StringComparison.Ordinal);
        Assert.StartsWith($"{Rules}:{line}: ", fault.In(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_with_several_Rules_has_a_standard_for_each_in_a_file_named_by_its_service()
    {
        const string survivor = "acts/order-257-2023/standard-survivor-benefit.yaml";
        var services = LawLoader.Load(_law.Folder).Standards.Where(s => s.Act == "order-257-2023").Select(s => (s.Service, s.Appendix));
        Assert.Equal([("disability-benefit", "order-app1.app3"), ("survivor-benefit", "order-app2.app3")], services);
        var line = _law.Replace(survivor, "service: survivor-benefit", "service: other-benefit");
        var fault = Fault();
        Assert.Equal((survivor, line), (fault.File, fault.Line));
    }

    [Fact]
    public void A_document_that_is_asked_of_nobody_known_is_named()
    {
        _law.Replace("acts/order-257-2023/standard-disability-benefit.yaml", "for: if-any", "for: if-none");
        Assert.Contains("if-any", Fault().Mend.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_named_at_the_entry_that_lacks_it()
    {
        var line = _law.Replace(Rules, "  - path: p9\n", "  - kind: rule\n");
        var text = _law.Read(Rules);
        var at = text.IndexOf("  - kind: rule\n    kind: rule\n", StringComparison.Ordinal);
        _law.Write(Rules, text.Remove(at, "  - kind: rule\n".Length).Insert(at, "  -\n"));
        var fault = Fault();
        Assert.Equal("the required key 'path' is missing.", fault.Problem.En);
        Assert.Equal(line + 1, fault.Line);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("12.07.2026")]
    [InlineData("2026-7-12")]
    public void A_wrong_date_is_named_with_its_line(string date)
    {
        var line = _law.Replace(Standard, "from: 2026-07-12", $"from: {date}");
        var fault = Fault();
        Assert.Equal((Standard, line), (fault.File, fault.Line));
        Assert.Contains(date, fault.Problem.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicated_key_names_both_lines()
    {
        var line = _law.Replace(Act, "kind: order", "kind: order\nkind: law");
        var fault = Fault();
        Assert.Equal(line + 1, fault.Line);
        Assert.Contains($"line {line}", fault.Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provision_entered_twice_is_refused()
    {
        _law.Replace(Rules, "  - path: p9\n", "  - path: p6\n");
        Assert.Contains("'p6' is repeated", Fault().Problem.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit: working-days", "unit: wroking-days", Standard)]
    [InlineData("amount: 5", "amount: five", Standard)]
    [InlineData("confirmed: false", "confirmed: maybe", Rules)]
    [InlineData("path: p9", "path: punkt9", Rules)]
    [InlineData("act: order-78-2022", "act: order-79-2022", Rules)]
    [InlineData("days: [\"01-07\"]", "days: [\"01-32\"]", "calendar/holidays.yaml")]
    [InlineData("year: 2026", "year: 2025", "calendar/2026.yaml")]
    [InlineData("kind: order", "kind: &k order", Act)]
    [InlineData("names:", "names", Act)]
    [InlineData("to: 2026-07-11", "to: 2023-07-11", Rules)]
    public void A_corrupt_file_is_refused_with_a_line(string old, string with, string file)
    {
        var line = _law.Replace(file, old, with);
        var fault = Fault();
        Assert.Equal(file, fault.File);
        Assert.InRange(fault.Line, line, line + 1);
        Assert.All(new[] { fault.Problem, fault.Mend }, t => Assert.False(string.IsNullOrWhiteSpace(t.Kk) || string.IsNullOrWhiteSpace(t.Ru) || string.IsNullOrWhiteSpace(t.En)));
    }

    [Fact]
    public void An_empty_file_and_a_missing_one_are_told_apart()
    {
        _law.Write("terms.yaml", "");
        Assert.Equal("the file is empty.", Fault().Problem.En);
        _law.Delete("terms.yaml");
        Assert.Equal("the file was not found.", Fault().Problem.En);
    }

    [Fact]
    public void A_missing_folder_is_a_clear_fault()
    {
        var fault = Assert.Throws<LawFileException>(() => LawLoader.Load(Path.Combine(_law.Folder, "nowhere")));
        Assert.Equal(0, fault.Line);
        Assert.Contains("--law", fault.Mend.Kk, StringComparison.Ordinal);
    }

    [Fact]
    public void How_a_text_was_typed_does_not_change_the_snapshot()
    {
        var before = Jardem.Law.Snapshots.LawSnapshot.Of(LawLoader.Load(_law.Folder)).Id;
        var terms = _law.Read("terms.yaml");
        _law.Write("terms.yaml", terms.Normalize(System.Text.NormalizationForm.FormD).Replace("\n", "\r\n", StringComparison.Ordinal) + "\n\n");
        Assert.NotEqual(terms, _law.Read("terms.yaml"));
        Assert.Equal(before, Jardem.Law.Snapshots.LawSnapshot.Of(LawLoader.Load(_law.Folder)).Id);
    }
}
