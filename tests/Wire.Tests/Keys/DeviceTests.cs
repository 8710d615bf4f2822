using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures.Keys;
using Jardem.Simulator.Authority;
using Jardem.Tests.Signatures;
using Jardem.UseCases.Ports.Keys;
using Xunit;
using KeyUse = Jardem.Simulator.Authority.KeyUse;

namespace Jardem.Tests.Keys;

/// <summary>A key in a device (SoftHSM in place of one), by OpenSSL's engine pkcs11. Skipped, and said so, where SoftHSM or the engine is not installed.</summary>
[Row("J-03")]
public sealed class DeviceTests : IDisposable
{
    private const string Module = "/usr/lib/softhsm/libsofthsm2.so";
    private const string Pin = "648219";
    private static readonly byte[] Content = "<p>шешім</p>"u8.ToArray();

    private readonly string folder = Directory.CreateTempSubdirectory("jardem-hsm-").FullName;

    [Theory]
    [InlineData(KeyAlgorithm.Rsa2048)]
    [InlineData(KeyAlgorithm.EcdsaP256)]
    public async Task What_the_device_signs_holds(KeyAlgorithm algorithm)
    {
        await Needed();
        await using var centre = await CentreOnTheWire.Open();
        using var key = centre.Centre.Issue(CentreOnTheWire.Head, KeyUse.Sign, centre.Now.AddDays(-1), centre.Now.AddYears(1), algorithm);
        var signer = new Pkcs11Signer(await Token(key, centre) with { TimeStamps = new Uri(centre.Address, "tsa") });
        Assert.Equal(("pkcs11", key.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant()), (signer.Key.Store, signer.Key.Thumbprint));
        var cms = await signer.Sign(Content, centre.GetCurrentInstant(), TestTime.Bound);
        var found = (await centre.Verify(cms.ToArray(), Content)).Holds();
        Assert.Equal(CentreOnTheWire.Head.Iin, found.Signer.Iin);
        Assert.NotNull(found.TimeStamp);
    }

    [Fact]
    public async Task A_wrong_PIN_leaves_no_signature_and_does_not_show_itself()
    {
        await Needed();
        await using var centre = await CentreOnTheWire.Open();
        using var key = centre.Issue(CentreOnTheWire.Head);
        var settings = await Token(key, centre);
        settings = settings with { Device = settings.Device! with { PinFile = KeyFiles.Text(folder, "000000") } };
        var error = await Assert.ThrowsAsync<KeyUnusableException>(() => new Pkcs11Signer(settings).Sign(Content, centre.GetCurrentInstant(), TestTime.Bound));
        Assert.DoesNotContain("000000", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_URI_with_a_PIN_and_a_module_that_is_not_there_stop_the_start()
    {
        await using var centre = await CentreOnTheWire.Open();
        using var key = centre.Issue(CentreOnTheWire.Head);
        var settings = Settings(key, centre);
        Refused(settings with { Device = settings.Device! with { Module = Path.Combine(folder, "none.so") } }, "Module");
        Refused(settings with { Device = settings.Device! with { Module = KeyFiles.Text(folder, ""), Key = "pkcs11:object=head?pin-value=1234" } }, "PinFile");
        Refused(settings with { Device = settings.Device! with { Module = KeyFiles.Text(folder, ""), Certificate = KeyFiles.Text(folder, "none") } }, "PEM");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Refused(KeySettings settings, string word) =>
        Assert.Contains(word, Assert.Throws<KeySettingException>(() => new Pkcs11Signer(settings)).Message, StringComparison.Ordinal);

    private KeySettings Settings(X509Certificate2 key, CentreOnTheWire centre) => new()
    {
        Body = "astana-social",
        Login = "head",
        Policy = new KeyPolicy { Services = ["funeral-payment"] },
        Device = new DeviceSettings(
            Module, "pkcs11:token=jardem;object=head", KeyFiles.Text(folder, Pin),
            KeyFiles.Text(folder, key.ExportCertificatePem() + "\n" + centre.Centre.Issuing.ExportCertificatePem() + "\n"), Path.Combine(folder, "openssl")),
    };

    /// <summary>A token of its own with the key, and a program openssl that knows where it is.</summary>
    private async Task<KeySettings> Token(X509Certificate2 key, CentreOnTheWire centre)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tokens"));
        var configuration = KeyFiles.Text(folder, $"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n");
        KeyFiles.Write(Path.Combine(folder, "openssl"), System.Text.Encoding.ASCII.GetBytes($"#!/bin/sh\nSOFTHSM2_CONF={configuration} exec openssl \"$@\"\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(folder, "openssl"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using AsymmetricAlgorithm secret = (AsymmetricAlgorithm?)key.GetRSAPrivateKey() ?? key.GetECDsaPrivateKey()!;
        var pem = KeyFiles.Text(folder, secret.ExportPkcs8PrivateKeyPem());
        await Run("softhsm2-util", configuration, "--init-token", "--free", "--label", "jardem", "--so-pin", "12345678", "--pin", Pin);
        await Run("softhsm2-util", configuration, "--import", pem, "--token", "jardem", "--label", "head", "--id", "01", "--pin", Pin);
        return Settings(key, centre);
    }

    private static async Task Needed()
    {
        Assert.SkipUnless(File.Exists(Module) && File.Exists("/usr/bin/softhsm2-util"), "SoftHSM is not installed: apt-get install softhsm2 libengine-pkcs11-openssl");
        Assert.SkipUnless(await Code("openssl", null, "engine", "pkcs11") == 0, "OpenSSL's engine pkcs11 is not installed: apt-get install libengine-pkcs11-openssl");
    }

    private static async Task Run(string program, string configuration, params string[] words) => Assert.Equal(0, await Code(program, configuration, words));

    private static async Task<int> Code(string program, string? configuration, params string[] words)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (configuration is not null)
            start.Environment["SOFTHSM2_CONF"] = configuration;
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestTime.Bound), process.StandardError.ReadToEndAsync(TestTime.Bound));
        await process.WaitForExitAsync(TestTime.Bound);
        return process.ExitCode;
    }
}
