using System.Text;
using System.Xml;

namespace Jardem.Integrations.Gateway.Wire;

/// <summary>Reads bytes of strangers as XML: UTF-8 only, no DTD, nothing fetched, bounded in size, depth and number.</summary>
internal static class SoapReader
{
    private const int Deepest = 32;
    private const int MostElements = 50_000;
    private const int MostAttributes = 100_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <exception cref="UnusableException">It is not XML of the kind that is read.</exception>
    public static XmlDocument Read(ReadOnlyMemory<byte> bytes, int largest)
    {
        if (bytes.Length > largest)
            throw new UnusableException("it is too large");
        try
        {
            using (var reader = Open(bytes, largest))
                Measure(reader);
            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            using (var reader = Open(bytes, largest))
                document.Load(reader);
            return document;
        }
        catch (Exception error) when (error is XmlException or DecoderFallbackException)
        {
            // The message of the exception may quote the document.
            throw new UnusableException("it is no XML that is accepted");
        }
    }

    private static void Measure(XmlReader reader)
    {
        var (elements, attributes) = (0, 0);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
                throw new UnusableException("it holds comments or instructions");
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            elements++;
            attributes += reader.AttributeCount;
            if (reader.Depth >= Deepest || elements > MostElements || attributes > MostAttributes)
                throw new UnusableException("it is nested too deep or holds too much");
        }
    }

    private static XmlReader Open(ReadOnlyMemory<byte> bytes, int largest)
    {
        var text = new StreamReader(new MemoryStream(bytes.ToArray(), writable: false), Strict, detectEncodingFromByteOrderMarks: false);
        return XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = largest,
            MaxCharactersFromEntities = 1024,
            CloseInput = true,
        });
    }
}
