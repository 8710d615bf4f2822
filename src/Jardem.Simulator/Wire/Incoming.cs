using System.Xml;
using System.Xml.Linq;

namespace Jardem.Simulator.Wire;

/// <summary>A message that came in, read with DTD off and a limit.</summary>
internal sealed class Incoming
{
    private const int Limit = 2 * 1024 * 1024;

    private Incoming(XmlDocument document, XElement operation) => (Document, Operation) = (document, operation);

    public XmlDocument Document { get; }

    /// <summary>The element in the Body.</summary>
    public XElement Operation { get; }

    public XElement? Request => Operation.Element("request");

    /// <summary>requestInfo or messageInfo.</summary>
    public XElement? Info => Request?.Element("requestInfo") ?? Request?.Element("messageInfo");

    public XElement? Data => (Request?.Element("requestData") ?? Request?.Element("messageData"))?.Element("data")?.Elements().FirstOrDefault();

    public XElement? Sender => (Info ?? Request)?.Element("sender");

    public string? Named(string name) => (Info ?? Request)?.Element(name)?.Value is { Length: > 0 } value ? value : null;

    /// <summary>The message; null where it is too long, no XML, has a DTD or no operation.</summary>
    public static async Task<Incoming?> Read(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0;)
        {
            if (buffer.Length + read > Limit)
                return null;
            buffer.Write(piece, 0, read);
        }
        buffer.Position = 0;
        try
        {
            using var reader = XmlReader.Create(buffer, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Limit });
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            document.Load(reader);
            if (document.DocumentElement is not { LocalName: "Envelope" } root || root.NamespaceURI != Names.Soap.NamespaceName || WireSignature.Body(document) is not { } body)
                return null;
            var inside = body.ChildNodes.OfType<XmlElement>().ToList();
            return inside.Count == 1 ? new Incoming(document, XElement.Parse(inside[0].OuterXml)) : null;
        }
        catch (Exception error) when (error is XmlException or InvalidOperationException)
        {
            return null;
        }
    }
}
