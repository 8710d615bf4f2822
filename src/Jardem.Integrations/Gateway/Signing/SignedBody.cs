using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using Jardem.Integrations.Gateway.Messages;

namespace Jardem.Integrations.Gateway.Signing;

/// <summary>
/// A body and the signature over it, each found by its place in the envelope. What is read later is this very element, so that no copy of it
/// elsewhere can stand for it.
/// </summary>
internal sealed record SignedBody(XmlDocument Document, ReadOnlyMemory<byte> Bytes, XmlElement Body, string BodyId, XmlElement Signature, X509Certificate2 Certificate)
{
    private const int LongestCertificate = 16 * 1024;

    /// <summary>Elements that may occur once in the whole document, wherever they stand.</summary>
    private static readonly (string Space, string Name)[] Once =
        [(Names.Soap, "Envelope"), (Names.Soap, "Header"), (Names.Soap, "Body"), (Names.Security, "Security"), (Names.Signature, "Signature")];

    /// <exception cref="UnusableException">The envelope is not of the one form that is accepted.</exception>
    public static SignedBody In(XmlDocument document, ReadOnlyMemory<byte> bytes, Func<string, string, bool> known)
    {
        var envelope = document.DocumentElement!;
        Expect(envelope is { LocalName: "Envelope", NamespaceURI: Names.Soap }, "it is no SOAP envelope");
        var parts = envelope.Elements().ToList();
        Expect(parts.Count == 2 && Is(parts[0], "Header", Names.Soap) && Is(parts[1], "Body", Names.Soap), "an envelope is one header and one body");
        Alone(document);
        var body = parts[1];
        var id = body.GetAttribute("Id", Names.Utility);
        Expect(id.Length > 0, "the body has no id to be signed by");
        var signature = parts[0].One("Security", Names.Security).Only("Signature", Names.Signature);
        var inside = signature.Elements().ToList();
        Expect(inside.Count == 3 && Is(inside[0], "SignedInfo") && Is(inside[1], "SignatureValue") && Is(inside[2], "KeyInfo"), "the signature has another form");
        Signed(inside[0], id, known);
        return new SignedBody(document, bytes, body, id, signature, CertificateOf(inside[2]));
    }

    /// <summary>No second body, header or signature hides anywhere, and no id stands twice.</summary>
    private static void Alone(XmlDocument document)
    {
        var seen = new int[Once.Length];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (XmlElement element in document.GetElementsByTagName("*"))
        {
            var at = Array.IndexOf(Once, (element.NamespaceURI, element.LocalName));
            Expect(at < 0 || ++seen[at] == 1, "a part of the envelope occurs twice");
            foreach (XmlAttribute attribute in element.Attributes)
            {
                if (attribute.NamespaceURI != "http://www.w3.org/2000/xmlns/" && attribute.LocalName.Equals("id", StringComparison.OrdinalIgnoreCase))
                    Expect(ids.Add(attribute.Value), "an id occurs twice");
            }
        }
    }

    private static void Signed(XmlElement info, string id, Func<string, string, bool> known)
    {
        var parts = info.Elements().ToList();
        Expect(parts.Count == 3 && Is(parts[0], "CanonicalizationMethod") && Is(parts[1], "SignatureMethod") && Is(parts[2], "Reference"), "the signature is not over one thing");
        Exclusive(parts[0]);
        Expect(parts[2].GetAttribute("URI") == "#" + id, "the signature is not over the body");
        var reference = parts[2].Elements().ToList();
        Expect(reference.Count == 3 && Is(reference[0], "Transforms") && Is(reference[1], "DigestMethod") && Is(reference[2], "DigestValue"), "the reference has another form");
        Exclusive(reference[0].Only("Transform", Names.Signature));
        Expect(known(parts[1].GetAttribute("Algorithm"), reference[1].GetAttribute("Algorithm")), "the signature's algorithm is not accepted");
    }

    /// <summary>Exclusive canonicalisation, with no more than a list of prefixes beside it.</summary>
    private static void Exclusive(XmlElement method)
    {
        Expect(method.GetAttribute("Algorithm") == SignedXml.XmlDsigExcC14NTransformUrl, "only exclusive canonicalisation is accepted");
        Expect(method.Elements().All(e => Is(e, "InclusiveNamespaces", SignedXml.XmlDsigExcC14NTransformUrl)), "a transform holds more than its prefixes");
    }

    private static X509Certificate2 CertificateOf(XmlElement keyInfo)
    {
        var identifier = keyInfo.Only("SecurityTokenReference", Names.Security).Only("KeyIdentifier", Names.Security);
        Expect(identifier.GetAttribute("ValueType") == Names.X509v3, "the signer is not named by a certificate");
        var text = identifier.InnerText;
        Expect(text.Length is > 0 and < LongestCertificate, "the signer's certificate has no fitting length");
        try
        {
            return X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text));
        }
        catch (Exception error) when (error is FormatException or CryptographicException)
        {
            throw new UnusableException("the signer's certificate cannot be read");
        }
    }

    private static bool Is(XmlElement element, string name, string space = Names.Signature) => element.LocalName == name && element.NamespaceURI == space;

    private static void Expect(bool holds, string why)
    {
        if (!holds)
            throw new UnusableException(why);
    }
}
