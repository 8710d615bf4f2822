namespace Jardem.UseCases.Files;

/// <summary>
/// A look at a PDF without opening it: it must have its end mark and must not carry scripts, launch actions or files inside. It is
/// served as an attachment only, so nothing in it runs here.
/// </summary>
internal static class PdfLook
{
    public static string? Fault(ReadOnlySpan<byte> bytes)
    {
        if (bytes.LastIndexOf("%%EOF"u8) < 0)
            return "fault.file.damaged";
        ReadOnlySpan<byte> script = "/JavaScript"u8;
        ReadOnlySpan<byte> launch = "/Launch"u8;
        ReadOnlySpan<byte> embedded = "/EmbeddedFile"u8;
        return bytes.IndexOf(script) >= 0 || bytes.IndexOf(launch) >= 0 || bytes.IndexOf(embedded) >= 0 ? "fault.file.active" : null;
    }
}
