namespace Jardem.Cases.Streams;

/// <summary>A stream holds an event that this version of the program cannot read; the stream stops here rather than guess.</summary>
public sealed class UnknownEventException(Guid stream, int version, string type)
    : Exception($"Stream {stream}, event {version}: '{type}' is not known to this version of the program. The stream is left as it is; a newer version may read it.")
{
    public Guid Stream { get; } = stream;

    public string Type { get; } = type;
}
