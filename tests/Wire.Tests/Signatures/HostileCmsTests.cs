using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures;
using Jardem.Simulator.Authority;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>CMS that somebody changed, built, or blew up on purpose.</summary>
[Row("J-03")]
public sealed class HostileCmsTests
{
    private static readonly byte[] Content = "Шешім"u8.ToArray();

    private static readonly KeyHolder Citizen = new("700102300010", "Мысалов", "Мысал", null, null, null, KeyRoles.NaturalPerson);

    [Fact]
    public async Task Every_altered_byte_of_a_signature_is_noticed_or_changes_nothing_that_is_signed()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var cms = wire.Sign(wire.Issue(Citizen), Content);
        var verifier = SignatureRegistration.Verifier(wire.Settings with { OcspReuse = NodaTime.Duration.FromHours(1), ListRefresh = NodaTime.Duration.FromHours(1) }, wire);
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var altered = (byte[])cms.Clone();
            altered[random.Next(altered.Length)] ^= (byte)(1 << random.Next(8));
            var verdict = await verifier.Verify(new SignatureToVerify(altered, Content, wire.GetCurrentInstant(), SignatureUse.Sign), TestTime.Bound);

            // A bit of an enclosed certificate that the path does without may differ; who signed what may not.
            if (verdict is SignatureVerdict.Valid valid)
                Assert.Equal("700102300010", valid.Signature.Signer.Iin);
            else
                Assert.IsType<SignatureVerdict.Refused>(verdict);
        }
    }

    [Fact]
    public async Task An_altered_signature_value_and_altered_attributes_are_refused()
    {
        await using var wire = await CentreOnTheWire.Open();
        var cms = wire.Sign(wire.Issue(Citizen), Content);
        var decoded = new SignedCms(new ContentInfo(Content), detached: true);
        decoded.Decode(cms);
        (await wire.Verify(Changed(cms, decoded.SignerInfos[0].GetSignature()), Content)).Refuses(SignatureFault.Altered);

        // The digest in the signed attributes made to fit other bytes.
        byte[] other = [1, 2, 3];
        (await wire.Verify(Replaced(cms, SHA256.HashData(Content), SHA256.HashData(other)), other)).Refuses(SignatureFault.Altered);
    }

    [Fact]
    public async Task Signing_certificate_must_name_the_signers_own()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var (mine, others) = (wire.Issue(Citizen), wire.Issue(CentreOnTheWire.Head));
        var cms = new SignedCms(new ContentInfo(Content), detached: true);
        var signer = new CmsSigner(mine) { IncludeOption = X509IncludeOption.EndCertOnly };
        signer.Certificates.Add(wire.Centre.Issuing);
        signer.SignedAttributes.Add(DetachedSignature.SigningCertificate(others));
        cms.ComputeSignature(signer);
        (await wire.Verify(cms.Encode(), Content)).Refuses(SignatureFault.Altered);
    }

    [Fact]
    public async Task Several_signers_and_a_countersigner_are_refused()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var cms = new SignedCms(new ContentInfo(Content), detached: true);
        cms.ComputeSignature(new CmsSigner(wire.Issue(Citizen)) { IncludeOption = X509IncludeOption.EndCertOnly });
        cms.ComputeSignature(new CmsSigner(wire.Issue(CentreOnTheWire.Head)) { IncludeOption = X509IncludeOption.EndCertOnly });
        (await wire.Verify(cms.Encode(), Content)).Refuses(SignatureFault.SeveralSigners);

        var counted = new SignedCms(new ContentInfo(Content), detached: true);
        counted.Decode(wire.Sign(wire.Issue(Citizen), Content));
        counted.SignerInfos[0].ComputeCounterSignature(new CmsSigner(wire.Issue(CentreOnTheWire.Head)) { IncludeOption = X509IncludeOption.EndCertOnly });
        (await wire.Verify(counted.Encode(), Content)).Refuses(SignatureFault.SeveralSigners);
    }

    [Fact]
    public async Task What_is_no_detached_signature_is_malformed()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var key = wire.Issue(Citizen);
        var good = wire.Sign(key, Content);
        var attached = new SignedCms(new ContentInfo(Content), detached: false);
        attached.ComputeSignature(new CmsSigner(key) { IncludeOption = X509IncludeOption.EndCertOnly });
        var bare = new SignedCms(new ContentInfo(Content), detached: true);
        bare.ComputeSignature(new CmsSigner(key) { IncludeOption = X509IncludeOption.None });
        var unsigned = new SignedCms(new ContentInfo(Content), detached: true);
        unsigned.ComputeSignature(new CmsSigner(SubjectIdentifierType.NoSignature) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1") }, silent: true);
        byte[][] inputs =
        [
            [], [0x30], [0x30, 0x80], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], "-----BEGIN PKCS7-----"u8.ToArray(), [.. good, 0x00], good[..^1], Content, key.RawData,
            [.. Enumerable.Repeat((byte)0x30, 200_000)], Nested(50_000), new byte[300 * 1024], attached.Encode(), bare.Encode(), unsigned.Encode(),
        ];
        foreach (var input in inputs)
            (await wire.Verify(input, Content)).Refuses(SignatureFault.Malformed);
        Assert.Empty(wire.Asked);
    }

    [Fact]
    public async Task Random_bytes_give_a_refusal_and_never_an_exception()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var good = wire.Sign(wire.Issue(Citizen), Content);
        var verifier = SignatureRegistration.Verifier(wire.Settings, wire);
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var bytes = (byte[])good.Clone();
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length)));
            Assert.IsType<SignatureVerdict.Refused>(await verifier.Verify(new SignatureToVerify(bytes, Content, wire.GetCurrentInstant(), SignatureUse.Sign), TestTime.Bound));
        }
    }

    [Fact]
    public async Task A_time_stamp_of_something_else_or_by_a_stranger_is_refused()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var key = wire.Issue(Citizen);
        const string Sha256 = "2.16.840.1.101.3.4.2.1";
        (await wire.Verify(Stamped(wire.Centre.TimeStamps.Token(SHA256.HashData("other"u8), Sha256, null)), Content)).Refuses(SignatureFault.WrongTimeStamp);
        (await wire.Verify(Stamped([0x30, 0x00]), Content)).Refuses(SignatureFault.WrongTimeStamp);

        var stranger = CertificationCentre.Create(wire.Address, () => wire.Now, KeyAlgorithm.EcdsaP256);
        (await wire.Verify(DetachedSignature.Sign(key, Content, wire.Now, stranger.TimeStamps, null, wire.Centre.Issuing), Content)).Refuses(SignatureFault.WrongTimeStamp);

        var later = wire.Now;
        wire.Now = later.AddDays(2);
        var early = DetachedSignature.Sign(key, Content, later, wire.Centre.TimeStamps, null, wire.Centre.Issuing);
        wire.Now = later;
        (await wire.Verify(early, Content)).Refuses(SignatureFault.WrongTimeStamp);

        byte[] Stamped(byte[] token)
        {
            var cms = new SignedCms(new ContentInfo(Content), detached: true);
            cms.Decode(wire.Sign(key, Content));
            DetachedSignature.Stamp(cms, token);
            return cms.Encode();
        }
    }

    [Fact]
    public async Task A_time_stamp_keeps_a_signature_good_after_the_certificates_end()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var key = wire.Centre.Issue(Citizen, KeyUse.Sign, wire.Now.AddDays(-30), wire.Now.AddDays(2));
        var (with, without) = (wire.Sign(key, Content, timeStamped: true), wire.Sign(key, Content));

        // The moment asked is after the end; answers on revocation are of before it.
        var asked = wire.Now.AddDays(3);
        Assert.Equal(CentreOnTheWire.Start, (await wire.Verify(with, Content, at: asked)).Holds().TimeStamp?.ToDateTimeOffset());
        (await wire.Verify(without, Content, at: asked)).Refuses(SignatureFault.Expired);
    }

    private static byte[] Changed(byte[] whole, byte[] part)
    {
        var other = (byte[])part.Clone();
        other[^1] ^= 1;
        return Replaced(whole, part, other);
    }

    private static byte[] Replaced(byte[] whole, byte[] part, byte[] by)
    {
        var at = whole.AsSpan().IndexOf(part);
        Assert.True(at > 0);
        var copy = (byte[])whole.Clone();
        by.CopyTo(copy, at);
        return copy;
    }

    private static byte[] Nested(int deep)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteNull();
        var inner = writer.Encode();
        var bytes = new byte[deep * 2];
        for (var i = 0; i < deep; i++)
            (bytes[2 * i], bytes[(2 * i) + 1]) = (0x30, 0x80);
        return [.. bytes, .. inner];
    }
}
