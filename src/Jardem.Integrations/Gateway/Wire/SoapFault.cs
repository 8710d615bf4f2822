using System.Text;
using System.Xml;
using Jardem.Integrations.Gateway.Messages;

namespace Jardem.Integrations.Gateway.Wire;

/// <summary>
/// What a fault says: not signed, and believed in nothing but that no answer will come. Of its words only the code is told, as long as it looks
/// like one; its text may name persons.
/// </summary>
internal sealed record SoapFault(string Why, bool MayTryAgain)
{
    /// <summary>The fault in these bytes; null where they are none, or not even XML.</summary>
    public static SoapFault? In(ReadOnlyMemory<byte> bytes, int largest)
    {
        if (bytes.Span.IndexOf("Fault"u8) < 0)
            return null;
        try
        {
            var envelope = SoapReader.Read(bytes, largest).DocumentElement!;
            if (envelope is not { LocalName: "Envelope", NamespaceURI: Names.Soap } || envelope.Maybe("Body", Names.Soap)?.Maybe("Fault", Names.Soap) is not { } fault)
                return null;
            var side = fault.Maybe("faultcode")?.InnerText ?? "";
            var code = fault.Maybe("detail")?.Elements().FirstOrDefault(e => e.LocalName == "ErrorInfo")?.Elements().FirstOrDefault(e => e.LocalName == "errorCode")?.InnerText;
            return new SoapFault($"fault {Code(code) ?? Code(side) ?? "without a code"}", side.EndsWith("Server", StringComparison.Ordinal));
        }
        catch (UnusableException)
        {
            return null;
        }
    }

    private static string? Code(string? text) =>
        text is { Length: > 0 and <= 20 } && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '_') ? text : null;
}
