using System.Text.RegularExpressions;
using Xunit;

namespace Jardem.Tests.Scenarios;

/// <summary>Runs every case of every file in tests/law. The rows proved are named in the files.</summary>
public partial class ScenarioTests
{
    public static TheoryData<string, int, string> Cases()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var file in Scenario.Files())
        {
            var cases = Scenario.Read(file).Cases;
            for (var i = 0; i < cases.Count; i++)
                data.Add(file, i + 1, cases[i].ToString());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_law_answers_as_the_scenario_says(string file, int number, string said)
    {
        var faults = new CaseCheck(LawFixture.Law, Scenario.Read(file).Cases[number - 1]).Run();
        Assert.True(faults.Count == 0, $"{file}, case {number} {said}: {string.Join("; ", faults)}");
    }

    [Fact]
    public void Every_scenario_has_cases_and_names_rows_that_exist()
    {
        var rows = KnownRows();
        Assert.NotEmpty(Scenario.Files());
        foreach (var scenario in Scenario.Files().Select(Scenario.Read))
        {
            Assert.NotEmpty(scenario.Cases);
            Assert.NotEmpty(scenario.Rows);
            Assert.All(scenario.Rows, r => Assert.Contains(r, rows));
        }
    }

    [Theory]
    [InlineData("{ filed: 2026-07-10 18:30, office: astana-1, due: 2026-07-17 }", "due: expected 2026-07-17, found 2026-07-20")]
    [InlineData("{ filed: 2026-12-28 10:00, office: astana-1, due: 2027-01-06 }", "provisional: expected false, found true")]
    [InlineData("{ norm: order-78-2022/p16, on: 2026-07-11, answer: in-force }", "answer: expected in-force, found not-held")]
    [InlineData("{ standardRow: hours, on: 2026-07-12, number: 7 }", "number: expected 7, found 9")]
    [InlineData("{ day: 2026-03-24, is: working }", "is: expected working, found off-after-holiday")]
    [InlineData("{ term: portal, act: order-78-2022, on: 2026-07-12, ru: портал }", "ru: expected портал")]
    [InlineData("{ day: 2026-03-25, is: off-after-holiday, due: 2026-03-26 }", "the key 'due' is not looked at")]
    public void A_wrong_line_of_a_table_is_found(string line, string fault)
    {
        var scenario = Scenario.Parse($"scenario: x\nrows: [B-25]\nservice: rehabilitated-certificate\ncases:\n  - {line}\n");
        Assert.StartsWith(fault, Assert.Single(new CaseCheck(LawFixture.Law, scenario.Cases[0]).Run()), StringComparison.Ordinal);
    }

    private static HashSet<string> KnownRows()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "requirements.md")) + File.ReadAllText(Path.Combine(Repository.Root, "docs", "readings.md"));
        return RowId().Matches(text).Select(m => m.Groups[1].Value).ToHashSet();
    }

    [GeneratedRegex(@"^\| ([A-Z]-[0-9]{2}) \|", RegexOptions.Multiline)]
    private static partial Regex RowId();
}
