using System.Globalization;
using System.Xml.Linq;
using Jardem.Simulator.Faults;
using Jardem.Simulator.Registers;

namespace Jardem.Simulator.Wire;

/// <summary>The asynchronous channel: questions are taken, answers fetched and confirmed.</summary>
public sealed class AsyncChannel(Reception reception, Answering answering, Outgoing outgoing, Mailbox mailbox, Orders orders, Journal journal, WorldTime time)
{
    private const int MostAtOnce = 100;

    public async Task Take(HttpContext http)
    {
        if (await reception.Take(http, Names.Async) is not { } message)
            return;
        await (message.Operation.Name.LocalName switch
        {
            "sendMessage" => Send(http, message),
            "getMessages" => Fetch(http, message),
            "getMessageStatus" => Status(http, message),
            "sendDeliveryNotification" => Confirm(http, message),
            _ => outgoing.Fault(http, "Client", "SCSE003", "There is no such operation in this channel."),
        });
    }

    private async Task Send(HttpContext http, Incoming message)
    {
        if (message.Named("messageId") is not { } messageId || message.Named("messageType") != "REQUEST" || message.Data is not { } data || data.Name.Namespace != Names.Payload)
        {
            await outgoing.Fault(http, "Client", "SCSE002", "The message is not of the agreed shape.");
            return;
        }
        var serviceId = message.Named("serviceId") ?? "";
        if (RegisterBook.Find(serviceId, data.Name.LocalName, asynchronous: true) is not { } operation)
        {
            await outgoing.Fault(http, "Client", "SCSE003", "There is no such service or operation in this channel.");
            return;
        }
        var call = orders.Draw(operation.Register, FaultNames.OfCalls);
        if (call?.Fault is "reset" or "http-500" or "soap-fault" or "soap-fault-client")
        {
            journal.Write(time.Now, operation.Register, operation.Name, messageId, call.Fault);
            await outgoing.Send(http, _ => throw new InvalidOperationException("Not answered."), call);
            return;
        }
        var ours = mailbox.Take(messageId, out var again);
        var order = again ? null : orders.Draw(operation.Register, [.. FaultNames.OfAnswers, .. FaultNames.OfQueues]);
        journal.Write(time.Now, operation.Register, operation.Name, messageId, call?.Fault ?? order?.Fault ?? (again ? "again" : "answered"));
        if (!again)
            Queue(operation, messageId, serviceId, data, order);
        await outgoing.Send(http, at => Response("sendMessageResponse", Text("messageId", ours), Text("correlationId", messageId), Text("responseDate", at), Optional("sessionId", message.Named("sessionId"))), call);
    }

    private void Queue(Operation operation, string messageId, string serviceId, XElement data, Order? order)
    {
        if (order?.Fault is "silence" or "refused")
        {
            mailbox.NeverAnswer(messageId);
            return;
        }
        var correlation = order?.Fault == "other-answer" ? Guid.NewGuid().ToString() : messageId;
        var readyAt = Environment.TickCount64 + (order?.Fault == "late" ? order.Ms ?? 1000 : 0);
        var payload = answering.Payload(operation, data, order);
        for (var copies = order?.Fault == "duplicate" ? 2 : 1; copies > 0; copies--)
            mailbox.Put(new Letter(Guid.NewGuid().ToString(), correlation, serviceId, payload, readyAt), first: order?.Fault == "reorder");
    }

    private async Task Fetch(HttpContext http, Incoming message)
    {
        var serviceId = message.Named("serviceId") ?? "";
        var register = RegisterBook.All.FirstOrDefault(o => o.ServiceId == serviceId && o.Asynchronous)?.Register;
        if (register is null)
        {
            await outgoing.Fault(http, "Client", "SCSE003", "There is no such service in this channel.");
            return;
        }
        var amount = int.TryParse(message.Named("amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Clamp(given, 1, MostAtOnce) : 10;
        var letters = mailbox.Fetch(serviceId, amount, Environment.TickCount64);
        var order = orders.Draw(register, FaultNames.OfCalls);
        await outgoing.Send(http, at => Response("getMessagesResponse", [.. letters.Select(l => Written(l, at))]), order);
    }

    private Task Status(HttpContext http, Incoming message)
    {
        var state = mailbox.StateOf(message.Named("messageId") ?? "");
        return outgoing.Send(
            http,
            at => Response(
                "getMessageStatusResponse",
                Text("messageState", state),
                new XElement("status", Text("statusCode", "SCSS001"), Text("statusMessage", state), Text("statusDate", at)),
                Text("responseDate", at)),
            null);
    }

    private Task Confirm(HttpContext http, Incoming message)
    {
        var status = message.Request?.Element("deliveryStatus");
        if (message.Named("messageId") is { } messageId && status?.Element("receiveStatus")?.Value == "true" && status.Element("resendMessage")?.Value != "true")
            mailbox.Confirm(messageId);
        return outgoing.Send(http, at => Response("sendDeliveryNotificationResponse", Text("responseDate", at)), null);
    }

    private static XElement Written(Letter letter, string at) =>
        new(
            "message",
            new XElement(
                "messageInfo",
                Text("messageId", letter.MessageId),
                Text("correlationId", letter.CorrelationId),
                Text("serviceId", letter.ServiceId),
                Text("messageType", "RESPONSE"),
                Text("messageDate", at)),
            new XElement("messageData", new XElement("data", letter.Payload)));

    private static XElement Response(string name, params XElement?[] parts) => new(Names.Async + name, new XElement("response", parts));

    private static XElement Text(string name, string value) => new(name, value);

    private static XElement? Optional(string name, string? value) => value is null ? null : new XElement(name, value);
}
