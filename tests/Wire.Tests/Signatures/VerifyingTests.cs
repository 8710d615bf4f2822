using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures;
using Jardem.Simulator.Authority;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>Signatures that hold, and hostile ones of every kind, over real sockets.</summary>
[Row("J-03")]
public sealed class VerifyingTests
{
    private static readonly byte[] Content = "<html>Шешім</html>"u8.ToArray();

    private static readonly KeyHolder Citizen = new("700102300010", "Мысалов", "Мысал", null, null, null, KeyRoles.NaturalPerson);

    [Theory]
    [InlineData(KeyAlgorithm.Rsa2048, false)]
    [InlineData(KeyAlgorithm.Rsa2048, true)]
    [InlineData(KeyAlgorithm.EcdsaP256, false)]
    [InlineData(KeyAlgorithm.EcdsaP256, true)]
    public async Task A_true_signature_holds_and_names_its_signer(KeyAlgorithm algorithm, bool timeStamped)
    {
        await using var wire = await CentreOnTheWire.Open(algorithm);
        var key = wire.Issue(CentreOnTheWire.Head);
        var signature = (await wire.Verify(wire.Sign(key, Content, timeStamped), Content)).Holds();
        Assert.Equal(("700102300010", "200140980003", "БАСШЫЕВ МЫСАЛ", "БАСШЫЕВ", "СЫНАҚҰЛЫ"), (signature.Signer.Iin, signature.Signer.Bin, signature.Signer.CommonName, signature.Signer.Surname, signature.Signer.Patronymic));
        Assert.Equal([CertificateRole.LegalEntity, CertificateRole.FirstHead], signature.Signer.Roles);
        Assert.Equal(key.SerialNumber, signature.Signer.SerialNumber);
        Assert.Equal(RevocationProof.Ocsp, signature.Revocation);
        Assert.Equal(timeStamped ? wire.GetCurrentInstant() : null, signature.TimeStamp);
    }

    [Fact]
    public async Task A_signature_with_RSA_PSS_holds()
    {
        await using var wire = await CentreOnTheWire.Open();
        var cms = DetachedSignature.Sign(wire.Issue(Citizen), Content, wire.Now, null, RSASignaturePadding.Pss, wire.Centre.Issuing);
        Assert.Null((await wire.Verify(cms, Content)).Holds().Signer.Bin);
    }

    [Fact]
    public async Task The_issuing_authority_may_be_configured_instead_of_enclosed()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var cms = DetachedSignature.Sign(wire.Issue(Citizen), Content, wire.Now);
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.UntrustedRoot);
        var folder = Directory.CreateTempSubdirectory("jardem-issuing-").FullName;
        File.WriteAllText(Path.Combine(folder, "issuing.pem"), wire.Centre.Issuing.ExportCertificatePem());
        (await wire.Verify(cms, Content, settings: wire.Settings with { Intermediates = folder })).Holds();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Other_bytes_are_refused()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var cms = wire.Sign(wire.Issue(Citizen), Content);
        (await wire.Verify(cms, [.. Content, (byte)' '])).Refuses(SignatureFault.OtherContent);
        (await wire.Verify(cms, [])).Refuses(SignatureFault.OtherContent);
    }

    [Theory]
    [InlineData(-31, SignatureFault.NotYetValid)]
    [InlineData(-30, SignatureFault.NotYetValid)]
    [InlineData(365, SignatureFault.Expired)]
    [InlineData(500, SignatureFault.Expired)]
    public async Task Validity_is_strictly_inside(int days, SignatureFault fault)
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var key = wire.Centre.Issue(Citizen, KeyUse.Sign, wire.Now.AddDays(-30), wire.Now.AddDays(365));
        wire.Now = wire.Now.AddDays(days);
        (await wire.Verify(wire.Sign(key, Content), Content)).Refuses(fault);
    }

    [Fact]
    public async Task A_path_to_another_root_is_refused()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var other = CertificationCentre.Create(wire.Address, () => wire.Now, KeyAlgorithm.EcdsaP256);
        var key = other.Issue(Citizen, KeyUse.Sign, wire.Now.AddDays(-1), wire.Now.AddDays(1));

        // The other root and authority have the same names as ours, with other keys, and are enclosed.
        Assert.Equal(wire.Centre.Root.Subject, other.Root.Subject);
        (await wire.Verify(DetachedSignature.Sign(key, Content, wire.Now, null, null, other.Issuing, other.Root), Content)).Refuses(SignatureFault.UntrustedRoot);
        (await wire.Verify(DetachedSignature.Sign(key, Content, wire.Now, null, null, wire.Centre.Issuing, wire.Centre.Root), Content)).Refuses(SignatureFault.UntrustedRoot);
        Assert.Empty(wire.Asked);
    }

    [Fact]
    public async Task A_certificate_that_signed_itself_under_our_roots_name_is_refused()
    {
        await using var wire = await CentreOnTheWire.Open();
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest(wire.Centre.Root.SubjectName, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(KeyRoles.ForSigning)], false));
        var key = request.CreateSelfSigned(wire.Now.AddDays(-1), wire.Now.AddDays(1));
        (await wire.Verify(DetachedSignature.Sign(key, Content, wire.Now), Content)).Refuses(SignatureFault.UntrustedRoot);
    }

    [Fact]
    public async Task A_persons_certificate_issues_no_others()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var person = wire.Issue(Citizen);
        var forged = CertificateProfile.Person(CentreOnTheWire.Head, KeyUse.Sign, KeyAlgorithm.EcdsaP256, person, wire.Now.AddDays(-1), wire.Now.AddDays(1), wire.Address);
        (await wire.Verify(DetachedSignature.Sign(forged, Content, wire.Now, null, null, person, wire.Centre.Issuing), Content)).Refuses(SignatureFault.UntrustedRoot);
    }

    [Theory]
    [InlineData(KeyUse.Authenticate, SignatureUse.Sign)]
    [InlineData(KeyUse.Sign, SignatureUse.Authenticate)]
    public async Task A_key_for_something_else_is_refused(KeyUse key, SignatureUse use)
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var cms = wire.Sign(wire.Issue(Citizen, key), Content);
        (await wire.Verify(cms, Content, use)).Refuses(SignatureFault.WrongUse);
        (await wire.Verify(cms, Content, use == SignatureUse.Sign ? SignatureUse.Authenticate : SignatureUse.Sign)).Holds();
    }

    [Fact]
    public async Task An_authoritys_own_key_signs_no_documents()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var root = CertificateProfile.Authority("ROOT", KeyAlgorithm.EcdsaP256, null, wire.Now.AddYears(-1), wire.Now.AddYears(1), null);
        File.WriteAllBytes(Path.Combine(wire.Roots, "second.cer"), root.RawData);
        var authority = CertificateProfile.Authority("CA", KeyAlgorithm.EcdsaP256, root, wire.Now.AddYears(-1), wire.Now.AddYears(1), null);
        (await wire.Verify(DetachedSignature.Sign(authority, Content, wire.Now), Content)).Refuses(SignatureFault.WrongUse);
    }

    [Theory]
    [InlineData("700102300011")]
    [InlineData("701302300010")]
    [InlineData("70010230001")]
    public async Task A_subject_without_an_IIN_that_can_be_one_is_nobody(string iin)
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        (await wire.Verify(wire.Sign(wire.Issue(Citizen with { Iin = iin }), Content), Content)).Refuses(SignatureFault.NoPerson);
    }

    [Fact]
    public async Task A_key_too_short_and_a_digest_of_old_are_refused()
    {
        await using var wire = await CentreOnTheWire.Open();
        using var rsa = RSA.Create(1024);
        var request = new CertificateRequest(CertificateProfile.Subject(Citizen), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var key = request.CreateSelfSigned(wire.Now.AddDays(-1), wire.Now.AddDays(1));
        (await wire.Verify(DetachedSignature.Sign(key, Content, wire.Now), Content)).Refuses(SignatureFault.UnknownAlgorithm);

        var cms = new SignedCms(new ContentInfo(Content), detached: true);
        cms.ComputeSignature(new CmsSigner(wire.Issue(Citizen)) { IncludeOption = X509IncludeOption.EndCertOnly, DigestAlgorithm = new Oid("1.3.14.3.2.26") });
        (await wire.Verify(cms.Encode(), Content)).Refuses(SignatureFault.UnknownAlgorithm);
    }

    [Fact]
    public async Task Another_citizen_and_another_body_are_told_apart_by_the_certificate()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var signer = (await wire.Verify(wire.Sign(wire.Issue(CentreOnTheWire.Head with { Roles = [KeyRoles.LegalEntity, KeyRoles.Employee] }), Content), Content)).Holds().Signer;
        Assert.Equal("signature.not-a-head", UseCases.Signatures.SigningRight.OfOfficer(signer, signer.Iin, signer.Bin, asHead: true));
        Assert.Equal("signature.other-person", UseCases.Signatures.SigningRight.OfOfficer(signer, "800506400034", signer.Bin, asHead: false));
        Assert.Equal("signature.other-body", UseCases.Signatures.SigningRight.OfOfficer(signer, signer.Iin, "200141980104", asHead: false));
    }

    [Fact]
    public async Task Without_roots_signatures_are_unavailable()
    {
        var verdict = await new NoSignatures().Verify(new SignatureToVerify(Content, Content, Instant.MinValue, SignatureUse.Sign), TestTime.Bound);
        Assert.IsType<SignatureVerdict.Unavailable>(verdict);
    }
}
