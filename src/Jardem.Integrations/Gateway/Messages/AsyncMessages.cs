using System.Globalization;
using System.Xml;
using Jardem.Integrations.Gateway.Operations;
using Jardem.Integrations.Gateway.Wire;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Gateway.Messages;

/// <summary>Messages of the asynchronous channel.</summary>
internal static class AsyncMessages
{
    public const string Send = "sendMessage";
    public const string Fetch = "getMessages";
    public const string State = "getMessageStatus";
    public const string Confirm = "sendDeliveryNotification";

    public static byte[] Request(GatewaySettings settings, RegisterOperation operation, RegisterQuestion question, string messageId, Instant at) => EnvelopeWriter.Write(Names.Async, Send, w =>
    {
        w.WriteStartElement("messageInfo");
        w.WriteElementString("messageId", messageId);
        w.WriteElementString("serviceId", settings.ServiceIdOf(operation));
        w.WriteElementString("messageType", "REQUEST");
        if (settings.RouteIdOf(operation.Register) is { } route)
            w.WriteElementString("routeId", route);
        w.WriteElementString("messageDate", Sender.Moment(at));
        Sender.Write(w, settings);
        w.WriteEndElement();
        w.WriteStartElement("messageData");
        w.WriteStartElement("data");
        operation.Write(w, question.Fields);
        w.WriteEndElement();
        w.WriteEndElement();
    });

    public static byte[] FetchRequest(GatewaySettings settings, string serviceId, int amount, Instant at) => EnvelopeWriter.Write(Names.Async, Fetch, w =>
    {
        w.WriteElementString("requestDate", Sender.Moment(at));
        w.WriteElementString("serviceId", serviceId);
        Sender.Write(w, settings);
        w.WriteElementString("amount", amount.ToString(CultureInfo.InvariantCulture));
    });

    public static byte[] StateRequest(string messageId) => EnvelopeWriter.Write(Names.Async, State, w => w.WriteElementString("messageId", messageId));

    public static byte[] Confirmation(string messageId, string serviceId, Instant at) => EnvelopeWriter.Write(Names.Async, Confirm, w =>
    {
        w.WriteElementString("messageId", messageId);
        w.WriteElementString("serviceId", serviceId);
        w.WriteElementString("notificationDate", Sender.Moment(at));
        w.WriteStartElement("deliveryStatus");
        w.WriteElementString("receiveStatus", "true");
        w.WriteElementString("statusDate", Sender.Moment(at));
        w.WriteElementString("resendMessage", "false");
        w.WriteEndElement();
    });

    /// <summary>That a question was taken.</summary>
    public static AnswerHead Taken(XmlElement response) => new(response.TextOf("messageId"), response.TextOf("correlationId"), response.MomentOf("responseDate"));

    /// <summary>The messages that wait for us. One whose head cannot be read makes the whole answer unusable: it could not be confirmed either.</summary>
    public static IReadOnlyList<FetchedMessage> Fetched(XmlElement response) =>
    [
        .. response.Elements().Where(e => e is { LocalName: "message", NamespaceURI: "" }).Select(message =>
        {
            var info = message.One("messageInfo");
            var head = new AnswerHead(info.TextOf("messageId"), info.TextOf("correlationId"), info.MomentOf("messageDate"));
            return new FetchedMessage(head, info.TextOf("serviceId"), info.TextOf("messageType"), message);
        }),
    ];

    /// <summary>Where a message of ours is, and the date of the answer.</summary>
    public static (string State, Instant Date) StateOf(XmlElement response) => (response.TextOf("messageState"), response.MomentOf("responseDate"));
}

/// <summary>A message that was fetched, with its data not read yet.</summary>
internal sealed record FetchedMessage(AnswerHead Head, string ServiceId, string Type, XmlElement Message)
{
    /// <exception cref="UnusableException">There are none.</exception>
    public XmlElement Data => Message.One("messageData").One("data");
}
