using System.Reflection;
using System.Text.Json;
using Jardem.Law.Json;

namespace Jardem.Cases.Streams;

/// <summary>Turns events of one closed family into stored form and back, by their stored names. Older versions are upcast on read.</summary>
public sealed class EventSerializer<TEvent>
    where TEvent : class
{
    private readonly Dictionary<string, Type> _types;
    private readonly Dictionary<Type, string> _names;

    public EventSerializer()
    {
        _types = typeof(TEvent).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(TEvent)))
            .ToDictionary(t => t.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{t.Name} has no event name."));
        _names = _types.ToDictionary(p => p.Value, p => p.Key);
    }

    /// <summary>Every stored name that can be read.</summary>
    public IReadOnlyCollection<string> Names => _types.Keys;

    public NewEvent Write(TEvent value) => new(_names[value.GetType()], JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), CanonicalJson.Options));

    /// <exception cref="UnknownEventException">The stored name is not known.</exception>
    public TEvent Read(StoredEvent stored)
    {
        if (!_types.TryGetValue(stored.Type, out var type))
            throw new UnknownEventException(stored.Stream, stored.Version, stored.Type);
        return (TEvent)(JsonSerializer.Deserialize(stored.Payload.Span, type, CanonicalJson.Options)
            ?? throw new JsonException($"Stream {stored.Stream}, event {stored.Version} is empty."));
    }
}
