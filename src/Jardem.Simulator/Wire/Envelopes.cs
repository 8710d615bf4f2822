using System.Xml;
using System.Xml.Linq;
using Jardem.Simulator.Registers;

namespace Jardem.Simulator.Wire;

/// <summary>Messages of the gateway written out.</summary>
internal static class Envelopes
{
    /// <summary>An envelope whose Body has an id to sign.</summary>
    public static XmlDocument Of(XElement operation)
    {
        var envelope = new XElement(
            Names.Soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", Names.Soap.NamespaceName),
            new XElement(Names.Soap + "Header"),
            new XElement(
                Names.Soap + "Body",
                new XAttribute(XNamespace.Xmlns + "wsu", Names.Utility.NamespaceName),
                new XAttribute(Names.Utility + "Id", "id-" + Guid.NewGuid().ToString("N")),
                operation));
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = envelope.CreateReader();
        document.Load(reader);
        return document;
    }

    public static XElement Fault(string code, string errorCode, string message, string at) =>
        new(
            Names.Soap + "Fault",
            new XElement("faultcode", "soap:" + code),
            new XElement("faultstring", message),
            new XElement("detail", new XElement("ErrorInfo", new XElement("errorCode", errorCode), new XElement("errorMessage", message), new XElement("errorDate", at))));

    public static XElement SyncAnswer(string messageId, string correlationId, string at, string code, string message, string? session, XElement? payload) =>
        new(
            Names.Sync + "SendMessageResponse",
            new XElement(
                "response",
                new XElement(
                    "responseInfo",
                    new XElement("messageId", messageId),
                    new XElement("correlationId", correlationId),
                    new XElement("responseDate", at),
                    new XElement("status", new XElement("code", code), new XElement("message", message)),
                    session is null ? null : new XElement("sessionId", session)),
                new XElement("responseData", new XElement("data", payload))));

    /// <summary>The element in <c>data</c>: what came of the question, and the records.</summary>
    public static XElement Payload(Operation operation, IReadOnlyList<Record> records, string? keepUntil) =>
        new(
            Names.Payload + operation.ResponseElement,
            records.Count > 0 ? Result("00000", "Табылды", "Найдено") : Result("00404", "Мәлімет жоқ", "Сведений нет"),
            records.Select(r => new XElement(
                Names.Payload + "record",
                r.Select(v => new XElement(Names.Payload + v.Key, v.Value)),
                keepUntil is null ? null : new XElement(Names.Payload + "keepUntil", keepUntil))));

    private static XElement Result(string code, string kk, string ru) =>
        new(Names.Payload + "result", new XElement(Names.Payload + "code", code), new XElement(Names.Payload + "nameKz", kk), new XElement(Names.Payload + "nameRu", ru));
}
