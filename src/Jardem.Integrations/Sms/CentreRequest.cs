using System.Globalization;
using System.Text;
using Jardem.UseCases.Messages;

namespace Jardem.Integrations.Sms;

/// <summary>A query of Kannel: it writes each value as the bytes that it has, percent-encoded, which need not be UTF-8.</summary>
public sealed class CentreRequest
{
    private const int MostFields = 20;
    private readonly Dictionary<string, byte[]> _fields = new(StringComparer.Ordinal);

    private CentreRequest()
    {
    }

    /// <summary>Reads a query, with or without its question mark; of a field that stands twice the first counts.</summary>
    public static CentreRequest Read(string query)
    {
        var request = new CentreRequest();
        foreach (var field in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Take(MostFields))
        {
            var parted = field.Split('=', 2);
            request._fields.TryAdd(Encoding.UTF8.GetString(Bytes(parted[0])), parted is [_, var value] ? Bytes(value) : []);
        }

        return request;
    }

    /// <summary>A field as UTF-8; empty where it is not there.</summary>
    public string this[string name] => Encoding.UTF8.GetString(_fields.GetValueOrDefault(name, []));

    /// <summary>A text in the charset that Kannel names beside it: UTF-16BE for what came as UCS-2, else UTF-8.</summary>
    public string Text(string name, string charset) =>
        charset.ToUpperInvariant() is "UTF-16BE" or "UCS-2" or "UCS-2BE" ? Encoding.BigEndianUnicode.GetString(_fields.GetValueOrDefault(name, [])) : this[name];

    /// <summary>Kannel's number for what happened to a message; null for one that tells nothing.</summary>
    public static SmsReport? Report(string type) => type switch
    {
        "1" => SmsReport.Delivered,
        "2" or "16" => SmsReport.NotDelivered,
        "4" or "8" => SmsReport.UnderWay,
        _ => null,
    };

    private static byte[] Bytes(string encoded)
    {
        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == '%' && i + 2 < encoded.Length && byte.TryParse(encoded.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else if (encoded[i] == '+')
            {
                bytes.Add((byte)' ');
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([encoded[i]]));
            }
        }

        return [.. bytes];
    }
}
