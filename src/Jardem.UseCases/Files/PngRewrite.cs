using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Jardem.UseCases.Files;

/// <summary>
/// Rewrites a PNG with the chunks that make the picture and nothing else. The picture must unpack to exactly the size its header
/// promises, and to no more than fifty million pixels.
/// </summary>
internal static class PngRewrite
{
    private const long MostPixels = 50_000_000;
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "sRGB"];

    public static RewriteResult Run(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        using var clean = new MemoryStream(file.Length);
        using var packed = new MemoryStream();
        clean.Write(bytes[..8]);
        long unpacked = 0;
        var at = 8;
        while (true)
        {
            if (at + 12 > bytes.Length)
                return Bad();
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
                return Bad();
            var chunk = bytes.Slice(at, (int)length + 12);
            var type = Encoding.ASCII.GetString(chunk.Slice(4, 4));
            var data = chunk.Slice(8, (int)length);
            if (Crc32.Of(chunk.Slice(4, (int)length + 4)) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]))
                return Bad();
            if (type == "IHDR")
            {
                if (length != 13 || unpacked != 0)
                    return Bad();
                unpacked = UnpackedSize(data);
                if (unpacked <= 0)
                    return unpacked == 0 ? Bad() : new RewriteResult(default, "fault.file.bomb");
            }
            else if (unpacked == 0)
            {
                return Bad();
            }

            if (type == "IDAT")
                packed.Write(data);
            if (Kept.Contains(type))
                clean.Write(chunk);
            else if (char.IsAsciiLetterUpper(type[0]))
                return Bad();
            at += chunk.Length;
            if (type == "IEND")
                break;
        }

        return Unpacks(packed, unpacked) ? new RewriteResult(clean.ToArray(), null) : Bad();
    }

    private static RewriteResult Bad() => new(default, "fault.file.damaged");

    /// <summary>Bytes that the picture unpacks to; 0 when the header is wrong, -1 when the picture is too large.</summary>
    private static long UnpackedSize(ReadOnlySpan<byte> header)
    {
        long width = BinaryPrimitives.ReadUInt32BigEndian(header);
        long height = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        int depth = header[8];
        var samples = header[9] switch { 0 => 1, 2 => 3, 3 => 1, 4 => 2, 6 => 4, _ => 0 };
        if (width == 0 || height == 0 || samples == 0 || depth is not (1 or 2 or 4 or 8 or 16) || header[10] != 0 || header[11] != 0)
            return 0;
        if (width > MostPixels || height > MostPixels || width * height > MostPixels)
            return -1;

        // An interlaced picture is stored in seven passes with a filter byte per line of each; the bound below holds for both forms.
        var line = ((width * samples * depth) + 7) / 8;
        return header[12] switch { 0 => height * (line + 1), 1 => (height * (line + 1) * 2) + 1024, _ => 0 };
    }

    private static bool Unpacks(MemoryStream packed, long size)
    {
        packed.Position = 0;
        var buffer = new byte[64 * 1024];
        long total = 0;
        try
        {
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                total += read;
                if (total > size)
                    return false;
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return total > 0;
    }
}
