using System.Buffers.Binary;

namespace Jardem.UseCases.Files;

/// <summary>
/// Rewrites a JPEG with the segments that make the picture: comments, camera data and anything after the end mark are dropped. A
/// picture of more than fifty million pixels is refused.
/// </summary>
internal static class JpegRewrite
{
    private const long MostPixels = 50_000_000;

    public static RewriteResult Run(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        using var clean = new MemoryStream(file.Length);
        clean.Write(bytes[..2]);
        var hasFrame = false;
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
                return Bad();
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xD9)
                return Bad();
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
                return Bad();
            var segment = bytes.Slice(at, 2 + length);
            if (IsFrame(marker))
            {
                if (length < 8)
                    return Bad();
                long height = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
                long width = BinaryPrimitives.ReadUInt16BigEndian(segment[7..]);
                if (width == 0 || height == 0)
                    return Bad();
                if (width * height > MostPixels)
                    return new RewriteResult(default, "fault.file.bomb");
                hasFrame = true;
            }

            if (IsPicture(marker))
                clean.Write(segment);
            at += segment.Length;
            if (marker == 0xDA)
            {
                var end = EndOfScan(bytes, at);
                if (end < 0)
                    return Bad();
                clean.Write(bytes[at..end]);
                at = end;
                if (bytes[at + 1] == 0xD9)
                {
                    clean.Write(bytes.Slice(at, 2));
                    return hasFrame ? new RewriteResult(clean.ToArray(), null) : Bad();
                }
            }
        }

        return Bad();
    }

    private static RewriteResult Bad() => new(default, "fault.file.damaged");

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Tables, frames, scans, the JFIF header and the colour transform; not APPn or comments.</summary>
    private static bool IsPicture(byte marker) => marker is (>= 0xC0 and <= 0xCF) or (>= 0xDA and <= 0xDF) or 0xE0 or 0xEE;

    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7) or 0xFF))
                return at;
        }

        return -1;
    }
}
