using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Jardem.Integrations.Gateway.Messages;
using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using NodaTime;

namespace Jardem.Integrations.Gateway.Operations;

internal enum Channel
{
    Sync,
    Async,
}

/// <summary>What a register answered, once it was read.</summary>
internal abstract record Reading
{
    private Reading()
    {
    }

    /// <param name="KeepUntil">The earliest of the records'; null where one of them has none.</param>
    public sealed record Records(ImmutableArray<ImmutableSortedDictionary<string, string>> Values, Instant? KeepUntil) : Reading;

    public sealed record Nothing : Reading;
}

/// <summary>One operation of one register: what is asked, over which channel, and the shape of what comes back. A file for each beside this one.</summary>
internal sealed record RegisterOperation
{
    private const int MostRecords = 2000;

    public required string Register { get; init; }

    public required string Name { get; init; }

    /// <summary>The gateway's name of the service, unless the settings name another.</summary>
    public required string ServiceId { get; init; }

    public Channel Channel { get; init; } = Channel.Sync;

    /// <summary>Fields of the request in the order in which they are written.</summary>
    public required IReadOnlyList<Field> Request { get; init; }

    /// <summary>Optional fields of the request of which exactly one is given; none where there is no such choice.</summary>
    public IReadOnlyList<string> Either { get; init; } = [];

    public required IReadOnlyList<Field> Record { get; init; }

    /// <summary>
    /// For each field of the request that names whom or what is asked about: the record's fields, one of which must repeat it. Empty only
    /// where <see cref="Feed"/> says what binds an answer to its question instead.
    /// </summary>
    public required IReadOnlyList<(string Asked, IReadOnlyList<string> Said)> About { get; init; }

    /// <summary>
    /// The question is about nobody: it asks for what happened after a sequence. An answer has at most as many records as were asked for; it
    /// may tell records again and out of order. A record that is not of the shape agreed is kept as why it is not.
    /// </summary>
    public bool Feed { get; init; }

    /// <summary>Pascal case of the name, of which the payload's elements are made.</summary>
    public string Element => string.Concat(Name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    /// <exception cref="ArgumentException">The question is not one of docs/gateway.md; the message holds no value of it.</exception>
    public void CheckQuestion(ImmutableSortedDictionary<string, string> fields)
    {
        foreach (var field in Request)
        {
            if (!fields.TryGetValue(field.Name, out var value))
            {
                if (field.Required)
                    throw new ArgumentException($"{Register}/{Name} is asked with {field.Name}.", nameof(fields));
                continue;
            }

            if (field.Shape(value) is { } fault)
                throw new ArgumentException($"{Register}/{Name}: {field.Name} {fault}.", nameof(fields));
        }

        if (Either.Count > 0 && Either.Count(fields.ContainsKey) != 1)
            throw new ArgumentException($"{Register}/{Name} is asked with one of {string.Join(", ", Either)}.", nameof(fields));
        if (fields.Keys.Any(k => !Request.Any(f => f.Name == k)))
            throw new ArgumentException($"{Register}/{Name} is asked with {string.Join(", ", Request.Select(f => f.Name))} and nothing else.", nameof(fields));
    }

    /// <summary>Writes the one element that the message's data hold.</summary>
    public void Write(XmlWriter writer, ImmutableSortedDictionary<string, string> fields)
    {
        writer.WriteStartElement(Element + "Request", Names.Payload);
        foreach (var field in Request)
            if (fields.TryGetValue(field.Name, out var value))
                writer.WriteElementString(field.Name, Names.Payload, value);
        writer.WriteEndElement();
    }

    /// <summary>Reads the message's data as the answer to these fields.</summary>
    /// <exception cref="UnusableException">They are not of the shape agreed, or about somebody else.</exception>
    public Reading Read(XmlElement data, ImmutableSortedDictionary<string, string> fields)
    {
        var response = data.Only(Element + "Response", Names.Payload);
        var code = response.One("result", Names.Payload).One("code", Names.Payload).InnerText;
        var records = response.Elements().Where(e => e is { LocalName: "record", NamespaceURI: Names.Payload }).ToList();
        if (records.Count + 1 != response.Elements().Count())
            throw new UnusableException("the response holds more than result and records");
        switch (code)
        {
            case "00404" when records.Count == 0:
                return new Reading.Nothing();
            case "00000" when records.Count is > 0 and <= MostRecords:
                break;
            case "00000" or "00404":
                throw new UnusableException("result and number of records do not agree");
            default:
                throw new UnusableException("the register answers with another result code");
        }

        var read = records.ConvertAll(r => Feed ? OneOfMany(r) : RecordReader.Read(r, Record));
        foreach (var (values, _) in read)
            CheckAbout(values, fields);
        if (Feed && read.Count > int.Parse(fields["take"], CultureInfo.InvariantCulture))
            throw new UnusableException("there are more records than were asked for");
        var keepUntil = read.TrueForAll(r => r.KeepUntil is not null) ? read.Min(r => r.KeepUntil) : null;
        return new Reading.Records([.. read.Select(r => r.Values)], keepUntil);
    }

    /// <summary>A record of a feed that is not of the shape agreed stands for itself: the others are about other people.</summary>
    private (ImmutableSortedDictionary<string, string> Values, Instant? KeepUntil) OneOfMany(XmlElement record)
    {
        try
        {
            return RecordReader.Read(record, Record);
        }
        catch (UnusableException error)
        {
            return (ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(IDeathFeed.Unreadable, error.Message), null);
        }
    }

    private void CheckAbout(ImmutableSortedDictionary<string, string> record, ImmutableSortedDictionary<string, string> fields)
    {
        foreach (var (asked, said) in About)
        {
            if (!fields.TryGetValue(asked, out var value))
                continue;
            if (!said.Any(record.ContainsKey))
                throw new UnusableException($"a record lacks {said[0]}");
            if (!said.Any(s => record.TryGetValue(s, out var told) && told == value))
                throw new UnusableException("a record is about somebody or something else");
        }
    }
}
