using System.Globalization;
using System.Text;

namespace Jardem.Simulator.Phones;

/// <summary>Fields of a request to sendsms as bytes: a text in UTF-16 is no UTF-8, and comes percent-encoded all the same.</summary>
internal sealed class KannelFields
{
    private readonly Dictionary<string, byte[]> _fields = new(StringComparer.Ordinal);

    private KannelFields()
    {
    }

    public string this[string name] => Encoding.UTF8.GetString(_fields.GetValueOrDefault(name, []));

    /// <summary>The text in its charset; in UCS-2 without one, UTF-16 big-endian.</summary>
    public string Text()
    {
        var charset = this["charset"] is { Length: > 0 } named ? named : this["coding"] == "2" ? "UTF-16BE" : "UTF-8";
        var bytes = _fields.GetValueOrDefault("text", []);
        return charset.ToUpperInvariant() is "UTF-16BE" or "UCS-2" or "UCS-2BE" ? Encoding.BigEndianUnicode.GetString(bytes) : Encoding.UTF8.GetString(bytes);
    }

    public static KannelFields Read(string query)
    {
        var fields = new KannelFields();
        foreach (var field in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = field.Split('=', 2);
            fields._fields.TryAdd(Encoding.UTF8.GetString(Bytes(parts[0])), Bytes(parts.Length == 2 ? parts[1] : ""));
        }
        return fields;
    }

    private static byte[] Bytes(string encoded)
    {
        using var bytes = new MemoryStream();
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == '%' && i + 2 < encoded.Length && byte.TryParse(encoded.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.WriteByte(value);
                i += 2;
            }
            else
            {
                bytes.Write(Encoding.UTF8.GetBytes(encoded[i] == '+' ? " " : encoded[i].ToString()));
            }
        }
        return bytes.ToArray();
    }
}
