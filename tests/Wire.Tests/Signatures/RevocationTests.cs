using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures;
using Jardem.Simulator.Authority;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>Revocation over real sockets: by OCSP, by list, forged, stale, and when nobody answers.</summary>
[Row("J-03")]
public sealed class RevocationTests
{
    private static readonly byte[] Content = "Шешім"u8.ToArray();

    private static readonly KeyHolder Citizen = new("700102300010", "Мысалов", "Мысал", null, null, null, KeyRoles.NaturalPerson);

    [Fact]
    public async Task A_revoked_certificate_is_refused_by_OCSP_and_by_list()
    {
        await using var wire = await CentreOnTheWire.Open();
        var key = wire.Issue(Citizen);
        wire.Centre.Revoke(key, wire.Now.AddMinutes(-1));
        var cms = wire.Sign(key, Content);
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.Revoked);
        Assert.DoesNotContain("/crl/issuing.crl", wire.Asked);
        wire.Centre.Faults.OcspSilent = true;
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.Revoked);
        Assert.Contains("/crl/issuing.crl", wire.Asked);
    }

    [Fact]
    public async Task A_revocation_after_the_proven_moment_does_not_touch_the_signature()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var key = wire.Issue(Citizen);
        var (with, without) = (wire.Sign(key, Content, timeStamped: true), wire.Sign(key, Content));
        wire.Now = wire.Now.AddDays(10);
        wire.Centre.Revoke(key, wire.Now.AddDays(-1));
        (await wire.Verify(with, Content)).Holds();
        (await wire.Verify(without, Content)).Refuses(SignatureFault.Revoked);
    }

    [Fact]
    public async Task A_revoked_issuing_authority_takes_its_certificates_along()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var cms = wire.Sign(wire.Issue(Citizen), Content);
        wire.Centre.Revoke(wire.Centre.Issuing, wire.Now.AddMinutes(-1));
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.Revoked);
    }

    [Fact]
    public async Task When_OCSP_is_silent_the_list_has_its_say_and_when_both_are_the_policy()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var cms = wire.Sign(wire.Issue(Citizen), Content);
        wire.Centre.Faults.OcspSilent = true;
        Assert.Equal(RevocationProof.Crl, (await wire.Verify(cms, Content)).Holds().Revocation);
        wire.Centre.Faults.ListSilent = true;
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.RevocationUnknown);
        Assert.Equal(RevocationProof.None, (await wire.Verify(cms, Content, settings: wire.Settings with { OnSilence = OnSilence.AllowMarked })).Holds().Revocation);
    }

    [Fact]
    public async Task A_forged_OCSP_answer_is_as_if_it_had_not_come()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var (key, neighbour) = (wire.Issue(Citizen), wire.Issue(CentreOnTheWire.Head));
        wire.Centre.Revoke(key, wire.Now.AddMinutes(-1));
        wire.Centre.Faults.ListSilent = true;
        var cms = wire.Sign(key, Content);
        var (from, to) = (wire.Now.AddDays(-1), wire.Now.AddDays(1));
        var stranger = CertificationCentre.Create(wire.Address, () => wire.Now, KeyAlgorithm.EcdsaP256);
        var strangers = CertificateProfile.Authority("STRANGER", KeyAlgorithm.EcdsaP256, null, from, to, null);
        var foreign = CertificateProfile.Responder(strangers, KeyAlgorithm.EcdsaP256, from, to);
        byte[]? replayed = null;

        (string What, Func<byte[], byte[]> Forged)[] all =
        [
            ("a responder of another authority", request => Good(request, foreign)),
            ("the authority of another under the same name", request => stranger.Ocsp.Answer(request)),
            ("a person's certificate of the same authority", request => Good(request, neighbour)),
            ("the certificate asked about itself", request => Good(request, key)),
            ("an answer about a neighbour", request => wire.Centre.Ocsp.Answer(About(neighbour, wire.Centre.Issuing, request))),
            ("an answer of another day", request => replayed!),
            ("an error", _ => OcspAnswer.Error(3)),
            ("nothing", _ => []),
            ("noise", _ => [0x30, 0x03, 0x0A, 0x01, 0x00]),
            ("too much", _ => new byte[70 * 1024]),
        ];

        // Before the revocation the answer was good; replayed, it has another nonce.
        wire.ForgedOcsp = request =>
        {
            replayed = GoodBy(wire, request, stale: false);
            return null;
        };
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.Revoked);
        foreach (var (what, forged) in all)
        {
            wire.ForgedOcsp = forged;
            var verdict = await wire.Verify(cms, Content);
            Assert.True(verdict is SignatureVerdict.Refused { Fault: SignatureFault.RevocationUnknown }, $"{what}: {verdict}");
        }

        byte[] Good(byte[] request, X509Certificate2 by)
        {
            var (certIds, nonce) = OcspResponder.Read(request);
            return OcspAnswer.Write(by, certIds.Select(id => new OcspSingle(id, OcspStatus.Good, wire.Now, wire.Now.AddHours(1))), wire.Now, nonce);
        }
    }

    [Fact]
    public async Task A_stale_answer_and_one_without_the_nonce_do_not_count()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        wire.Centre.Faults.ListSilent = true;
        var cms = wire.Sign(wire.Issue(Citizen), Content);
        wire.ForgedOcsp = request => GoodBy(wire, request, stale: false);
        (await wire.Verify(cms, Content)).Holds();
        wire.ForgedOcsp = request => GoodBy(wire, request, stale: true);
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.RevocationUnknown);
        wire.ForgedOcsp = request => GoodBy(wire, request, stale: false, nonce: false);
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.RevocationUnknown);
        wire.ForgedOcsp = request => GoodBy(wire, request, stale: false, status: OcspStatus.Unknown);
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.RevocationUnknown);
    }

    [Fact]
    public async Task A_list_that_is_old_foreign_or_noise_does_not_count()
    {
        await using var wire = await CentreOnTheWire.Open();
        wire.Centre.Faults.OcspSilent = true;
        var cms = wire.Sign(wire.Issue(Citizen), Content);
        var stranger = CertificationCentre.Create(wire.Address, () => wire.Now);
        var old = wire.Centre.RevocationList();
        (string What, Func<byte[]> List)[] all =
        [
            ("another authority of the same name", stranger.RevocationList), ("the root's", wire.Centre.RootRevocationList), ("noise", () => Content), ("a bit changed", () => Flipped(wire.Centre.RevocationList())),
        ];
        foreach (var (what, list) in all)
        {
            wire.ForgedList = list;
            var verdict = await wire.Verify(cms, Content);
            Assert.True(verdict is SignatureVerdict.Refused { Fault: SignatureFault.RevocationUnknown }, $"{what}: {verdict}");
        }

        wire.ForgedList = () => old;
        Assert.Equal(RevocationProof.Crl, (await wire.Verify(cms, Content)).Holds().Revocation);
        wire.Now = wire.Now.AddDays(2);
        (await wire.Verify(cms, Content)).Refuses(SignatureFault.RevocationUnknown);
    }

    [Fact]
    public async Task An_address_in_a_certificate_is_only_asked_when_its_host_is_allowed()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var cms = wire.Sign(wire.Issue(Citizen), Content);

        // The host without its port is another: what else listens there is not for certificates to name.
        foreach (var hosts in new string[][] { [], ["ocsp.example"], ["127.0.0.1"] })
            (await wire.Verify(cms, Content, settings: wire.Settings with { AllowedHosts = [.. hosts] })).Refuses(SignatureFault.RevocationUnknown);
        Assert.Empty(wire.Asked);

        var configured = wire.Settings with { AllowedHosts = [], Ocsp = new Uri(wire.Address, "ocsp"), Lists = [new Uri(wire.Address, "crl/root.crl")] };
        Assert.Equal(RevocationProof.Ocsp, (await wire.Verify(cms, Content, settings: configured)).Holds().Revocation);
    }

    [Fact]
    public async Task A_good_answer_serves_the_same_certificate_for_a_while()
    {
        await using var wire = await CentreOnTheWire.Open(KeyAlgorithm.EcdsaP256);
        var key = wire.Issue(Citizen);
        var verifier = SignatureRegistration.Verifier(wire.Settings with { OcspReuse = Duration.FromMinutes(5), ListRefresh = Duration.FromMinutes(5) }, wire);
        for (var i = 0; i < 5; i++)
            (await Once()).Holds();
        Assert.Equal(1, wire.Centre.Ocsp.Asked);
        Assert.Single(wire.Asked, "/crl/root.crl");

        wire.Centre.Revoke(key, wire.Now.AddMinutes(1));
        wire.Now = wire.Now.AddMinutes(6);
        (await Once()).Refuses(SignatureFault.Revoked);

        Task<SignatureVerdict> Once() => verifier.Verify(new SignatureToVerify(wire.Sign(key, Content), Content, wire.GetCurrentInstant(), SignatureUse.Sign), TestTime.Bound);
    }

    private static byte[] GoodBy(CentreOnTheWire wire, byte[] request, bool stale, bool nonce = true, OcspStatus status = OcspStatus.Good)
    {
        var (certIds, sent) = OcspResponder.Read(request);
        var at = stale ? wire.Now.AddDays(-2) : wire.Now;
        var responder = CertificateProfile.Responder(wire.Centre.IssuingWithKey, KeyAlgorithm.EcdsaP256, wire.Now.AddDays(-5), wire.Now.AddDays(5));
        return OcspAnswer.Write(responder, certIds.Select(id => new OcspSingle(id, status, at, at.AddHours(12))), at, nonce ? sent : null);
    }

    /// <summary>The same request with the serial number of another certificate.</summary>
    private static byte[] About(X509Certificate2 certificate, X509Certificate2 issuer, byte[] request)
    {
        var (certIds, _) = OcspResponder.Read(request);
        var serial = new System.Formats.Asn1.AsnReader(certIds[0], System.Formats.Asn1.AsnEncodingRules.DER).ReadSequence();
        serial.ReadEncodedValue();
        serial.ReadOctetString();
        serial.ReadOctetString();
        var asked = serial.ReadIntegerBytes().ToArray();
        Assert.Equal(asked.Length, certificate.SerialNumberBytes.Length);
        Assert.NotNull(issuer);
        var copy = (byte[])request.Clone();
        certificate.SerialNumberBytes.Span.CopyTo(copy.AsSpan(copy.AsSpan().IndexOf(asked)));
        return copy;
    }

    private static byte[] Flipped(byte[] der)
    {
        der[der.Length / 3] ^= 1;
        return der;
    }
}
