using System.Diagnostics;
using Jardem.Simulator.Authority;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>The commands of docs/signatures.md do what the page says, with openssl alone.</summary>
[Row("J-03")]
public sealed class SignaturePageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jardem-openssl-").FullName;

    public static TheoryData<KeyAlgorithm, bool> Signers => new()
    {
        { KeyAlgorithm.Rsa2048, true }, { KeyAlgorithm.Rsa2048, false }, { KeyAlgorithm.EcdsaP256, true }, { KeyAlgorithm.EcdsaP256, false },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Signers))]
    public async Task Anybody_verifies_what_we_sign_with_the_commands_of_the_page(KeyAlgorithm algorithm, bool timeStamped)
    {
        await using var wire = await CentreOnTheWire.Open(algorithm);

        // openssl reads the machine's clock.
        wire.Now = DateTimeOffset.UtcNow;
        var content = "<html lang=\"kk\">Шешім\r\n</html>\n"u8.ToArray();
        File.WriteAllBytes(Path.Combine(folder, "root.cer"), wire.Centre.Root.RawData);
        File.WriteAllBytes(Path.Combine(folder, "issuing.cer"), wire.Centre.Issuing.RawData);
        File.WriteAllBytes(Path.Combine(folder, "document.html"), content);
        File.WriteAllBytes(Path.Combine(folder, "document.p7s"), wire.Sign(wire.Issue(CentreOnTheWire.Head), content, timeStamped));
        var commands = Commands();
        Assert.Equal(["x509", "x509", "cms", "cms"], commands.Select(c => c[0]));
        foreach (var command in commands)
            Assert.Equal((0, true), Run(command));

        // One byte more, and neither command takes it.
        File.AppendAllText(Path.Combine(folder, "document.html"), " ");
        foreach (var command in commands.Where(c => c[0] == "cms"))
            Assert.NotEqual(0, Run(command).Code);
    }

    /// <summary>Lines of the page that begin with openssl, with those that follow a backslash.</summary>
    private static List<string[]> Commands()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "signatures.md")).Replace("\\\n", " ", StringComparison.Ordinal);
        return [.. text.Split('\n').Where(l => l.StartsWith("openssl ", StringComparison.Ordinal)).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])];
    }

    private (int Code, bool Bounded) Run(string[] arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var bounded = process.WaitForExit(30_000);
        return (process.ExitCode, bounded);
    }
}
