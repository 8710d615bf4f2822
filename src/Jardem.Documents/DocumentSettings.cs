namespace Jardem.Documents;

/// <summary>What the renderer must be told about the installation.</summary>
/// <param name="PublicBase">Address under which the public reaches the service; the QR code leads to {PublicBase}/d/{token}.</param>
public sealed record DocumentSettings(Uri PublicBase)
{
    /// <summary>Path of Chromium or Chrome; when null, the usual places are searched.</summary>
    public string? Chromium { get; init; }

    /// <summary>How many PDFs are made at the same time.</summary>
    public int ParallelPdfs { get; init; } = 2;

    /// <summary>How long one PDF may take, from the moment its turn comes.</summary>
    public TimeSpan PdfTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
