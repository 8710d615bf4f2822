using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Jardem.Law.Json;

/// <summary>
/// The one JSON writer of everything that is hashed, compared or kept: names in camel case and ordinal order, no white space, nulls and
/// the platform's culture left out, dates in ISO form. The same value gives the same bytes on every machine. Bags of named values must be
/// ordinally sorted dictionaries.
/// </summary>
public static class CanonicalJson
{
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>The same writing with white space, for people.</summary>
    public static JsonSerializerOptions Readable { get; } = Create(indented: true);

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static string WriteText<T>(T value, bool readable = false) => JsonSerializer.Serialize(value, readable ? Readable : Options);

    /// <exception cref="JsonException">The bytes are not JSON of this shape; the message names the place.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"Expected a {typeof(T).Name}, found null.");

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            RespectNullableAnnotations = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SortProperties } },
        };
        options.Converters.Add(new LocalDateConverter());
        options.Converters.Add(new LocalTimeConverter());
        options.Converters.Add(new LocalDateTimeConverter());
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new BasisConverter());
        options.Converters.Add(new NormRefConverter());
        options.Converters.Add(new ReadOnlyListConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }

    private static void SortProperties(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var sorted = type.Properties.OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var property in sorted)
            type.Properties.Add(property);
    }
}
