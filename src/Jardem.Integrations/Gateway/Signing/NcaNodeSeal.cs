using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jardem.Integrations.Gateway.Signing;

/// <summary>
/// GOST signatures, made and checked by NCANode over HTTP (<c>/wsse/sign</c>, <c>/wsse/verify</c>). Where the signature stands and what it covers is
/// found here, as for RSA; whose it is by the certificate's SHA-256 alone, because this process cannot follow a GOST chain.
/// </summary>
internal sealed class NcaNodeSeal(SealSettings settings, TrustedSigners trusted, HttpClient http) : IEnvelopeSeal
{
    private const string Gost2015 = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:";

    private static readonly string[] SignatureMethods =
        [Gost2015 + "gostr34102015-gostr34112015-512", "http://www.w3.org/2001/04/xmldsig-more#gost34310-gost34311"];

    private static readonly string[] DigestMethods =
        [Gost2015 + "gostr34112015-512", "http://www.w3.org/2001/04/xmldsig-more#gost34311"];

    public bool Knows(string signatureMethod, string digestMethod) => Array.IndexOf(SignatureMethods, signatureMethod) is >= 0 and var at && DigestMethods[at] == digestMethod;

    public async Task<byte[]> Sign(byte[] envelope, CancellationToken cancel)
    {
        var request = new SignRequest(Encoding.UTF8.GetString(envelope), Convert.ToBase64String(settings.Key.Span), settings.KeyPassword, settings.NcaNodeAlias, TrimXml: false);
        var answer = await Ask<SignAnswer>("wsse/sign", request, cancel);
        return answer is { Status: 200, Xml: { Length: > 0 } xml } ? Encoding.UTF8.GetBytes(xml) : throw new SealException("NCANode did not sign");
    }

    public async Task<string?> Fault(SignedBody signed, CancellationToken cancel)
    {
        if (trusted.Fault(signed.Certificate) is { } fault)
            return fault;
        var answer = await Ask<VerifyAnswer>("wsse/verify", new VerifyRequest(Encoding.UTF8.GetString(signed.Bytes.Span), ["OCSP"]), cancel);
        if (answer.Status != 200)
            throw new SealException("NCANode did not check it");
        return answer.Valid ? null : "NCANode finds that the signature does not hold";
    }

    private async Task<T> Ask<T>(string path, object request, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(new Uri(settings.NcaNode!, path), request, cancel);
            return await answer.Content.ReadFromJsonAsync<T>(cancel) ?? throw new SealException("NCANode answers with nothing");
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new SealException($"NCANode: {error.GetType().Name}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new SealException("NCANode did not answer in time");
        }
    }

    private sealed record SignRequest(string Xml, string Key, string? Password, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? KeyAlias, bool TrimXml);

    private sealed record SignAnswer(int Status, string? Xml);

    private sealed record VerifyRequest(string Xml, string[] RevocationCheck);

    private sealed record VerifyAnswer(int Status, bool Valid);
}
