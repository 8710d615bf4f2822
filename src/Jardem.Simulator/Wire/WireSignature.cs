using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace Jardem.Simulator.Wire;

/// <summary>The WS-Security signature over the Body, made and checked.</summary>
internal static class WireSignature
{
    public static void Sign(XmlDocument envelope, X509Certificate2 key)
    {
        var body = Body(envelope) ?? throw new InvalidOperationException("An envelope has a Body.");
        var signed = new ByUtilityId(envelope) { SigningKey = key.GetRSAPrivateKey() };
        signed.SignedInfo!.CanonicalizationMethod = Names.ExclusiveC14N;
        signed.SignedInfo.SignatureMethod = Names.RsaSha256;
        var reference = new Reference("#" + body.GetAttribute("Id", Names.Utility.NamespaceName)) { DigestMethod = Names.Sha256 };
        reference.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(reference);
        signed.KeyInfo = new KeyInfo();
        signed.KeyInfo.AddClause(new KeyInfoNode(Token(envelope, key)));
        signed.ComputeSignature();
        var security = envelope.CreateElement("wsse", "Security", Names.Security.NamespaceName);
        security.AppendChild(envelope.ImportNode(signed.GetXml(), deep: true));
        Header(envelope)!.AppendChild(security);
    }

    /// <summary>The certificate whose key signed the Body; null where there is no signature or it is not of this Body.</summary>
    public static X509Certificate2? Signer(XmlDocument envelope)
    {
        try
        {
            var body = Body(envelope);
            var signatures = Header(envelope)?.GetElementsByTagName("Signature", Names.Signature);
            if (body is null || signatures is not { Count: 1 } || signatures[0] is not XmlElement signature)
                return null;
            var tokens = signature.GetElementsByTagName("KeyIdentifier", Names.Security.NamespaceName);
            if (tokens.Count != 1)
                return null;
            var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(tokens[0]!.InnerText));
            var signed = new ByUtilityId(envelope);
            signed.LoadXml(signature);
            var ofBody = signed.SignedInfo is { References.Count: 1, SignatureMethod: Names.RsaSha256, CanonicalizationMethod: Names.ExclusiveC14N } info
                && info.References[0] is Reference { DigestMethod: Names.Sha256, TransformChain.Count: 1 } reference
                && reference.TransformChain[0] is XmlDsigExcC14NTransform
                && reference.Uri == "#" + body.GetAttribute("Id", Names.Utility.NamespaceName)
                && signed.GetIdElement(envelope, reference.Uri[1..]) == body;
            using var key = certificate.GetRSAPublicKey();
            return ofBody && key is not null && signed.CheckSignature(key) ? certificate : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException or XmlException)
        {
            return null;
        }
    }

    /// <summary>The only Body, a child of the root.</summary>
    public static XmlElement? Body(XmlDocument envelope) => Only(envelope, "Body");

    private static XmlElement? Header(XmlDocument envelope) => Only(envelope, "Header");

    private static XmlElement? Only(XmlDocument envelope, string name)
    {
        var found = envelope.DocumentElement!.ChildNodes.OfType<XmlElement>().Where(e => e.LocalName == name && e.NamespaceURI == Names.Soap.NamespaceName).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static XmlElement Token(XmlDocument envelope, X509Certificate2 key)
    {
        var reference = envelope.CreateElement("wsse", "SecurityTokenReference", Names.Security.NamespaceName);
        var identifier = envelope.CreateElement("wsse", "KeyIdentifier", Names.Security.NamespaceName);
        identifier.SetAttribute("EncodingType", Names.Base64);
        identifier.SetAttribute("ValueType", Names.X509Token);
        identifier.InnerText = Convert.ToBase64String(key.RawData);
        reference.AppendChild(identifier);
        return reference;
    }

    /// <summary>Finds what is signed by <c>wsu:Id</c>, and only where one element alone has that id.</summary>
    private sealed class ByUtilityId(XmlDocument document) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue)
        {
            var found = document!.GetElementsByTagName("*").OfType<XmlElement>().Where(e => e.GetAttribute("Id", Names.Utility.NamespaceName) == idValue).ToList();
            return found.Count == 1 ? found[0] : null;
        }
    }
}
