using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jardem.Simulator.Authority;

/// <summary>New keys, and the signature generator of a certificate's key.</summary>
internal static class KeyPair
{
    public static (CertificateRequest Request, Func<X509Certificate2, X509Certificate2> WithKey) Request(X500DistinguishedName subject, KeyAlgorithm algorithm)
    {
        if (algorithm == KeyAlgorithm.EcdsaP256)
        {
            var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return (new CertificateRequest(subject, ecdsa, HashAlgorithmName.SHA256), certificate => certificate.CopyWithPrivateKey(ecdsa));
        }

        var rsa = RSA.Create(2048);
        return (new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), certificate => certificate.CopyWithPrivateKey(rsa));
    }

    public static X509SignatureGenerator Generator(X509Certificate2 certificate) =>
        certificate.GetRSAPrivateKey() is { } rsa
            ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1)
            : X509SignatureGenerator.CreateForECDsa(certificate.GetECDsaPrivateKey() ?? throw new InvalidOperationException("The certificate has no key to sign with."));
}
