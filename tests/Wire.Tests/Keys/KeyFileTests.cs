using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures.Keys;
using Jardem.Simulator.Authority;
using Jardem.Tests.Signatures;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using NodaTime;
using Xunit;
using KeyUse = Jardem.Simulator.Authority.KeyUse;

namespace Jardem.Tests.Keys;

/// <summary>A key given as a file signs as a person's key does; one that cannot be used stops the start and says why without its secrets.</summary>
[Row("J-03")]
public sealed class KeyFileTests : IDisposable
{
    private static readonly byte[] Content = "<p>шешім</p>"u8.ToArray();

    private readonly string folder = Directory.CreateTempSubdirectory("jardem-keys-").FullName;

    [Theory]
    [InlineData(KeyAlgorithm.Rsa2048)]
    [InlineData(KeyAlgorithm.EcdsaP256)]
    public async Task What_the_key_signs_holds_with_its_time_stamp(KeyAlgorithm algorithm)
    {
        await using var centre = await CentreOnTheWire.Open();
        using var key = centre.Centre.Issue(CentreOnTheWire.Head, KeyUse.Sign, centre.Now.AddDays(-1), centre.Now.AddYears(1), algorithm);
        using var signer = new Pkcs12Signer(Settings(key) with { TimeStamps = new Uri(centre.Address, "tsa") });
        var cms = await signer.Sign(Content, centre.GetCurrentInstant(), TestTime.Bound);
        var settings = centre.Settings with { Intermediates = Folder(centre.Centre.Issuing) };
        var found = (await centre.Verify(cms.ToArray(), Content, settings: settings)).Holds();
        Assert.Equal((CentreOnTheWire.Head.Iin, CentreOnTheWire.Head.Bin), (found.Signer.Iin, found.Signer.Bin));
        Assert.NotNull(found.TimeStamp);
        (await centre.Verify(cms.ToArray(), [.. Content, (byte)' '], settings: settings)).Refuses(SignatureFault.OtherContent);
    }

    [Fact]
    public async Task Issuing_authorities_in_the_file_go_along_and_the_root_does_not()
    {
        await using var centre = await CentreOnTheWire.Open();
        using var key = centre.Issue(CentreOnTheWire.Head);
        var whole = new X509Certificate2Collection { key, X509CertificateLoader.LoadCertificate(centre.Centre.Issuing.RawData), X509CertificateLoader.LoadCertificate(centre.Centre.Root.RawData) };
        var file = KeyFiles.Write(Path.Combine(folder, "whole.pfx"), whole.Export(X509ContentType.Pkcs12, KeyFiles.Password)!);
        using var signer = new Pkcs12Signer(Settings(key) with { File = file });
        var cms = new System.Security.Cryptography.Pkcs.SignedCms();
        cms.Decode((await signer.Sign(Content, centre.GetCurrentInstant(), TestTime.Bound)).Span);
        Assert.Equal(new[] { key.Thumbprint, centre.Centre.Issuing.Thumbprint }.Order(), cms.Certificates.Select(c => c.Thumbprint).Order());
    }

    [Fact]
    public async Task A_silent_time_stamp_authority_leaves_no_signature()
    {
        await using var centre = await CentreOnTheWire.Open();
        centre.Centre.Faults.TimeStampsSilent = true;
        using var key = centre.Issue(CentreOnTheWire.Head);
        using var signer = new Pkcs12Signer(Settings(key) with { TimeStamps = new Uri(centre.Address, "tsa") });
        await Assert.ThrowsAsync<KeyUnusableException>(() => signer.Sign(Content, centre.GetCurrentInstant(), TestTime.Bound));
    }

    [Fact]
    public async Task A_file_that_cannot_be_a_key_of_signing_stops_the_start()
    {
        await using var centre = await CentreOnTheWire.Open();
        using var good = centre.Issue(CentreOnTheWire.Head);
        using var forSignIn = centre.Issue(CentreOnTheWire.Head, KeyUse.Authenticate);
        using var natural = centre.Issue(new KeyHolder("700102300010", "Басшыев", "Мысал", null, null, null, KeyRoles.NaturalPerson));
        using var bare = X509CertificateLoader.LoadCertificate(good.RawData);
        Refused(Settings(good) with { PasswordFile = KeyFiles.Text(folder, "another-password") }, "PasswordFile");
        Refused(Settings(good) with { PasswordFile = null }, "PasswordFile");
        Refused(Settings(good) with { PasswordFile = Path.Combine(folder, "none") }, "PasswordFile");
        Refused(Settings(good) with { File = KeyFiles.Text(folder, "not a key at all") }, "PKCS#12");
        Refused(Settings(good) with { File = Path.Combine(folder, "none.pfx") }, "none.pfx");
        Refused(Settings(bare), "0 private keys");
        Refused(Settings(forSignIn), "1.3.6.1.5.5.7.3.4");
        Refused(Settings(natural), "BIN");
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task A_file_open_to_others_stops_the_start(UnixFileMode more)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are of Unix.");
            return;
        }

        await using var centre = await CentreOnTheWire.Open();
        using var key = centre.Issue(CentreOnTheWire.Head);
        var settings = Settings(key);
        foreach (var file in new[] { settings.File!, settings.PasswordFile! })
        {
            var before = File.GetUnixFileMode(file);
            File.SetUnixFileMode(file, before | more);
            Refused(settings, "chmod");
            File.SetUnixFileMode(file, before);
        }

        using var signer = new Pkcs12Signer(settings);
        Assert.Equal("pkcs12", signer.Key.Store);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Refused(KeySettings settings, string word)
    {
        var message = Assert.Throws<KeySettingException>(() => new Pkcs12Signer(settings)).Message;
        Assert.Contains(word, message, StringComparison.Ordinal);
        Assert.DoesNotContain(KeyFiles.Password, message, StringComparison.Ordinal);
        Assert.DoesNotContain("another-password", message, StringComparison.Ordinal);
    }

    private KeySettings Settings(X509Certificate2 key) => new()
    {
        Body = "astana-social",
        Login = "head",
        Policy = new KeyPolicy { Services = ["funeral-payment"] },
        File = KeyFiles.Pfx(folder, key),
        PasswordFile = KeyFiles.Text(folder, KeyFiles.Password + "\n"),
    };

    private string Folder(X509Certificate2 certificate)
    {
        var made = Directory.CreateDirectory(Path.Combine(folder, "issuing")).FullName;
        File.WriteAllBytes(Path.Combine(made, "issuing.cer"), certificate.RawData);
        return made;
    }
}
