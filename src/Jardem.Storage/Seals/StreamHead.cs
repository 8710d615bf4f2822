using Jardem.Storage.Rows;

namespace Jardem.Storage.Seals;

/// <summary>A row of table streams.</summary>
internal sealed class StreamHead
{
    public const string Columns = "id as Id, kind as Kind, version as Version, hash as Hash";

    public RowId Id { get; init; }

    public string Kind { get; init; } = "";

    public int Version { get; init; }

    public byte[] Hash { get; init; } = [];
}
