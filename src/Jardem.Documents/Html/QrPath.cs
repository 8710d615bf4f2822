using System.Globalization;
using System.Text;
using QRCoder;

namespace Jardem.Documents.Html;

/// <summary>A QR code as the path of one SVG: a run of dark modules is one rectangle.</summary>
public sealed record QrPath(int Size, string Path)
{
    public static QrPath Of(string text)
    {
        // Medium correction: paper gets folded and stained.
        var rows = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M).ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x])
                    x = Run(path, rows[y], x, y);
        return new QrPath(rows.Count, path.ToString());
    }

    private static int Run(StringBuilder path, System.Collections.BitArray row, int from, int y)
    {
        var to = from;
        while (to + 1 < row.Count && row[to + 1])
            to++;
        path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{to - from + 1}v1h-{to - from + 1}z");
        return to;
    }
}
