using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using Jardem.Integrations.Gateway.Messages;
using Jardem.Integrations.Gateway.Wire;

namespace Jardem.Integrations.Gateway.Signing;

/// <summary>RSA with SHA-256, in this process.</summary>
internal sealed class RsaSeal : IEnvelopeSeal
{
    private const int ShortestKey = 2048;
    private readonly X509Certificate2 _own;
    private readonly string _ownText;
    private readonly TrustedSigners _trusted;

    /// <exception cref="CryptographicException">The file is no PKCS#12 with an RSA key, or the password is another.</exception>
    public RsaSeal(SealSettings settings, TrustedSigners trusted)
    {
        _own = X509CertificateLoader.LoadPkcs12(settings.Key.Span, settings.KeyPassword, X509KeyStorageFlags.EphemeralKeySet);
        using (var key = _own.GetRSAPrivateKey())
        {
            if (key is null || key.KeySize < ShortestKey)
                throw new CryptographicException("The gateway's signing key is no RSA key of 2048 bits or more.");
        }

        _ownText = Convert.ToBase64String(_own.RawData);
        _trusted = trusted;
    }

    public bool Knows(string signatureMethod, string digestMethod) => signatureMethod == SignedXml.XmlDsigRSASHA256Url && digestMethod == SignedXml.XmlDsigSHA256Url;

    public Task<byte[]> Sign(byte[] envelope, CancellationToken cancel)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using (var reader = XmlReader.Create(new MemoryStream(envelope), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
            document.Load(reader);
        var root = document.DocumentElement!;
        var body = root.One("Body", Names.Soap);
        var id = "id-" + Guid.CreateVersion7().ToString("N");
        var attribute = document.CreateAttribute("wsu", "Id", Names.Utility);
        attribute.Value = id;
        body.Attributes.Append(attribute);
        var security = document.CreateElement("wsse", "Security", Names.Security);
        var header = document.CreateElement(root.Prefix, "Header", Names.Soap);
        header.AppendChild(security);
        root.InsertBefore(header, body);
        using var key = _own.GetRSAPrivateKey()!;
        var signed = new BodyOnly(document, body, id) { SigningKey = key };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        var reference = new Reference("#" + id) { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(reference);
        signed.KeyInfo = new KeyInfo();
        signed.KeyInfo.AddClause(new KeyInfoNode(KeyName(document)));
        signed.ComputeSignature();
        security.AppendChild(signed.GetXml());
        return Task.FromResult(EnvelopeWriter.Bytes(document));
    }

    public Task<string?> Fault(SignedBody signed, CancellationToken cancel)
    {
        if (_trusted.Fault(signed.Certificate) is { } fault)
            return Task.FromResult<string?>(fault);
        using var key = signed.Certificate.GetRSAPublicKey();
        if (key is null || key.KeySize < ShortestKey)
            return Task.FromResult<string?>("the signer's key is not accepted");
        try
        {
            var check = new BodyOnly(signed.Document, signed.Body, signed.BodyId);
            check.LoadXml(signed.Signature);
            return Task.FromResult(check.CheckSignature(key) ? null : "the signature does not hold");
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return Task.FromResult<string?>("the signature cannot be read");
        }
    }

    private XmlElement KeyName(XmlDocument document)
    {
        var token = document.CreateElement("wsse", "SecurityTokenReference", Names.Security);
        var identifier = document.CreateElement("wsse", "KeyIdentifier", Names.Security);
        identifier.SetAttribute("EncodingType", Names.Base64);
        identifier.SetAttribute("ValueType", Names.X509v3);
        identifier.InnerText = _ownText;
        token.AppendChild(identifier);
        return token;
    }

    /// <summary>A reference can lead to the one body that is read, and nowhere else: ids are not looked up.</summary>
    private sealed class BodyOnly(XmlDocument document, XmlElement body, string id) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue) => idValue == id ? body : null;
    }
}
