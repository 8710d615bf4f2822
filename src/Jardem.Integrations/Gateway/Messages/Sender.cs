using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Integrations.Gateway.Messages;

/// <summary>What the requests of both channels have in common.</summary>
internal static class Sender
{
    public static void Write(XmlWriter writer, GatewaySettings settings)
    {
        writer.WriteStartElement("sender");
        writer.WriteElementString("senderId", settings.SenderId);
        writer.WriteElementString("password", settings.SenderPassword);
        writer.WriteEndElement();
    }

    public static string Moment(Instant at) => InstantPattern.ExtendedIso.Format(at);

    /// <summary>The message as it is kept: without the password, so that no copy of the storage holds it.</summary>
    public static byte[] WithoutPassword(ReadOnlySpan<byte> message)
    {
        var start = message.IndexOf("<password"u8);
        var end = message.IndexOf("</password>"u8);
        if (start < 0 || end < start || message[start..].IndexOf((byte)'>') is not (>= 0 and var close))
            return message.ToArray();
        return [.. message[..(start + close + 1)], .. message[end..]];
    }
}
