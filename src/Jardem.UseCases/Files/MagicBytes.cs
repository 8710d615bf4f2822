namespace Jardem.UseCases.Files;

/// <summary>The true type of a file by its first bytes.</summary>
internal static class MagicBytes
{
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";

    public static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg : null;
    }

    public static bool NameFits(string fileName, string type) => (Path.GetExtension(fileName).ToLowerInvariant(), type) switch
    {
        (".pdf", Pdf) or (".png", Png) or (".jpg" or ".jpeg", Jpeg) => true,
        _ => false,
    };
}
