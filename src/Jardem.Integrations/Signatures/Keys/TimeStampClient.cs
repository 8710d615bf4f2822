using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Jardem.Integrations.Signatures.Revocation;
using Jardem.UseCases.Ports.Keys;

namespace Jardem.Integrations.Signatures.Keys;

/// <summary>Asks a time-stamp authority (RFC 3161) to stamp a signature value. Whether the authority is trusted is asked when the signature is verified.</summary>
internal sealed class TimeStampClient(Uri address, LimitedHttp http)
{
    private const int LargestAnswer = 64 * 1024;
    private const string Token = "1.2.840.113549.1.9.16.2.14";

    public static TimeStampClient? Of(KeySettings settings) => settings.TimeStamps is { } address ? new TimeStampClient(address, LimitedHttp.With(settings.Timeout)) : null;

    /// <summary>The signature with its time-stamp, in DER.</summary>
    /// <exception cref="KeyUnusableException">The authority is silent, or stamped something else.</exception>
    public async Task<byte[]> Stamp(SignedCms cms, CancellationToken cancel)
    {
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(cms.SignerInfos[0], HashAlgorithmName.SHA256, requestSignerCertificates: true, nonce: RandomNumberGenerator.GetBytes(8));
        var answer = await http.Post(address, request.Encode(), "application/timestamp-query", LargestAnswer, cancel)
            ?? throw new KeyUnusableException("the time-stamp authority does not answer");
        try
        {
            var token = request.ProcessResponse(answer, out _);
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid(Token), token.AsSignedCms().Encode()));
            return cms.Encode();
        }
        catch (CryptographicException error)
        {
            throw new KeyUnusableException("the time-stamp authority gave no stamp for this signature", error);
        }
    }
}
