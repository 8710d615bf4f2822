using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Jardem.Tests.Architecture;

/// <summary>The shape of the source: closed families, small files, names that say something.</summary>
public sealed partial class ShapeTests
{
    private static readonly Assembly[] Core = [typeof(Law.Text).Assembly, typeof(Cases.Cases.CaseState).Assembly, typeof(Services.IServiceRoom).Assembly];

    [Fact]
    public void Classes_are_sealed_static_or_the_closed_base_of_a_family()
    {
        var open = from type in Core.SelectMany(a => a.GetTypes())
                   where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !Generated(type)
                   select type.FullName!;
        NothingWrong.In(open);
    }

    [Fact]
    public void An_act_is_a_static_class_that_decides_without_state()
    {
        var acts = Core[1].GetTypes().Where(t => t.Namespace == "Jardem.Cases.Cases.Acts" && t.GetMethod("Decide") is not null).ToList();
        Assert.True(acts.Count >= 8);
        NothingWrong.In(acts.Where(t => !(t.IsAbstract && t.IsSealed) || t.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Any(f => !f.IsInitOnly && !f.IsLiteral)).Select(t => t.Name));
    }

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var files = SourceTree.Files("src", ".cs", ".razor", ".cshtml", ".sql").Concat(SourceTree.Files("tests", ".cs"));
        NothingWrong.In(files.Select(f => (f, lines: File.ReadLines(f).Count())).Where(x => x.lines > 400).Select(x => $"{SourceTree.Name(x.f)}: {x.lines} lines"));
    }

    [Fact]
    public void No_type_is_named_for_nothing()
    {
        var found = from file in SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs"))
                    from match in EmptyName().Matches(File.ReadAllText(file))
                    select $"{SourceTree.Name(file)}: {match.Value}";
        NothingWrong.In(found);
    }

    [Fact]
    public void Nothing_is_left_to_do_and_no_error_is_swallowed()
    {
        var found = from file in SourceTree.Files("src", ".cs", ".razor", ".cshtml", ".sql", ".js", ".scss").Where(f => !f.EndsWith(".min.js", StringComparison.Ordinal))
                    from match in LeftOver().Matches(File.ReadAllText(file))
                    select $"{SourceTree.Name(file)}: {match.Value.Trim()}";
        NothingWrong.In(found);
    }

    [Fact]
    public void No_folder_of_code_is_a_heap()
    {
        var heaps = SourceTree.Files("src", ".cs").GroupBy(Path.GetDirectoryName).Where(g => g.Count() > 30).Select(g => $"{SourceTree.Name(g.Key!)}: {g.Count()} files");
        NothingWrong.In(heaps);
    }

    private static bool Generated(Type type) => type.FullName!.Contains('<', StringComparison.Ordinal) || type.FullName!.StartsWith("System.", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w*(Utils?|Utilities|Helpers?|Manager|Misc)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|catch\s*(\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex LeftOver();
}
