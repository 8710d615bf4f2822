using System.Xml;
using Jardem.Integrations.Gateway.Operations;
using Jardem.Integrations.Gateway.Wire;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Gateway.Messages;

/// <summary>Messages of the synchronous channel.</summary>
internal static class SyncMessages
{
    public const string Send = "SendMessage";

    public static byte[] Request(GatewaySettings settings, RegisterOperation operation, RegisterQuestion question, string messageId, Instant at) => EnvelopeWriter.Write(Names.Sync, Send, w =>
    {
        w.WriteStartElement("requestInfo");
        w.WriteElementString("messageId", messageId);
        w.WriteElementString("serviceId", settings.ServiceIdOf(operation));
        w.WriteElementString("messageDate", Sender.Moment(at));
        if (settings.RouteIdOf(operation.Register) is { } route)
            w.WriteElementString("routeId", route);
        Sender.Write(w, settings);
        w.WriteEndElement();
        w.WriteStartElement("requestData");
        w.WriteStartElement("data");
        operation.Write(w, question.Fields);
        w.WriteEndElement();
        w.WriteEndElement();
    });

    /// <summary>The head of an answer and its data, which are null where the status is not success.</summary>
    public static (AnswerHead Head, string Status, XmlElement? Data) Read(XmlElement response)
    {
        var info = response.One("responseInfo");
        var head = new AnswerHead(info.TextOf("messageId"), info.TextOf("correlationId"), info.MomentOf("responseDate"));
        var status = info.One("status").TextOf("code");
        return (head, status, status == Names.Success ? response.One("responseData").One("data") : null);
    }
}

/// <summary>What tells which question an answer is for.</summary>
internal sealed record AnswerHead(string MessageId, string CorrelationId, Instant Date);
