using Jardem.Simulator.Faults;
using Jardem.Simulator.Registers;

namespace Jardem.Simulator.Wire;

/// <summary>The synchronous channel.</summary>
public sealed class SyncChannel(Reception reception, Answering answering, Outgoing outgoing, Orders orders, Journal journal, WorldTime time)
{
    private volatile string _last = Guid.NewGuid().ToString();

    public async Task Take(HttpContext http)
    {
        if (await reception.Take(http, Names.Sync) is not { } message)
            return;
        if (message.Operation.Name.LocalName != "SendMessage" || message.Named("messageId") is not { } messageId || message.Data is not { } data || data.Name.Namespace != Names.Payload)
        {
            await outgoing.Fault(http, "Client", "SCSE002", "The message is not of the agreed shape.");
            return;
        }
        if (RegisterBook.Find(message.Named("serviceId") ?? "", data.Name.LocalName, asynchronous: false) is not { } operation)
        {
            await outgoing.Fault(http, "Client", "SCSE003", "There is no such service or operation in this channel.");
            return;
        }
        var order = orders.Draw(operation.Register, [.. FaultNames.OfCalls, .. FaultNames.OfAnswers, .. operation.Feed ? FaultNames.OfFeeds : []]);
        journal.Write(time.Now, operation.Register, operation.Name, messageId, order?.Fault ?? "answered");
        if (order?.Fault == "silence")
        {
            await Silence.Keep(http, order);
            return;
        }
        var correlation = order?.Fault == "other-answer" ? _last == messageId ? Guid.NewGuid().ToString() : _last : messageId;
        _last = messageId;
        var refused = order?.Fault == "refused";
        if (order?.Fault == "lost")
        {
            answering.Payload(operation, data, order);
            http.Abort();
            return;
        }
        // The register is asked only where an answer is made: what breaks before it never reached the register.
        await outgoing.Send(
            http,
            at => Envelopes.SyncAnswer(
                Guid.NewGuid().ToString(), correlation, at, refused ? "SCSE004" : "SCSS001", refused ? "The register refused the request" : "Message has been processed successfully", message.Named("sessionId"), refused ? null : answering.Payload(operation, data, order)),
            order);
    }
}

/// <summary>Accepts and never answers.</summary>
internal static class Silence
{
    public static async Task Keep(HttpContext http, Order order)
    {
        await Task.Delay(order.Ms ?? 600_000, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        http.Abort();
    }
}
