using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Law.Json;

/// <summary>Reads and writes a NodaTime value by one ISO pattern.</summary>
public abstract class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"Expected a {typeof(T).Name} in ISO form.");
        var parsed = pattern.Parse(text);
        return parsed.Success ? parsed.Value : throw new JsonException($"'{text}' is not a {typeof(T).Name} in ISO form.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}

/// <summary>2026-07-12</summary>
public sealed class LocalDateConverter() : PatternConverter<LocalDate>(LocalDatePattern.Iso);

/// <summary>18:30</summary>
public sealed class LocalTimeConverter() : PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso);

/// <summary>2026-07-12T18:30:00</summary>
public sealed class LocalDateTimeConverter() : PatternConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso);

/// <summary>2026-07-12T13:30:00Z</summary>
public sealed class InstantConverter() : PatternConverter<Instant>(InstantPattern.ExtendedIso);
