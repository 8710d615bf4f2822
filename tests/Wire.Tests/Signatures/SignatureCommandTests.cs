using Jardem.Cli;
using Jardem.Simulator.Authority;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>jardem signature verify, by evidence and as of now.</summary>
[Row("J-03")]
public sealed class SignatureCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jardem-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_says_who_signed_and_by_evidence_asks_nobody()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var content = "Шешім"u8.ToArray();
        var cms = wire.Sign(wire.Issue(CentreOnTheWire.Head), content, timeStamped: true);
        File.WriteAllBytes(Path.Combine(folder, "c"), cms);
        File.WriteAllBytes(Path.Combine(folder, "d"), content);
        File.WriteAllBytes(Path.Combine(folder, "e"), (await wire.Verify(cms, content)).Holds().Evidence.ToArray());
        wire.Asked.Clear();

        var (code, said) = await Run("--cms", "c", "--content", "d", "--roots", wire.Roots, "--evidence", "e");
        Assert.True(code == 0, said);
        Assert.Contains("БАСШЫЕВ МЫСАЛ, ИИН 700102300010, БИН 200140980003", said, StringComparison.Ordinal);
        Assert.Contains("2026-07-20T06:00:00Z", said, StringComparison.Ordinal);
        Assert.Contains("OCSP", said, StringComparison.Ordinal);

        // Without evidence and without anybody to ask, the answer says that revocation was not checked.
        (code, said) = await Run("--cms", "c", "--content", "d", "--roots", wire.Roots, "--at", "2026-07-20T06:00Z", "--json");
        Assert.True(code == 0, said);
        Assert.Contains("\"revocation\": \"none\"", said, StringComparison.Ordinal);
        Assert.Empty(wire.Asked);

        File.WriteAllBytes(Path.Combine(folder, "d"), [1]);
        (code, said) = await Run("--cms", "c", "--content", "d", "--roots", wire.Roots, "--evidence", "e");
        Assert.Equal(2, code);
        Assert.Contains("под другим документом", said, StringComparison.Ordinal);
        (code, said) = await Run("--cms", "c", "--content", "d", "--roots", folder, "--evidence", "e");
        Assert.Equal(2, code);
        Assert.Contains("holds no certificate", said, StringComparison.Ordinal);
        (code, _) = await Run("--cms", "missing", "--content", "d", "--roots", wire.Roots);
        Assert.Equal(2, code);
    }

    private async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        string[] full = ["signature", "verify", .. arguments.Select(a => a is "c" or "d" or "e" or "missing" ? Path.Combine(folder, a) : a)];
        var code = await JardemCli.RunAsync(full, output, error, folder);
        return (code, output.ToString() + error);
    }
}
