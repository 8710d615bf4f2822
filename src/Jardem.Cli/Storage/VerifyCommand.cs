using System.CommandLine;

namespace Jardem.Cli.Storage;

/// <summary>jardem verify: recomputes every chain, seal and file hash. Exit 2 when something is not as it was written.</summary>
internal static class VerifyCommand
{
    public static Command Build()
    {
        var storage = StorageOption.Make();
        var command = new Command("verify", "Recomputes every chain, seal and file of a storage") { storage };
        command.SetAction((parsed, cancel) => StorageOption.With(
            parsed.GetValue(storage),
            async open => VerifyAnswer.Write(new Answer(parsed), await open.Seals.Verify(null, cancel)),
            cancel));
        return command;
    }
}
