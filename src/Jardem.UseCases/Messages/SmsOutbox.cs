using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jardem.Law.Json;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Messages;

/// <summary>A message to be sent to a phone.</summary>
/// <param name="Key">What makes it one message, as "case/…/registered": the same key is never sent twice.</param>
/// <param name="Kind">One of <see cref="SmsKinds"/>.</param>
/// <param name="Phone">Any writing that <see cref="PhoneNumber"/> reads.</param>
/// <param name="Person">IIN of the person written to.</param>
/// <param name="Text">From the catalogue of texts, in the person's language; begins with who writes and tells no more of a person than it must.</param>
public sealed record SmsToSend(string Key, string Kind, string Phone, string? Person, string Text)
{
    public Guid? Case { get; init; }

    /// <summary>After this moment it makes no sense and is not sent.</summary>
    public Instant? UselessAfter { get; init; }
}

/// <summary>Messages to phones as part of a change: durable with it, sent after it.</summary>
public static class SmsOutbox
{
    /// <summary>Topic of the outbox.</summary>
    public const string Topic = "sms";

    /// <summary>What to put into the outbox of an append; the same key gives the same id.</summary>
    public static OutboxMessage Of(SmsToSend message) => new(IdOf(message.Key), Topic, CanonicalJson.Write(message));

    /// <summary>The message, or null where the bytes are none.</summary>
    public static SmsToSend? Read(OutboxMessage message)
    {
        try
        {
            return CanonicalJson.Read<SmsToSend>(message.Payload.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A UUID of version 8 made of the key.</summary>
    private static Guid IdOf(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{Topic}/{key}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
