using System.Text.Json;

namespace Jardem.UseCases.Replay;

/// <summary>The first place at which two canonical JSON texts differ.</summary>
public static class JsonDifference
{
    /// <summary>Null where they are the same.</summary>
    public static (string Path, string? Left, string? Right)? First(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        using var a = JsonDocument.Parse(left);
        using var b = JsonDocument.Parse(right);
        return Of("", a.RootElement, b.RootElement);
    }

    private static (string Path, string? Left, string? Right)? Of(string path, JsonElement a, JsonElement b)
    {
        if (a.ValueKind != b.ValueKind)
            return (path, a.GetRawText(), b.GetRawText());
        switch (a.ValueKind)
        {
            case JsonValueKind.Object:
                var names = a.EnumerateObject().Select(p => p.Name).Union(b.EnumerateObject().Select(p => p.Name)).Order(StringComparer.Ordinal);
                foreach (var name in names)
                {
                    var (has, had) = (a.TryGetProperty(name, out var x), b.TryGetProperty(name, out var y));
                    var inner = path.Length == 0 ? name : $"{path}.{name}";
                    if (has != had)
                        return (inner, has ? x.GetRawText() : null, had ? y.GetRawText() : null);
                    if (Of(inner, x, y) is { } found)
                        return found;
                }

                return null;
            case JsonValueKind.Array:
                for (var i = 0; i < Math.Max(a.GetArrayLength(), b.GetArrayLength()); i++)
                {
                    var inner = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{i}]");
                    if (i >= a.GetArrayLength() || i >= b.GetArrayLength())
                        return (inner, i < a.GetArrayLength() ? a[i].GetRawText() : null, i < b.GetArrayLength() ? b[i].GetRawText() : null);
                    if (Of(inner, a[i], b[i]) is { } found)
                        return found;
                }

                return null;
            default:
                return a.GetRawText() == b.GetRawText() ? null : (path, a.GetRawText(), b.GetRawText());
        }
    }
}
