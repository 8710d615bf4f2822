using System.Text.RegularExpressions;
using Xunit;

namespace Jardem.Tests.Architecture;

/// <summary>Law, cases and services read no clock, make no ids and touch no file or network: what they need comes in.</summary>
public sealed partial class PureCoreTests
{
    /// <summary>The one place that reads files in the core: the reader of the law folder and of its sources.</summary>
    private static readonly string[] ReadsTheLawFolder = ["src/Jardem.Law/Loading/", "src/Jardem.Law/Checking/LawSources.cs"];

    [Theory]
    [InlineData("Jardem.Law")]
    [InlineData("Jardem.Cases")]
    [InlineData("Jardem.Services")]
    public void The_core_has_no_clock_no_ids_and_no_chance(string project)
    {
        var found = from file in SourceTree.Files("src/" + project, ".cs")
                    from match in Impure().Matches(Code(file))
                    select $"{SourceTree.Name(file)}: {match.Value}";
        NothingWrong.In(found);
    }

    [Theory]
    [InlineData("Jardem.Law")]
    [InlineData("Jardem.Cases")]
    [InlineData("Jardem.Services")]
    public void The_core_does_no_input_or_output(string project)
    {
        var found = from file in SourceTree.Files("src/" + project, ".cs")
                    where !ReadsTheLawFolder.Any(f => SourceTree.Name(file).StartsWith(f, StringComparison.Ordinal))
                    from match in InputOutput().Matches(Code(file))
                    select $"{SourceTree.Name(file)}: {match.Value}";
        NothingWrong.In(found);
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("SystemClock.Instance")]
    [InlineData("Guid.CreateVersion7()")]
    [InlineData("Random.Shared.Next()")]
    public void An_impure_line_is_found(string line) => Assert.Matches(Impure(), line);

    [Fact]
    public void Official_text_uses_no_culture_of_the_machine()
    {
        var found = from file in SourceTree.Files("src", ".cs", ".razor", ".cshtml")
                    from match in Culture().Matches(Code(file))
                    select $"{SourceTree.Name(file)}: {match.Value}";
        NothingWrong.In(found);
    }

    [Fact]
    public void No_statement_of_SQL_reads_the_clock_of_the_database()
    {
        var found = from file in SourceTree.Files("src", ".cs", ".sql")
                    from match in SqlClock().Matches(Code(file))
                    select $"{SourceTree.Name(file)}: {match.Value}";
        NothingWrong.In(found);
    }

    /// <summary>The file without comments: they may speak of what code may not do.</summary>
    private static string Code(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?(Now|Today)|SystemClock|Stopwatch|TimeProvider|Environment\.TickCount|Guid\.(NewGuid|CreateVersion7)|new Random|Random\.Shared|RandomNumberGenerator)")]
    private static partial Regex Impure();

    [GeneratedRegex(@"\b((?<!I)File\.|Directory\.|FileStream|HttpClient|Socket|Process\.|Console\.|Environment\.GetEnvironmentVariable|DbConnection)")]
    private static partial Regex InputOutput();

    [GeneratedRegex(@"CultureInfo\.(CurrentCulture|CurrentUICulture|GetCultureInfo|CreateSpecificCulture)|new CultureInfo\(")]
    private static partial Regex Culture();

    [GeneratedRegex(@"(?i)\b(now\(\)|current_timestamp|getdate\(\)|datetime\('now'\)|strftime\([^)]*'now')")]
    private static partial Regex SqlClock();

    [GeneratedRegex(@"(?m)(?<!:)//.*$|/\*[\s\S]*?\*/|^\s*--.*$")]
    private static partial Regex Comment();
}
