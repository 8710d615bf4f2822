using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Jardem.Law.Data;
using Jardem.Law.Json;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Law.Loading;

/// <summary>
/// Holds a file's tree against the type that it should have and turns it into JSON: no unknown key, no missing one, every date, number
/// and word as the type wants it. Every fault names its line.
/// </summary>
internal sealed class YamlShape(string file)
{
    public JsonNode Of(YamlTree node, Type type) => type switch
    {
        _ when ItemType(type) is { } item => List(node, item),
        _ when IsScalar(type) => Scalar(node, type),
        _ => Map(node, type),
    };

    private JsonObject Map(YamlTree node, Type type)
    {
        if (node is not YamlTree.Map map)
            throw LawFile.Fault(file, node.Line, LawFileTexts.ExpectedMap);
        var members = CanonicalJson.Options.GetTypeInfo(type).Properties;
        foreach (var entry in map.Entries)
            if (members.All(m => m.Name != entry.Key))
                throw LawFile.Fault(file, entry.Line, LawFileTexts.UnknownKey(entry.Key, members.Select(m => m.Name)));
        var json = new JsonObject();
        foreach (var member in members)
        {
            var entry = map.Find(member.Name);
            if (entry is null && IsRequired(member))
                throw LawFile.Fault(file, map.Line, LawFileTexts.Missing(member.Name));
            if (entry is null)
                continue;
            if (entry.Node is YamlTree.Value { IsNull: true })
            {
                if (IsRequired(member) || !IsNullable(member))
                    throw LawFile.Fault(file, entry.Line, LawFileTexts.NoValue(member.Name));
                continue;
            }

            var value = Of(entry.Node, Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
            YamlWords.Check(file, type, member.Name, entry);
            json[member.Name] = value;
        }

        CheckSpan(map, json, type);
        return json;
    }

    private void CheckSpan(YamlTree.Map map, JsonObject json, Type type)
    {
        if (type.GetProperty(nameof(Edition.From))?.PropertyType != typeof(LocalDate?) || json["from"] is not { } from || json["to"] is not { } to)
            return;
        if (string.CompareOrdinal((string?)to, (string?)from) < 0)
            throw LawFile.Fault(file, map.Find("to")!.Line, LawFileTexts.BackwardSpan((string)from!, (string)to!));
    }

    private JsonArray List(YamlTree node, Type item)
    {
        if (node is not YamlTree.Items items)
            throw LawFile.Fault(file, node.Line, LawFileTexts.ExpectedList);
        var seen = new Dictionary<string, int>();
        var json = new JsonArray();
        foreach (var one in items.Nodes)
        {
            if (one is YamlTree.Value { IsNull: true })
                throw LawFile.Fault(file, one.Line, LawFileTexts.NoValue("-"));
            json.Add(Of(one, item));
            if (EntryIdentity.Of(item, one) is not { } id)
                continue;
            if (!seen.TryAdd(id, one.Line))
                throw LawFile.Fault(file, one.Line, LawFileTexts.DuplicateEntry(id, seen[id]));
        }

        return json;
    }

    private JsonValue Scalar(YamlTree node, Type type)
    {
        if (node is not YamlTree.Value value)
            throw LawFile.Fault(file, node.Line, LawFileTexts.ExpectedScalar);
        var text = value.Text;
        if (type == typeof(string))
            return JsonValue.Create(text);
        if (type == typeof(LocalDate))
            return LocalDatePattern.Iso.Parse(text).Success ? JsonValue.Create(text) : throw LawFile.Fault(file, node.Line, LawFileTexts.NotADate(text));
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : throw LawFile.Fault(file, node.Line, LawFileTexts.NotANumber(text));
        if (type == typeof(decimal))
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : throw LawFile.Fault(file, node.Line, LawFileTexts.NotANumber(text));
        if (type == typeof(bool))
            return text is "true" or "false" ? JsonValue.Create(text == "true") : throw LawFile.Fault(file, node.Line, LawFileTexts.NotABoolean(text));
        var words = Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToList();
        return words.Contains(text) ? JsonValue.Create(text) : throw LawFile.Fault(file, node.Line, LawFileTexts.NotOneOf(text, words));
    }

    private static bool IsScalar(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(LocalDate) || type == typeof(int) || type == typeof(decimal) || type == typeof(bool);

    private static Type? ItemType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsRequired(JsonPropertyInfo member) =>
        member.IsRequired || member.AssociatedParameter is { HasDefaultValue: false };

    private static bool IsNullable(JsonPropertyInfo member) =>
        member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is not null : member.IsGetNullable;
}
