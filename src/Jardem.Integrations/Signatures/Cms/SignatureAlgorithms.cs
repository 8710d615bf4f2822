using System.Collections.Frozen;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Signatures.Cms;

/// <summary>The algorithms that still count: SHA-2 with RSA from 2048 bits (PKCS#1 and PSS) and with ECDSA on the NIST curves.</summary>
internal static class SignatureAlgorithms
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string Pss = "1.2.840.113549.1.1.10";
    private const string EcKey = "1.2.840.10045.2.1";

    private static readonly FrozenDictionary<string, HashAlgorithmName> Digests = new Dictionary<string, HashAlgorithmName>
    {
        [Sha256] = HashAlgorithmName.SHA256,
        ["2.16.840.1.101.3.4.2.2"] = HashAlgorithmName.SHA384,
        ["2.16.840.1.101.3.4.2.3"] = HashAlgorithmName.SHA512,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, HashAlgorithmName> Signatures = new Dictionary<string, HashAlgorithmName>
    {
        ["1.2.840.113549.1.1.11"] = HashAlgorithmName.SHA256,
        ["1.2.840.113549.1.1.12"] = HashAlgorithmName.SHA384,
        ["1.2.840.113549.1.1.13"] = HashAlgorithmName.SHA512,
        ["1.2.840.10045.4.3.2"] = HashAlgorithmName.SHA256,
        ["1.2.840.10045.4.3.3"] = HashAlgorithmName.SHA384,
        ["1.2.840.10045.4.3.4"] = HashAlgorithmName.SHA512,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Curves = ["1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35"];

    public static HashAlgorithmName Digest(string? oid) =>
        oid is not null && Digests.TryGetValue(oid, out var name) ? name : throw Unknown($"digest {oid}");

    /// <exception cref="RefusedSignatureException">Not a signature algorithm that counts.</exception>
    public static void CheckSigner(string? oid)
    {
        if (oid is not (Rsa or Pss or EcKey) && (oid is null || !Signatures.ContainsKey(oid)))
            throw Unknown($"signature {oid}");
    }

    /// <summary>The certificate's key, and the algorithm with which its issuer signed it.</summary>
    /// <exception cref="RefusedSignatureException">One of them is unknown or too weak.</exception>
    public static void CheckCertificate(X509Certificate2 certificate, bool anchor = false)
    {
        switch (certificate.PublicKey.Oid.Value)
        {
            case Rsa:
                if (RsaBytes(certificate) < 2048 / 8)
                    throw Unknown("an RSA key shorter than 2048 bits");
                break;
            case EcKey:
                if (certificate.PublicKey.EncodedParameters?.RawData is not { Length: > 2 } parameters || parameters[0] != 0x06 || !Curves.Contains(AsnDecoder.ReadObjectIdentifier(parameters, AsnEncodingRules.DER, out _)))
                    throw Unknown("a curve that is not NIST's");
                break;
            default:
                throw Unknown($"key {certificate.PublicKey.Oid.Value}");
        }

        // What signs itself is trusted by its place in the folder and not by its signature.
        if (!anchor && certificate.SignatureAlgorithm.Value is { } oid && oid != Pss && !Signatures.ContainsKey(oid))
            throw Unknown($"certificate signed with {oid}");
    }

    /// <summary>Whether a signature over signed DER (a certificate, a list, an OCSP answer) is by this key; false for unknown algorithms.</summary>
    /// <param name="algorithm">The AlgorithmIdentifier.</param>
    public static bool Verify(X509Certificate2 by, ReadOnlyMemory<byte> algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        var reader = new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence();
        var oid = reader.ReadObjectIdentifier();
        var padding = RSASignaturePadding.Pkcs1;
        if (oid == Pss)
        {
            padding = RSASignaturePadding.Pss;
            if (!reader.HasData || PssHash(reader.ReadSequence()) is not { } hash)
                return false;
            return ByRsa(by, data, signature, hash, padding);
        }

        if (!Signatures.TryGetValue(oid, out var name))
            return false;
        if (!oid.StartsWith("1.2.840.10045", StringComparison.Ordinal))
            return ByRsa(by, data, signature, name, padding);
        if (by.PublicKey.Oid.Value != EcKey)
            return false;
        using var ecdsa = by.GetECDsaPublicKey();
        return ecdsa is not null && ecdsa.VerifyData(data, signature, name, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>Length of the modulus, read without making a key of it.</summary>
    private static int RsaBytes(X509Certificate2 certificate)
    {
        try
        {
            return new AsnReader(certificate.PublicKey.EncodedKeyValue.RawData, AsnEncodingRules.DER).ReadSequence().ReadIntegerBytes().Span.TrimStart((byte)0).Length;
        }
        catch (AsnContentException)
        {
            return 0;
        }
    }

    private static bool ByRsa(X509Certificate2 by, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        if (by.PublicKey.Oid.Value != Rsa)
            return false;
        using var rsa = by.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(data, signature, hash, padding);
    }

    private static HashAlgorithmName? PssHash(AsnReader parameters)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, 0);
        return parameters.HasData && parameters.PeekTag().HasSameClassAndValue(tag)
            && Digests.TryGetValue(parameters.ReadSequence(tag).ReadSequence().ReadObjectIdentifier(), out var hash)
            ? hash
            : null;
    }

    private static RefusedSignatureException Unknown(string what) => new(SignatureFault.UnknownAlgorithm, what);
}
