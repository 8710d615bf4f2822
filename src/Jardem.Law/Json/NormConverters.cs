using System.Text.Json;
using System.Text.Json.Serialization;
using Jardem.Law.Norms;

namespace Jardem.Law.Json;

/// <summary>Writes a provision as "act/path".</summary>
public sealed class NormRefConverter : JsonConverter<NormRef>
{
    public override NormRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        NormRef.TryParse(reader.GetString(), out var norm) ? norm : throw new JsonException("Expected a provision written act/path.");

    public override void Write(Utf8JsonWriter writer, NormRef value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Writes a basis as {"norm":"act/path","snapshot":…}, {"notHeld":"act/path"} or {"houseRule":"R-10"}.</summary>
public sealed class BasisConverter : JsonConverter<Basis>
{
    public override Basis Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var root = json.RootElement;
        if (root.TryGetProperty("houseRule", out var id))
            return new Basis.HouseRule(id.GetString()!);
        if (root.TryGetProperty("notHeld", out var notHeld))
            return new Basis.NormNotHeld(NormRef.Parse(notHeld.GetString()!));
        if (root.TryGetProperty("norm", out var norm) && root.TryGetProperty("snapshot", out var snapshot))
            return new Basis.Norm(NormRef.Parse(norm.GetString()!), snapshot.GetString()!);
        throw new JsonException("A basis is a norm with its snapshot, a norm that is not held, or a house rule.");
    }

    public override void Write(Utf8JsonWriter writer, Basis value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case Basis.HouseRule rule:
                writer.WriteString("houseRule", rule.Id);
                break;
            case Basis.NormNotHeld notHeld:
                writer.WriteString("notHeld", notHeld.Ref.ToString());
                break;
            case Basis.Norm norm:
                writer.WriteString("norm", norm.Ref.ToString());
                writer.WriteString("snapshot", norm.Snapshot);
                break;
        }

        writer.WriteEndObject();
    }
}
