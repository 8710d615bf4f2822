using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Jardem.Simulator.Wire;

/// <summary>What both channels do with a message before they look into it: read it, check its signature and its sender.</summary>
public sealed class Reception(WorldSettings settings, GatewayKeys keys, Outgoing outgoing)
{
    /// <summary>The message; null where it was answered with a fault already.</summary>
    internal async Task<Incoming?> Take(HttpContext http, XNamespace channel)
    {
        if (await Incoming.Read(http.Request) is not { } message || message.Operation.Name.Namespace != channel)
        {
            await outgoing.Fault(http, "Client", "SCSE002", "The message is no SOAP 1.1 envelope of this channel, or too long.");
            return null;
        }
        if (settings.RequireSignature)
        {
            using var signer = WireSignature.Signer(message.Document);
            if (signer is null || !keys.Trusts(signer))
            {
                await outgoing.Fault(http, "Client", "SCSE006", "The message is not signed, or its signature does not hold.");
                return null;
            }
        }
        if (message.Operation.Name.LocalName is "getMessageStatus" or "sendDeliveryNotification" || Known(message.Sender))
            return message;
        await outgoing.Fault(http, "Client", "SCSE007", "The sender is unknown or the password is wrong.");
        return null;
    }

    private bool Known(XElement? sender) =>
        sender?.Element("senderId")?.Value == settings.Sender
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sender.Element("password")?.Value ?? ""), Encoding.UTF8.GetBytes(settings.SenderPassword));
}
