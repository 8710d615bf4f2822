using Jardem.Documents.Html;
using Jardem.Documents.Pdf;
using Jardem.Services.Documents;
using Jardem.UseCases.Ports;

namespace Jardem.Documents;

/// <summary>Renders document objects to HTML by Razor components and HTML to PDF by Chromium. One instance serves the whole process.</summary>
public sealed class DocumentRenderer : IDocumentRenderer, IAsyncDisposable
{
    private readonly DocumentHtml _html;
    private readonly ChromiumPrinter? _printer;
    private readonly DocumentSettings _settings;

    public DocumentRenderer(DocumentSettings settings)
    {
        _settings = settings;
        _html = new DocumentHtml(settings.PublicBase);
        if (ChromiumExecutable.Find(settings.Chromium) is { } executable)
            _printer = new ChromiumPrinter(executable, settings.ParallelPdfs, settings.PdfTimeout);
    }

    public bool PdfAvailable => _printer is not null;

    public byte[] Html(DocumentContent content) => _html.Render(content);

    public Task<byte[]> Pdf(ReadOnlyMemory<byte> html, CancellationToken cancel) =>
        _printer?.Print(html, cancel) ?? throw new PdfUnavailableException(ChromiumExecutable.NotFound(_settings.Chromium));

    public async ValueTask DisposeAsync()
    {
        if (_printer is not null)
            await _printer.DisposeAsync();
    }
}
