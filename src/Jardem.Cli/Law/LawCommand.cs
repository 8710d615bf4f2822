using System.CommandLine;

namespace Jardem.Cli.Law;

/// <summary>jardem law …: asks the law data, without a database.</summary>
internal static class LawCommand
{
    public static Command Build(string folder) => new("law", "Standards, deadlines, provisions, changes and checks of the law data")
    {
        LawStandardCommand.Build(folder),
        LawDeadlineCommand.Build(folder),
        LawNormCommand.Build(folder),
        LawDiffCommand.Build(folder),
        LawCheckCommand.Build(folder),
        LawActivateCommand.Build(folder),
    };
}
