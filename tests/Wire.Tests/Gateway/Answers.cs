using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Jardem.Tests.Gateway;

/// <summary>The gateway's side of the wire, written for the tests from docs/gateway.md alone.</summary>
internal static class Answers
{
    public const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Sync = "http://bip.bee.kz/SyncChannel/v10/Types";
    public const string Async = "http://bip.bee.kz/AsyncChannel/v10/Types";
    private const string Wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private const string Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private const string X509v3 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

    public const string Now = "2026-11-20T11:00:00.000+05:00";

    /// <summary>A synchronous answer, not signed yet.</summary>
    public static string Data(string request, string payload, string? correlation = null, string? id = null, string date = Now, string status = "SCSS001") =>
        $"""<SendMessageResponse xmlns="{Sync}"><response xmlns=""><responseInfo><messageId>{id ?? Guid.NewGuid().ToString()}</messageId><correlationId>{correlation ?? Value(request, "messageId")}</correlationId><responseDate>{date}</responseDate><status><code>{status}</code><message>-</message></status><sessionId>{Guid.NewGuid()}</sessionId></responseInfo><responseData><data>{payload}</data></responseData></response></SendMessageResponse>""";

    public static string Payload(string element, params string[] records) =>
        $"""<{element} xmlns="urn:jardem:register:1"><result><code>{(records.Length == 0 ? "00404" : "00000")}</code><nameKz>-</nameKz><nameRu>-</nameRu></result>{string.Concat(records.Select(r => $"<record>{r}</record>"))}</{element}>""";

    /// <summary>Named values as elements, a name and a value in turn.</summary>
    public static string Record(params string[] namesAndValues) =>
        string.Concat(namesAndValues.Chunk(2).Select(p => $"<{p[0]}>{p[1]}</{p[0]}>"));

    public static string Envelope(string body) => $"""<soap:Envelope xmlns:soap="{Soap}"><soap:Body>{body}</soap:Body></soap:Envelope>""";

    /// <summary>The body in an envelope, signed.</summary>
    public static string Signed(string body, X509Certificate2? by = null, Action<SignedXml>? otherwise = null, string id = "body-1")
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml($"""<soap:Envelope xmlns:soap="{Soap}" xmlns:wsse="{Wsse}" xmlns:wsu="{Wsu}"><soap:Header><wsse:Security/></soap:Header><soap:Body wsu:Id="{id}">{body}</soap:Body></soap:Envelope>""");
        by ??= WireKeys.Gateway;
        using var key = by.GetRSAPrivateKey()!;
        var signed = new ById(document) { SigningKey = key };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        var reference = new Reference("#" + id) { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(reference);
        var token = document.CreateElement("wsse", "SecurityTokenReference", Wsse);
        var name = document.CreateElement("wsse", "KeyIdentifier", Wsse);
        name.SetAttribute("ValueType", X509v3);
        name.InnerText = Convert.ToBase64String(by.RawData);
        token.AppendChild(name);
        signed.KeyInfo = new KeyInfo();
        signed.KeyInfo.AddClause(new KeyInfoNode(token));
        otherwise?.Invoke(signed);
        signed.ComputeSignature();
        document.GetElementsByTagName("Security", Wsse)[0]!.AppendChild(signed.GetXml());
        return document.OuterXml;
    }

    public static string Fault(string side, string code) => Envelope(
        $"<soap:Fault><faultcode>soap:{side}</faultcode><faultstring>-</faultstring><detail><ErrorInfo><errorCode>{code}</errorCode><errorMessage>-</errorMessage><errorDate>{Now}</errorDate></ErrorInfo></detail></soap:Fault>");

    /// <summary>Whether the message is signed over its body as docs/gateway.md asks.</summary>
    public static bool IsSigned(string message, X509Certificate2 by)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(message);
        if (document.GetElementsByTagName("Body", Soap)[0] is not XmlElement body || document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl)[0] is not XmlElement signature)
            return false;
        var signed = new ById(document);
        signed.LoadXml(signature);
        using var key = by.GetRSAPublicKey()!;
        return signed.SignedInfo!.References is [Reference { Uri: { } uri }] && uri == "#" + body.GetAttribute("Id", Wsu)
            && message.Contains(Convert.ToBase64String(by.RawData), StringComparison.Ordinal) && signed.CheckSignature(key);
    }

    public static string Value(string message, string element) => Regex.Match(message, $"<{element}>([^<]*)</{element}>").Groups[1].Value;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class ById(XmlDocument document) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue) =>
            base.GetIdElement(document, idValue) ?? document?.SelectNodes("//*")!.Cast<XmlElement>().FirstOrDefault(e => e.GetAttribute("Id", Wsu) == idValue);
    }
}
