using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jardem.Documents;
using Jardem.Documents.Pdf;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests;

/// <summary>PDFs as Chromium makes them, read back with poppler. JARDEM_PAPERS=folder keeps them there, to be looked at.</summary>
public sealed class PdfTests(PdfTests.Printer printer) : IClassFixture<PdfTests.Printer>
{
    private readonly DocumentRenderer _renderer = printer.Renderer;

    /// <summary>Pages of each document: a language may not spill over to a page of a few lines.</summary>
    public static TheoryData<string, int> Pages => new()
    {
        { "application", 2 },
        { "acceptance-receipt", 2 },
        { "refusal-receipt", 4 },
        { "decision", 4 },
        { "certificate", 1 },
        { "duplicate", 1 },
        { "long-application", 4 },
        { "long-acceptance-receipt", 4 },
        { "long-refusal-receipt", 4 },
        { "long-decision", 6 },
        { "long-certificate", 1 },
        { "preliminary-refusal-notice", 6 },
        { "hearing-invitation", 4 },
        { "hearing-invitation-again", 4 },
        { "hearing-protocol", 2 },
        { "refusal-decision", 6 },
        { "refusal-decision-silent", 6 },
        { "refusal-decision-anew", 6 },
        { "decision-after-hearing", 4 },
        { "withdrawal-notice", 4 },
        { "closure-notice", 4 },
        { "slip-notice", 4 },
        { "certificate-anew", 1 },
        { "reconsideration-notice", 4 },
        { "annulment-notice", 4 },
        { "uncollected-notice", 4 },
        { "long-preliminary-refusal-notice", 8 },
        { "long-hearing-protocol", 4 },
        { "long-refusal-decision", 8 },
        { "long-slip-notice", 4 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    [Row("B-28")]
    public async Task A_document_on_paper_is_tagged_titled_whole_and_fits_its_pages(string name, int pages)
    {
        var content = Papers.All[name]();
        var pdf = await Print(_renderer.Html(content), name);
        var info = await Poppler("pdfinfo", pdf);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Contains($"{content.Title.Kk} / {content.Title.Ru}", info, StringComparison.Ordinal);
        Assert.Matches(@"Page size:\s+59[45]\S* x 84[12]\S* pts \(A4\)", info);
        Assert.Contains($"Pages:           {pages.ToString(CultureInfo.InvariantCulture)}\n", info, StringComparison.Ordinal);
        Assert.Contains("/Lang (kk)", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Contains("NotoSans", await Poppler("pdffonts", pdf), StringComparison.Ordinal);
        var words = string.Join(' ', (await Poppler("pdftotext", pdf, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(content.Title.Ru.Split(' ')[0], words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Құжаттың түпнұсқалығын QR-код немесе мына мекенжай арқылы тексеруге болады:", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_Kazakh_letter_survives_the_paper()
    {
        const string Letters = "Ә Ғ Қ Ң Ө Ұ Ү Һ І ә ғ қ ң ө ұ ү һ і ₸";
        var pdf = await Print(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=kk><title>т</title><body style='font-family:\"Noto Sans\"'>{Letters}"), null);
        Assert.Contains(Letters.Replace(" ", "", StringComparison.Ordinal), (await Poppler("pdftotext", pdf, "-")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_loaded_and_no_script_runs_while_printing()
    {
        var pdf = await Print("<!DOCTYPE html><html lang=kk><title>т</title><body><p>мәтін<script>document.body.textContent='script ran'</script><img src='http://127.0.0.1:9/x.png'><iframe src='file:///etc/hostname'></iframe>"u8.ToArray(), null);
        var text = await Poppler("pdftotext", pdf, "-");
        Assert.Contains("мәтін", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script ran", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_at_once_are_all_made()
    {
        var html = _renderer.Html(Papers.All["certificate"]());
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _renderer.Pdf(html, TestContext.Current.CancellationToken)));
        Assert.All(made, pdf => Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]));
    }

    [Fact]
    public async Task Without_a_browser_the_html_is_whole_and_the_pdf_says_what_to_do()
    {
        await using var renderer = new DocumentRenderer(Paper.Settings with { Chromium = "/nowhere/chromium" });
        Assert.False(renderer.PdfAvailable);
        var html = renderer.Html(Papers.All["certificate"]());
        Assert.Equal(_renderer.Html(Papers.All["certificate"]()), html);
        var refused = await Assert.ThrowsAsync<PdfUnavailableException>(() => renderer.Pdf(html, TestContext.Current.CancellationToken));
        Assert.Contains("/nowhere/chromium", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_ended_is_started_again()
    {
        await using var browser = new ChromiumPrinter(ChromiumExecutable.Find(null)!, 1, Paper.Settings.PdfTimeout);
        var html = _renderer.Html(Papers.All["certificate"]());
        Assert.NotEmpty(await browser.Print(html, TestContext.Current.CancellationToken));
        await (await browser.Browser(TestContext.Current.CancellationToken)).CloseAsync();
        Assert.NotEmpty(await browser.Print(html, TestContext.Current.CancellationToken));
        await browser.Abandon(await browser.Browser(TestContext.Current.CancellationToken));
        Assert.NotEmpty(await browser.Print(html, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_print_that_takes_too_long_is_given_up_and_said_so()
    {
        await using var hasty = new ChromiumPrinter(ChromiumExecutable.Find(null)!, 1, TimeSpan.FromMilliseconds(1));
        await Assert.ThrowsAsync<PdfUnavailableException>(() => hasty.Print(_renderer.Html(Papers.All["certificate"]()), TestContext.Current.CancellationToken));
    }

    private async Task<byte[]> Print(byte[] html, string? name)
    {
        Assert.True(_renderer.PdfAvailable, "These tests need Chromium, poppler-utils and fonts-noto-core: see CONTRIBUTING.");
        var pdf = await _renderer.Pdf(html, TestContext.Current.CancellationToken);
        if (name is not null && Environment.GetEnvironmentVariable("JARDEM_PAPERS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".html"), html, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), pdf, TestContext.Current.CancellationToken);
        }

        return pdf;
    }

    private static async Task<string> Poppler(string tool, byte[] pdf, params string[] more)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, [file, .. more]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>One renderer, so one warm browser, for all of these tests.</summary>
    public sealed class Printer : IAsyncDisposable
    {
        internal DocumentRenderer Renderer { get; } = new(Paper.Settings);

        public async ValueTask DisposeAsync() => await Renderer.DisposeAsync();
    }
}
