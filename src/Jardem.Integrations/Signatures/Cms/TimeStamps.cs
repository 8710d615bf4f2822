using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Jardem.Integrations.Signatures.Paths;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Signatures.Cms;

/// <summary>A time-stamp that belongs to a signature, and the path of the authority that made it.</summary>
internal sealed record ProvenMoment(Instant At, TrustedPath Path);

/// <summary>Verifies time-stamp tokens (RFC 3161) against the roots of time-stamp authorities.</summary>
internal static class TimeStamps
{
    /// <param name="now">No time-stamp is of a later moment.</param>
    /// <exception cref="RefusedSignatureException">It is of something else, or by somebody whom nobody trusts.</exception>
    public static ProvenMoment Verify(SignerInfo signer, byte[] token, PathFinder paths, Instant now)
    {
        if (!Rfc3161TimestampToken.TryDecode(token, out var stamp, out var length) || length != token.Length)
            throw Wrong("not a time-stamp token");
        try
        {
            SignatureAlgorithms.Digest(stamp.TokenInfo.HashAlgorithmId.Value);
            if (!stamp.VerifySignatureForSignerInfo(signer, out var authority, paths.Known) || authority is null)
                throw Wrong("of another signature, or not by a time-stamp authority");
            SignatureAlgorithms.CheckCertificate(authority);
            var path = paths.Find(authority, () => stamp.AsSignedCms().Certificates);
            var at = Instant.FromDateTimeOffset(stamp.TokenInfo.Timestamp);
            path.CheckAt(at);
            return at <= now + Moments.Skew ? new ProvenMoment(at, path) : throw Wrong("of a moment to come");
        }
        catch (CryptographicException)
        {
            throw Wrong("cannot be verified");
        }
        catch (RefusedSignatureException refused) when (refused.Fault != SignatureFault.WrongTimeStamp)
        {
            throw Wrong(refused.Message);
        }
    }

    public static RefusedSignatureException Wrong(string detail) => new(SignatureFault.WrongTimeStamp, "time-stamp: " + detail);
}
