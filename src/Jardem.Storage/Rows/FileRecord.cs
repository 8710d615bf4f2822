using Jardem.UseCases.Ports;

namespace Jardem.Storage.Rows;

/// <summary>A kept file as it is read.</summary>
internal sealed class FileRecord
{
    public string Hash { get; init; } = "";

    public string MediaType { get; init; } = "";

    public byte[] Bytes { get; init; } = [];

    public StoredFile ToFile() => new(Hash, MediaType, Bytes);
}
