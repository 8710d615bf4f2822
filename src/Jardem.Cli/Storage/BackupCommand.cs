using System.CommandLine;
using System.Text.Json.Nodes;
using Jardem.Law;

namespace Jardem.Cli.Storage;

/// <summary>jardem backup: a whole copy of a storage that is in use; SQLite to a file, PostgreSQL to a folder by pg_basebackup.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var storage = StorageOption.Make();
        var to = new Option<string>("--to") { Description = "PATH", Required = true };
        var command = new Command("backup", "Copies a storage while it is in use") { storage, to };
        command.SetAction((parsed, cancel) => StorageOption.With(
            parsed.GetValue(storage),
            async open =>
            {
                var target = Path.GetFullPath(parsed.GetRequiredValue(to));
                await open.Administration.Backup(target, cancel);
                var answer = new Answer(parsed);
                answer.Write(
                    new JsonObject { ["storage"] = open.Name, ["to"] = target },
                    [answer.In(new Text($"Көшірме дайын: {target}.", $"Копия готова: {target}.", $"The copy is ready: {target}."))]);
                return JardemCli.Done;
            },
            cancel));
        return command;
    }
}
