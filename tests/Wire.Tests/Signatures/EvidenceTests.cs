using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Jardem.Integrations.Signatures;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Law.Json;
using Jardem.Simulator.Authority;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>A signature checked years later by what was kept with it, with everybody gone who could be asked.</summary>
[Row("J-03")]
public sealed class EvidenceTests
{
    private static readonly byte[] Content = "Шешім"u8.ToArray();

    [Theory]
    [InlineData(KeyAlgorithm.Rsa2048, false, false)]
    [InlineData(KeyAlgorithm.EcdsaP256, true, false)]
    [InlineData(KeyAlgorithm.EcdsaP256, false, true)]
    public async Task Evidence_suffices_when_the_certificate_is_over_and_nobody_answers(KeyAlgorithm algorithm, bool timeStamped, bool byList)
    {
        var (cms, evidence, roots) = await Signed(algorithm, timeStamped, byList);
        var again = EvidenceCheck.Verify(cms, Content, evidence, roots).Holds();
        Assert.Equal("700102300010", again.Signer.Iin);
        Assert.Equal(byList ? RevocationProof.Crl : RevocationProof.Ocsp, again.Revocation);
        Assert.Equal(timeStamped, again.TimeStamp is not null);

        // Checked again, it gives the same bytes.
        Assert.Equal(evidence, again.Evidence.ToArray());
        Assert.Equal(evidence, CanonicalJson.Write(JsonNode.Parse(evidence)));
    }

    [Fact]
    public async Task Evidence_is_no_way_around_the_signature()
    {
        var (cms, evidence, roots) = await Signed(KeyAlgorithm.EcdsaP256, false, false);
        EvidenceCheck.Verify(cms, "other"u8.ToArray(), evidence, roots).Refuses(SignatureFault.OtherContent);
        var (others, _, otherRoots) = await Signed(KeyAlgorithm.EcdsaP256, false, false);
        EvidenceCheck.Verify(cms, Content, evidence, otherRoots).Refuses(SignatureFault.UntrustedRoot);

        // The answers kept are about another certificate.
        EvidenceCheck.Verify(others, Content, evidence, otherRoots).Refuses(SignatureFault.RevocationUnknown);
    }

    [Theory]
    [InlineData("ocsp", "[]", SignatureFault.RevocationUnknown)]
    [InlineData("lists", "[]", SignatureFault.RevocationUnknown)]
    [InlineData("verifiedAt", "\"2026-07-25T06:00:00Z\"", SignatureFault.RevocationUnknown)]
    [InlineData("at", "\"2026-07-25T06:00:00Z\"", SignatureFault.Malformed)]
    [InlineData("at", "\"2020-01-01T06:00:00Z\"", SignatureFault.NotYetValid)]
    [InlineData("use", "\"authenticate\"", SignatureFault.WrongUse)]
    [InlineData("format", "\"jardem.signature-evidence/2\"", SignatureFault.Malformed)]
    [InlineData("chain", "[\"!\"]", SignatureFault.Malformed)]
    [InlineData("other", "1", SignatureFault.Malformed)]
    public async Task Evidence_that_somebody_changed_is_refused(string name, string value, SignatureFault fault)
    {
        var (cms, evidence, roots) = await Signed(KeyAlgorithm.EcdsaP256, false, false);
        var json = JsonNode.Parse(evidence)!.AsObject();
        json[name] = JsonNode.Parse(value);
        EvidenceCheck.Verify(cms, Content, System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), roots).Refuses(fault);
        EvidenceCheck.Verify(cms, Content, "noise"u8.ToArray(), roots).Refuses(SignatureFault.Malformed);
    }

    [Fact]
    public async Task Evidence_with_a_part_missing_or_of_the_end_of_time_is_refused_and_never_throws()
    {
        var (cms, evidence, roots) = await Signed(KeyAlgorithm.EcdsaP256, false, false);
        foreach (var name in new[] { "chain", "ocsp", "lists" })
        {
            var json = JsonNode.Parse(evidence)!.AsObject();
            Assert.True(json.Remove(name));
            EvidenceCheck.Verify(cms, Content, System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), roots).Refuses(SignatureFault.Malformed);
        }

        var late = JsonNode.Parse(evidence)!.AsObject();
        late["verifiedAt"] = "9999-12-31T23:59:59.999999999Z";
        EvidenceCheck.Verify(cms, Content, System.Text.Encoding.UTF8.GetBytes(late.ToJsonString()), roots).Refuses(SignatureFault.Malformed);
    }

    [Fact]
    public async Task What_was_let_stand_without_proof_says_so_for_ever()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        (wire.Centre.Faults.OcspSilent, wire.Centre.Faults.ListSilent) = (true, true);
        var cms = wire.Sign(wire.Issue(CentreOnTheWire.Head), Content);
        var evidence = (await wire.Verify(cms, Content, settings: wire.Settings with { OnSilence = OnSilence.AllowMarked })).Holds().Evidence;
        Assert.Equal(RevocationProof.None, EvidenceCheck.Verify(cms, Content, evidence, [wire.Centre.Root]).Holds().Revocation);
    }

    private static async Task<(byte[] Cms, byte[] Evidence, X509Certificate2Collection Roots)> Signed(KeyAlgorithm algorithm, bool timeStamped, bool byList)
    {
        await using var wire = await CentreOnTheWire.Open(algorithm);
        wire.Centre.Faults.OcspSilent = byList;
        var cms = wire.Sign(wire.Issue(CentreOnTheWire.Head), Content, timeStamped);
        return (cms, (await wire.Verify(cms, Content, settings: wire.Settings with { ListRefresh = NodaTime.Duration.FromHours(1) })).Holds().Evidence.ToArray(), [wire.Centre.Root]);
    }
}
