using System.Formats.Asn1;
using System.Text.Json.Nodes;
using Jardem.Integrations.Signatures;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Simulator.Authority;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>GOST signatures go to NCANode; its answers become the same verdicts. Against a double: see <see cref="NcaNodeDouble"/>.</summary>
[Row("J-03")]
public sealed class NcaNodeTests : IAsyncLifetime
{
    private static readonly byte[] Content = "Шешім"u8.ToArray();

    private CentreOnTheWire wire = null!;
    private NcaNodeDouble node = null!;

    public async ValueTask InitializeAsync() => (wire, node) = (await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256), await NcaNodeDouble.Open());

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        await wire.DisposeAsync();
    }

    [Fact]
    public async Task A_good_answer_is_a_signature_that_holds()
    {
        var cms = Gost();
        var signature = (await Verify(cms)).Holds();
        Assert.Equal(("700102300010", "200140980003", "БАСШЫЕВ МЫСАЛ", "СЫНАҚҰЛЫ"), (signature.Signer.Iin, signature.Signer.Bin, signature.Signer.CommonName, signature.Signer.Patronymic));
        Assert.Equal([CertificateRole.LegalEntity, CertificateRole.FirstHead], signature.Signer.Roles);
        Assert.Equal(RevocationProof.Ocsp, signature.Revocation);
        Assert.Equal(Instant.FromUtc(2026, 7, 20, 5, 0), signature.TimeStamp);
        Assert.Equal((Convert.ToBase64String(cms), Convert.ToBase64String(Content)), (node.Asked!["cms"]!.GetValue<string>(), node.Asked["data"]!.GetValue<string>()));
        Assert.Equal(["OCSP", "CRL"], node.Asked["revocationCheck"]!.AsArray().Select(n => n!.GetValue<string>()));
        EvidenceCheck.Verify(cms, Content, signature.Evidence, [wire.Centre.Root]).Refuses(SignatureFault.UnknownAlgorithm);
    }

    [Theory]
    [InlineData("$.valid", "false", SignatureFault.Altered)]
    [InlineData("certificate.valid", "false", SignatureFault.UntrustedRoot)]
    [InlineData("certificate.valid", "null", SignatureFault.UntrustedRoot)]
    [InlineData("certificate.keyUsage", "\"AUTH\"", SignatureFault.WrongUse)]
    [InlineData("certificate.keyUsage", "\"UNKNOWN\"", SignatureFault.WrongUse)]
    [InlineData("certificate.notAfter", "\"2026-07-20T04:00:00.000+00:00\"", SignatureFault.Expired)]
    [InlineData("certificate.notBefore", "\"2026-07-20T05:30:00.000+00:00\"", SignatureFault.NotYetValid)]
    [InlineData("certificate.revocations", """[{"revoked":false,"by":"CRL"},{"revoked":true,"by":"OCSP"}]""", SignatureFault.Revoked)]
    [InlineData("certificate.revocations", "[]", SignatureFault.RevocationUnknown)]
    [InlineData("certificate.subject", """{"commonName":"X"}""", SignatureFault.NoPerson)]
    [InlineData("certificate.subject", """{"iin":"700102300011"}""", SignatureFault.NoPerson)]
    [InlineData("$.signers", "[]", SignatureFault.Malformed)]
    [InlineData("$.signers", "[{},{}]", SignatureFault.SeveralSigners)]
    [InlineData("$.signers", "[{}]", SignatureFault.Malformed)]
    public async Task What_it_finds_wrong_is_the_same_fault(string where, string value, SignatureFault fault)
    {
        node.Answer = () => (200, Changed(where, value));
        (await Verify(Gost())).Refuses(fault);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(404, "{}")]
    [InlineData(302, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "null")]
    [InlineData(200, "{}")]
    public async Task An_answer_that_is_none_is_out_of_reach_and_not_a_bad_signature(int status, string body)
    {
        node.Answer = () => (status, body);
        Assert.IsType<SignatureVerdict.Unavailable>(await Verify(Gost()));
    }

    [Fact]
    public async Task Silence_and_endless_answers_are_bounded()
    {
        node.Answer = () => (200, new string(' ', 2 * 1024 * 1024));
        Assert.IsType<SignatureVerdict.Unavailable>(await Verify(Gost()));
        node.Answer = () => null;
        Assert.IsType<SignatureVerdict.Unavailable>(await Verify(Gost(), Settings with { Timeout = TimeSpan.FromMilliseconds(300) }));
        await node.DisposeAsync();
        Assert.IsType<SignatureVerdict.Unavailable>(await Verify(Gost()));
    }

    [Fact]
    public async Task A_bad_request_is_a_malformed_signature()
    {
        node.Answer = () => (400, """{"status":400,"message":"CMS"}""");
        (await Verify(Gost())).Refuses(SignatureFault.Malformed);
    }

    [Fact]
    public async Task What_encloses_its_own_content_never_reaches_it()
    {
        (await Verify(Gost(enclosed: true))).Refuses(SignatureFault.Malformed);
        Assert.Null(node.Asked);
    }

    [Fact]
    public async Task Without_NCANode_GOST_is_an_unknown_algorithm_and_the_rest_is_verified_here()
    {
        (await wire.Verify(Gost(), Content)).Refuses(SignatureFault.UnknownAlgorithm);
        (await Verify(wire.Sign(wire.Issue(CentreOnTheWire.Head), Content))).Holds();
        Assert.Null(node.Asked);
    }

    private SignatureSettings Settings => wire.Settings with { NcaNode = node.Address };

    private Task<SignatureVerdict> Verify(byte[] cms, SignatureSettings? settings = null) => wire.Verify(cms, Content, settings: settings ?? Settings);

    private static string Changed(string where, string value)
    {
        var answer = NcaNodeDouble.Good();
        var (place, name) = (where.Split('.')[0], where.Split('.')[1]);
        var target = place == "$" ? answer : answer["signers"]![0]!["certificates"]![0]!.AsObject();
        target[name] = JsonNode.Parse(value);
        return answer.ToJsonString();
    }

    /// <summary>The outline of a CMS with a digest of GOST; what is inside only NCANode would read.</summary>
    private static byte[] Gost(bool enclosed = false)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf())
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier("1.2.398.3.10.1.3.3");
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                    if (enclosed)
                        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                            writer.WriteOctetString("other"u8);
                }

                using (writer.PushSetOf())
                    writer.WriteNull();
            }
        }

        return writer.Encode();
    }
}
