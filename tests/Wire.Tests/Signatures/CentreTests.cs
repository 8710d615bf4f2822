using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Jardem.Simulator.Authority;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>The test centre is a real one: openssl, which knows nothing of us, agrees with it.</summary>
public sealed class CentreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jardem-centre-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(KeyAlgorithm.Rsa2048)]
    [InlineData(KeyAlgorithm.EcdsaP256)]
    public async Task Openssl_finds_a_certificate_good_and_then_revoked(KeyAlgorithm algorithm)
    {
        await using var wire = await CentreOnTheWire.Open(algorithm);
        wire.Now = DateTimeOffset.UtcNow;
        var certificate = wire.Issue(CentreOnTheWire.Head);
        File.WriteAllText(Path.Combine(folder, "root.pem"), wire.Centre.Root.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "ca.pem"), wire.Centre.Issuing.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "one.pem"), certificate.ExportCertificatePem());
        string[] ask = ["ocsp", "-issuer", "ca.pem", "-cert", "one.pem", "-url", new Uri(wire.Address, "ocsp").AbsoluteUri, "-CAfile", "root.pem", "-verify_other", "ca.pem"];

        var before = Run(ask);
        Assert.Contains("one.pem: good", before, StringComparison.Ordinal);
        Assert.Contains("Response verify OK", before, StringComparison.Ordinal);

        wire.Centre.Revoke(certificate, wire.Now.AddMinutes(-1));
        Assert.Contains("one.pem: revoked", Run(ask), StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder, "ca.crl"), await new HttpClient().GetByteArrayAsync(new Uri(wire.Address, "crl/issuing.crl")));
        var list = Run(["crl", "-in", "ca.crl", "-inform", "DER", "-CAfile", "ca.pem", "-noout", "-text"]);
        Assert.Contains("verify OK", list, StringComparison.Ordinal);
        Assert.Contains(certificate.SerialNumber, list, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_subject_is_written_as_the_national_centre_writes_it()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var certificate = wire.Issue(CentreOnTheWire.Head);
        Assert.Equal("CN=БАСШЫЕВ МЫСАЛ, SN=БАСШЫЕВ, SERIALNUMBER=IIN700102300010, C=KZ, O=Мысал органы, OU=BIN200140980003, G=СЫНАҚҰЛЫ", certificate.SubjectName.Decode(X500DistinguishedNameFlags.None));
    }

    [Fact]
    public async Task A_time_stamp_is_of_its_hash_and_moment()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var request = Rfc3161TimestampRequest.CreateFromData("signature"u8, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri(wire.Address, "tsa"), new ByteArrayContent(request.Encode()));
        var token = request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(), out _);
        Assert.Equal(CentreOnTheWire.Start, token.TokenInfo.Timestamp);
        Assert.True(token.VerifySignatureForData("signature"u8, out _));
    }

    [Fact]
    public void A_restart_keeps_roots_and_register()
    {
        var address = new Uri("http://127.0.0.1:1/");
        var first = CertificationCentre.Open(folder, address, () => CentreOnTheWire.Start, KeyAlgorithm.EcdsaP256);
        var one = first.Issue(CentreOnTheWire.Head, KeyUse.Sign, CentreOnTheWire.Start, CentreOnTheWire.Start.AddYears(1));
        first.Revoke(one);
        var second = CertificationCentre.Open(folder, address, () => CentreOnTheWire.Start);
        Assert.Equal(first.Root.RawData, second.Root.RawData);
        Assert.NotEmpty(second.Issue(CentreOnTheWire.Head, KeyUse.Sign, CentreOnTheWire.Start, CentreOnTheWire.Start.AddYears(1)).GetECDsaPrivateKey()!.SignData([1], HashAlgorithmName.SHA256));
        Assert.True(CertificateRevocationListBuilder.Load(second.RevocationList(), out _).RemoveEntry(one.SerialNumberBytes.Span));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "root.p12")));
    }

    private string Run(string[] arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(30_000);
        return output + errors.Result;
    }
}
