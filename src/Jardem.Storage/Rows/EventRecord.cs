using Jardem.Cases.Streams;

namespace Jardem.Storage.Rows;

/// <summary>A row of table events.</summary>
internal sealed class EventRecord
{
    public const string Columns = """
        stream as Stream, version as Version, type as Type, at_ns as At, actor as Actor, unit as Unit, snapshot as Snapshot,
        use_case as UseCase, payload as Payload, hash as Hash
        """;

    public RowId Stream { get; init; }

    public int Version { get; init; }

    public string Type { get; init; } = "";

    public long At { get; init; }

    public string Actor { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Snapshot { get; init; } = "";

    public string UseCase { get; init; } = "";

    public byte[] Payload { get; init; } = [];

    public byte[] Hash { get; init; } = [];

    public EventMeta Meta => new(StoredTime.Moment(At), Actor, Unit, Snapshot, UseCase);

    public StoredEvent ToEvent() => new(Stream, Version, Type, Meta, Payload, Hash);
}
