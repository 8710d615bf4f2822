using System.Text.Json;
using Jardem.Cli;
using Xunit;

namespace Jardem.Tests.Cli;

/// <summary>"jardem law …" as a person and as a program uses it: answers, exit codes, reasons, never a stack trace.</summary>
public class LawCommandTests
{
    private const string Service = "rehabilitated-certificate";

    private static async Task<(int Exit, string Output, string Error)> Run(string line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await JardemCli.RunAsync(line.Split(' '), output, error, Repository.Root);
        return (exit, output.ToString(), error.ToString());
    }

    private static async Task<JsonElement> Json(string line)
    {
        var (exit, output, error) = await Run($"{line} --json");
        Assert.Equal(0, exit);
        Assert.Empty(error);
        return JsonDocument.Parse(output).RootElement;
    }

    [Theory]
    [Row("B-42")]
    [InlineData("2026-07-11", 10)]
    [InlineData("2026-07-12", 12)]
    public async Task Standard_gives_the_rows_of_the_day(string on, int rows)
    {
        var json = await Json($"law standard {Service} --on {on} --lang kk");
        Assert.Equal(rows, json.GetProperty("rows").GetArrayLength());
        var last = json.GetProperty("rows")[rows - 1];
        Assert.Equal(rows, last.GetProperty("number").GetInt32());
        Assert.Equal($"order-78-2022/app2.r{rows}", last.GetProperty("norm").GetString());
        Assert.NotEmpty(last.GetProperty("title").GetString()!);
        Assert.NotEmpty(last.GetProperty("text").GetString()!);
    }

    [Theory]
    [Row("B-25")]
    [InlineData("2026-07-10T18:30", "", "2026-07-20")]
    [InlineData("2026-07-10T18:30 --office astana-duty", "", "2026-07-17")]
    [InlineData("2026-07-10T13:00Z", "", "2026-07-17")]
    [InlineData("2026-07-10T13:30:00Z", "", "2026-07-20")]
    [InlineData("2026-07-10T20:30+07:00", "", "2026-07-20")]
    [InlineData("2026-07-10", "", "2026-07-17")]
    [InlineData("2026-07-11", "", "2026-07-20")]
    public async Task Deadline_gives_the_day_and_why(string from, string more, string due)
    {
        var json = await Json($"law deadline {Service} --limit decision --from {from}{more}");
        Assert.Equal(due, json.GetProperty("due").GetString());
        var steps = json.GetProperty("derivation");
        Assert.Equal("due", steps[steps.GetArrayLength() - 1].GetProperty("kind").GetString());
        Assert.All(steps.EnumerateArray(), s => Assert.NotEmpty(s.GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task A_deadline_in_minutes_has_its_minute()
    {
        var json = await Json($"law deadline {Service} --limit waiting --from 2026-07-13T09:50");
        Assert.Equal("2026-07-13T10:05:00", json.GetProperty("due").GetString());
    }

    [Theory]
    [InlineData("order-78-2022/p20", "2026-07-12", "in-force")]
    [InlineData("order-78-2022/p16", "2026-07-11", "not-held")]
    [InlineData("order-78-2022/app2.r12", "2026-07-11", "not-in-force")]
    public async Task Norm_gives_one_of_three_answers(string norm, string on, string answer) =>
        Assert.Equal(answer, (await Json($"law norm {norm} --on {on}")).GetProperty("answer").GetString());

    [Fact]
    public async Task Diff_marks_the_words_taken_out_and_put_in()
    {
        var (exit, output, _) = await Run("law diff order-78-2022 --from 2026-07-11 --to 2026-07-12");
        Assert.Equal(0, exit);
        Assert.Contains("[-информационных-] [+цифровых+]", output, StringComparison.Ordinal);
        var same = await Json("law diff order-78-2022 --from 2026-07-12 --to 2026-07-13");
        Assert.Equal(0, same.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task Check_finds_nothing_in_the_law_of_the_repository_with_the_program_as_it_is()
    {
        var (exit, output, error) = await Run("law check");
        Assert.True(exit == 0, output + error);
    }

    [Theory]
    [InlineData("law standard nope --on 2026-07-12", "nope")]
    [InlineData("law standard rehabilitated-certificate --on 2026-02-30", "2026-02-30")]
    [InlineData("law standard rehabilitated-certificate --on 2020-01-01", "2020")]
    [InlineData("law standard rehabilitated-certificate", "--on")]
    [InlineData("law deadline rehabilitated-certificate --limit nope --from 2026-07-10T10:00", "nope")]
    [InlineData("law deadline rehabilitated-certificate --limit decision --from yesterday", "yesterday")]
    [InlineData("law deadline rehabilitated-certificate --limit decision --from 2026-07-10T10:00 --office nope", "nope")]
    [InlineData("law deadline rehabilitated-certificate --limit decision --from 9999-12-31T23:00", "9999")]
    [InlineData("law norm nonsense --on 2026-07-12", "nonsense")]
    [InlineData("law norm order-78-2022/p99 --on 2026-07-12", "p99")]
    [InlineData("law norm nope-1/p1 --on 2026-07-12", "nope-1")]
    [InlineData("law diff nope --from 2026-07-11 --to 2026-07-12", "nope")]
    [InlineData("law check --law /no/such/folder", "/no/such/folder")]
    [InlineData("law nonsense", "nonsense")]
    [InlineData("law check --lang de", "de")]
    public async Task Bad_input_ends_with_2_and_a_reason(string line, string named)
    {
        var (exit, output, error) = await Run(line);
        Assert.Equal(2, exit);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_is_in_the_readers_language()
    {
        Assert.StartsWith("«nope» қызметі жоқ.", (await Run("law standard nope --on 2026-07-12 --lang kk")).Error, StringComparison.Ordinal);
        Assert.StartsWith("Услуги «nope» нет.", (await Run("law standard nope --on 2026-07-12 --lang ru")).Error, StringComparison.Ordinal);
        Assert.StartsWith("No service 'nope'.", (await Run("law standard nope --on 2026-07-12 --lang en")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_the_check_ends_with_2_and_names_file_and_place()
    {
        using var broken = new Law.BrokenLaw();
        broken.Replace("terms.yaml", "to: 2026-07-11", "to: 2026-07-10");
        var (exit, output, _) = await Run($"law check --law {broken.Folder}");
        Assert.Equal(2, exit);
        Assert.Contains("terms.yaml: order-78-2022/information-systems: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrupt_file_is_named_with_its_line()
    {
        using var broken = new Law.BrokenLaw();
        var line = broken.Replace("terms.yaml", "kk: ақпараттық жүйелер", "kz: ақпараттық жүйелер");
        var (exit, _, error) = await Run($"law standard {Service} --on 2026-07-12 --law {broken.Folder}");
        Assert.Equal(2, exit);
        Assert.StartsWith($"terms.yaml:{line}: ", error, StringComparison.Ordinal);
    }
}
