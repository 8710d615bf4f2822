using System.Collections.Immutable;
using System.Text.Json;
using Jardem.Cases.People;
using Jardem.Integrations.Signatures.Cms;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Integrations.Signatures.Revocation;
using Jardem.Law.Json;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Signatures.NcaNode;

/// <summary>
/// Verifies by NCANode 3 over HTTP, which knows GOST through the national centre's own provider. What it answers is taken at its word:
/// it is part of the installation and reached over a network of its own.
/// </summary>
public sealed class NcaNodeVerifier(Uri address, TimeSpan timeout, OnSilence onSilence, IClock clock) : ISignatureVerifier
{
    private const int LargestAnswer = 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly LimitedHttp http = LimitedHttp.With(timeout);
    private readonly Uri verify = new(address.AbsoluteUri.TrimEnd('/') + "/cms/verify");

    public async Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel)
    {
        // NCANode verifies what is enclosed when something is, so the content shown is only checked when nothing is.
        if (asked.Cms.Length > SignerCms.Largest || CmsOutline.Read(asked.Cms) is not { Detached: true })
            return Refused(SignatureFault.Malformed, "not a detached signature");
        var request = JsonSerializer.SerializeToUtf8Bytes(
            new { cms = Convert.ToBase64String(asked.Cms.Span), data = Convert.ToBase64String(asked.Content.Span), revocationCheck = new[] { "OCSP", "CRL" } }, Json);
        if (await http.Exchange(verify, request, "application/json", LargestAnswer, cancel) is not var (status, body))
            return new SignatureVerdict.Unavailable("NCANode does not answer");
        if (status == 400)
            return Refused(SignatureFault.Malformed, "NCANode cannot read it");
        if (status != 200)
            return new SignatureVerdict.Unavailable($"NCANode answers HTTP {status}");
        NcaNodeAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize<NcaNodeAnswer>(body, Json);
        }
        catch (JsonException)
        {
            answer = null;
        }

        if (answer is not { Valid: { } valid })
            return new SignatureVerdict.Unavailable("NCANode answers what is not its interface");
        try
        {
            return new SignatureVerdict.Valid(Signature(asked, answer, valid, body));
        }
        catch (RefusedSignatureException refused)
        {
            return refused.Verdict;
        }
    }

    private VerifiedSignature Signature(SignatureToVerify asked, NcaNodeAnswer answer, bool valid, byte[] body)
    {
        if (answer.Signers is not [var signer, ..])
            throw new RefusedSignatureException(SignatureFault.Malformed, "NCANode found no signer");
        if (answer.Signers.Count > 1)
            throw new RefusedSignatureException(SignatureFault.SeveralSigners, "more than one signer");
        if (signer.Certificates is not [{ NotBefore: { } from, NotAfter: { } to } certificate, ..])
            throw new RefusedSignatureException(SignatureFault.Malformed, "NCANode names no certificate");
        var stamp = signer.Tsp?.GenTime is { } time ? Instant.FromDateTimeOffset(time) : (Instant?)null;
        var at = stamp is { } proven && proven < asked.At ? proven : asked.At;
        var revocations = certificate.Revocations ?? [];
        if (revocations.Any(r => r.Revoked == true))
            throw new RefusedSignatureException(SignatureFault.Revoked, "the certificate");
        if (at <= Instant.FromDateTimeOffset(from))
            throw new RefusedSignatureException(SignatureFault.NotYetValid, "the certificate");
        if (at >= Instant.FromDateTimeOffset(to))
            throw new RefusedSignatureException(SignatureFault.Expired, "the certificate");
        if (certificate.Valid != true)
            throw new RefusedSignatureException(SignatureFault.UntrustedRoot, "NCANode does not know its issuer");
        if (!valid)
            throw new RefusedSignatureException(SignatureFault.Altered, "NCANode: not of these bytes by this key");
        if (certificate.KeyUsage != (asked.Use == SignatureUse.Sign ? "SIGN" : "AUTH"))
            throw new RefusedSignatureException(SignatureFault.WrongUse, $"the certificate is for {certificate.KeyUsage}");
        var iin = Number(certificate.Subject?.Iin, "IIN");
        if (Iin.Check(iin) != IinFault.None)
            throw new RefusedSignatureException(SignatureFault.NoPerson, "no IIN that can be one");
        var proof = revocations.Any(r => r is { Revoked: false, By: "OCSP" }) ? RevocationProof.Ocsp : revocations.Any(r => r is { Revoked: false, By: "CRL" }) ? RevocationProof.Crl : RevocationProof.None;
        if (proof == RevocationProof.None && onSilence == OnSilence.Refuse)
            throw new RefusedSignatureException(SignatureFault.RevocationUnknown, "NCANode got no answer");
        var subject = certificate.Subject!;
        var person = new SignerCertificate(
            certificate.SerialNumber ?? "", subject.CommonName ?? "", subject.SurName, subject.LastName, iin!, Number(subject.Bin, "BIN"), Roles(certificate.KeyUser ?? []),
            Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to), certificate.SignAlg ?? "");
        var evidence = new SignatureEvidence(SignatureEvidence.Current, asked.Use, clock.GetCurrentInstant(), at, proof, [], [], [], null, null, Convert.ToBase64String(body));
        return new VerifiedSignature(person, stamp, proof, CanonicalJson.Write(evidence));
    }

    private static ImmutableArray<CertificateRole> Roles(IReadOnlyList<string> users)
    {
        var roles = ImmutableArray.CreateBuilder<CertificateRole>();
        foreach (var user in users)
        {
            CertificateRole? role = user switch
            {
                "INDIVIDUAL" => CertificateRole.NaturalPerson,
                "ORGANIZATION" => CertificateRole.LegalEntity,
                "CEO" => CertificateRole.FirstHead,
                "CAN_SIGN" => CertificateRole.RightToSign,
                "CAN_SIGN_FINANCIAL" => CertificateRole.RightToSignFinance,
                "HR" => CertificateRole.HumanResources,
                "EMPLOYEE" => CertificateRole.Employee,
                "ORGANIZATION_DIGITAL_SYSTEM" => CertificateRole.InformationSystem,
                _ => null,
            };
            if (role is { } known)
                roles.Add(known);
        }

        return roles.ToImmutable();
    }

    private static string? Number(string? written, string prefix) => written?.StartsWith(prefix, StringComparison.Ordinal) == true ? written[prefix.Length..] : written;

    private static SignatureVerdict.Refused Refused(SignatureFault fault, string detail) => new(fault, detail);
}
