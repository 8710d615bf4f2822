using System.Text;
using System.Xml;
using Jardem.Integrations.Gateway.Messages;

namespace Jardem.Integrations.Gateway.Wire;

/// <summary>Writes SOAP envelopes, without their security header.</summary>
internal static class EnvelopeWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = false,
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <param name="operation">Local name of the operation's element.</param>
    /// <param name="request">Writes what <c>request</c> holds.</param>
    public static byte[] Write(string space, string operation, Action<XmlWriter> request)
    {
        using var bytes = new MemoryStream(2048);
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartElement("soap", "Envelope", Names.Soap);
            writer.WriteStartElement("soap", "Body", Names.Soap);
            writer.WriteStartElement(operation, space);
            writer.WriteStartElement("request", "");
            request(writer);
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }

    public static byte[] Bytes(XmlDocument document)
    {
        using var bytes = new MemoryStream(6 * 1024);
        using (var writer = XmlWriter.Create(bytes, Settings))
            document.Save(writer);
        return bytes.ToArray();
    }
}
