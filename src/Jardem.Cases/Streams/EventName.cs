namespace Jardem.Cases.Streams;

/// <summary>An event's stored name; it outlives the CLR type that reads it today.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The name with its version, as in "case.registered/1".</summary>
    public string Name { get; } = name;
}
