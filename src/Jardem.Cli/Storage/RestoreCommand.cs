using System.CommandLine;
using Jardem.Storage.Backup;

namespace Jardem.Cli.Storage;

/// <summary>jardem restore: puts an SQLite copy in a new place and verifies it there. A PostgreSQL copy is restored as docs/operations.md says.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var from = new Option<string>("--from") { Description = "PATH", Required = true };
        var to = new Option<string>("--to") { Description = "PATH", Required = true };
        var command = new Command("restore", "Puts an SQLite copy in a new place and verifies it there") { from, to };
        command.SetAction((parsed, cancel) => StorageOption.Refusing(async () =>
        {
            var report = await SqliteRestore.Run(Path.GetFullPath(parsed.GetRequiredValue(from)), Path.GetFullPath(parsed.GetRequiredValue(to)), null, cancel);
            return VerifyAnswer.Write(new Answer(parsed), report);
        }));
        return command;
    }
}
