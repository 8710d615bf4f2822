using System.CommandLine;
using Jardem.Cli.Deaths;
using Jardem.Cli.Decide;
using Jardem.Cli.Law;
using Jardem.Cli.Replay;
using Jardem.Cli.Serving;
using Jardem.Cli.Signatures;
using Jardem.Cli.Storage;
using Jardem.Law;
using Jardem.Law.Loading;

namespace Jardem.Cli;

/// <summary>The program "jardem". Exit 0: done; 1: a replay differs; 2: bad input or a finding, with the reason on the error output.</summary>
public static class JardemCli
{
    public const int Done = 0;
    public const int Refused = 2;

    /// <summary>Runs one command line. <paramref name="folder"/> is the current folder, from which law/ is looked for upwards.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, string folder)
    {
        var root = new RootCommand("Jardem");
        CommonOptions.AddTo(root);
        foreach (var command in Commands(folder))
            root.Add(command);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
                await error.WriteLineAsync(fault.Message);
            return Refused;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (RefusedException refused)
        {
            await error.WriteLineAsync(refused.Reason.In(CommonOptions.LanguageOf(parsed)));
        }
        catch (LawFileException fault)
        {
            await error.WriteLineAsync(fault.In(CommonOptions.LanguageOf(parsed)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(fault.Message);
        }

        return Refused;
    }

    /// <summary>The top commands, each built in a folder of its own.</summary>
    private static IEnumerable<Command> Commands(string folder)
    {
        yield return LawCommand.Build(folder);
        yield return SchemaCommand.Build(folder);
        yield return DecideCommand.Build(folder);
        yield return VerifyCommand.Build();
        yield return BackupCommand.Build();
        yield return RestoreCommand.Build();
        yield return ReadyCommand.Build();
        yield return SignatureCommand.Build();
        yield return ReplayCommand.Build();
        yield return DeathsCommand.Build();
    }
}
