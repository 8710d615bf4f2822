using Jardem.Storage.Rows;

namespace Jardem.Storage.Seals;

/// <summary>A head as a seal covers it.</summary>
internal sealed class SealedHead
{
    public const string Columns = "seal as Seal, stream as Stream, version as Version, hash as Hash";

    public int Seal { get; init; }

    public RowId Stream { get; init; }

    public int Version { get; init; }

    public byte[] Hash { get; init; } = [];
}
