using System.Collections.Immutable;
using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>What a signature is for; a certificate for one is refused for the other.</summary>
public enum SignatureUse
{
    /// <summary>Signing a document: digitalSignature with nonRepudiation, extended usage 1.3.6.1.5.5.7.3.4.</summary>
    Sign,

    /// <summary>Proving who one is: digitalSignature with keyEncipherment, extended usage 1.3.6.1.5.5.7.3.2.</summary>
    Authenticate,
}

/// <summary>A detached signature (CMS, CAdES-BES) and the exact bytes that were shown to the signer.</summary>
/// <param name="At">The moment for which validity is asked; where a time-stamp proves an earlier moment, that one counts.</param>
public sealed record SignatureToVerify(ReadOnlyMemory<byte> Cms, ReadOnlyMemory<byte> Content, Instant At, SignatureUse Use);

/// <summary>Why a signature is refused. The text key is <c>signature.</c> and the fault in kebab case.</summary>
public enum SignatureFault
{
    /// <summary>Not CMS, or CMS without what a signature needs.</summary>
    Malformed,

    /// <summary>The signature is of other bytes.</summary>
    OtherContent,

    /// <summary>Signature value or signed attributes do not agree with the certificate's key.</summary>
    Altered,

    NotYetValid,
    Expired,
    Revoked,

    /// <summary>No path to a configured root.</summary>
    UntrustedRoot,

    /// <summary>The certificate is for something else: authentication instead of signing, or the other way round.</summary>
    WrongUse,

    /// <summary>An algorithm that this verifier does not know or no longer trusts.</summary>
    UnknownAlgorithm,

    /// <summary>More than one signer where one is awaited.</summary>
    SeveralSigners,

    /// <summary>The time-stamp does not belong to this signature, or its authority is not trusted.</summary>
    WrongTimeStamp,

    /// <summary>The subject holds no IIN.</summary>
    NoPerson,

    /// <summary>Neither OCSP nor CRL answers, and the policy is to refuse.</summary>
    RevocationUnknown,
}

/// <summary>The role that the national certification centre wrote into a certificate (1.2.398.3.3.4.1 …).</summary>
public enum CertificateRole
{
    /// <summary>…1.1</summary>
    NaturalPerson,

    /// <summary>…1.2</summary>
    LegalEntity,

    /// <summary>…1.2.1</summary>
    FirstHead,

    /// <summary>…1.2.2</summary>
    RightToSign,

    /// <summary>…1.2.3</summary>
    RightToSignFinance,

    /// <summary>…1.2.4</summary>
    HumanResources,

    /// <summary>…1.2.5</summary>
    Employee,

    /// <summary>…1.1.1 or …1.2.6</summary>
    InformationSystem,
}

/// <summary>Who stands behind a verified certificate, as its subject says.</summary>
/// <param name="CommonName">Surname and name as the certificate writes them.</param>
/// <param name="Iin">Twelve digits of SERIALNUMBER=IIN….</param>
/// <param name="Bin">Twelve digits of OU=BIN…; null for a natural person.</param>
public sealed record SignerCertificate(
    string SerialNumber, string CommonName, string? Surname, string? Patronymic, string Iin, string? Bin, ImmutableArray<CertificateRole> Roles, Instant NotBefore, Instant NotAfter, string Algorithm);

/// <summary>How the signer's certificate was found not revoked.</summary>
public enum RevocationProof
{
    Ocsp,
    Crl,

    /// <summary>Nothing answered and the policy lets the signature stand, marked.</summary>
    None,
}

/// <summary>A signature that holds.</summary>
/// <param name="TimeStamp">The moment that a time-stamp proves; null where there is none.</param>
/// <param name="Evidence">
/// Canonical JSON with the chain, the answers on revocation and the time-stamp, by which the signature can be checked years later without
/// asking anybody.
/// </param>
public sealed record VerifiedSignature(SignerCertificate Signer, Instant? TimeStamp, RevocationProof Revocation, ReadOnlyMemory<byte> Evidence);

/// <summary>What a verifier finds.</summary>
public abstract record SignatureVerdict
{
    private SignatureVerdict()
    {
    }

    public sealed record Valid(VerifiedSignature Signature) : SignatureVerdict;

    /// <param name="Detail">For the log, in English, without names and numbers of persons.</param>
    public sealed record Refused(SignatureFault Fault, string Detail) : SignatureVerdict;

    /// <summary>The verifier itself is out of reach; the signature is neither good nor bad, and the signer may try again.</summary>
    public sealed record Unavailable(string Detail) : SignatureVerdict;
}

/// <summary>Verifies signatures; in this process (RSA, ECDSA) or by NCANode (GOST). Never throws for what the bytes are.</summary>
public interface ISignatureVerifier
{
    Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel);
}
