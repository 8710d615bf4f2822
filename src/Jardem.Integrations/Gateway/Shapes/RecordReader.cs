using System.Collections.Immutable;
using System.Xml;
using Jardem.Integrations.Gateway.Messages;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Integrations.Gateway.Shapes;

/// <summary>Reads the records of a payload into named values, each of its shape; what is not of the shape agreed makes the answer unusable.</summary>
internal static class RecordReader
{
    private const string KeepUntil = "keepUntil";

    /// <summary>Elements of a record, those unknown to us among them.</summary>
    private const int MostFields = 100;

    /// <exception cref="UnusableException">The record is not of the shape agreed.</exception>
    public static (ImmutableSortedDictionary<string, string> Values, Instant? KeepUntil) Read(XmlElement record, IReadOnlyList<Field> fields)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Instant? keepUntil = null;
        foreach (var element in record.Elements())
        {
            if (element.NamespaceURI != Names.Payload || element.Elements().Any())
                throw new UnusableException($"a record holds {NameOf(element)} in a shape not agreed");
            var name = NameOf(element);
            var value = element.InnerText;
            if (value.Length == 0)
                continue;
            if (name == KeepUntil && keepUntil is null)
            {
                keepUntil = OffsetDateTimePattern.ExtendedIso.Parse(value) is { Success: true } moment ? moment.Value.ToInstant() : throw new UnusableException("keepUntil is no moment");
                continue;
            }

            if (values.Count == MostFields || !values.TryAdd(name, value))
                throw new UnusableException($"a record has {name} twice, or too many values");
        }

        foreach (var field in fields)
        {
            if (values.TryGetValue(field.Name, out var value))
                Check(field.Name, field.Shape, value);
            else if (field.Required)
                throw new UnusableException($"a record lacks {field.Name}");
        }

        foreach (var (name, value) in values)
            if (!fields.Any(f => f.Name == name))
                Check(name, Is.Text, value);
        return (values.ToImmutable(), keepUntil);
    }

    private static void Check(string name, Shape shape, string value)
    {
        if (shape(value) is { } fault)
            throw new UnusableException($"{name} {fault}");
    }

    private static string NameOf(XmlElement element) =>
        element.LocalName is { Length: <= 64 } name && name.All(char.IsAsciiLetterOrDigit) ? name : throw new UnusableException("a record has a name not agreed");
}
