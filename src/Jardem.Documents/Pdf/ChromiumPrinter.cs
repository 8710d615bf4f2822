using Jardem.UseCases.Ports;
using Microsoft.Playwright;

namespace Jardem.Documents.Pdf;

/// <summary>
/// Prints HTML to PDF in one warm Chromium: started with the first print, started again when it died, a few prints at a time, each in a
/// context of its own without scripts and without network.
/// </summary>
internal sealed class ChromiumPrinter(string executable, int parallel, TimeSpan timeout) : IAsyncDisposable
{
    private const string Address = "https://document.invalid/";

    private static readonly string[] QuietArguments =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly SemaphoreSlim _turns = new(parallel, parallel);
    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <exception cref="PdfUnavailableException">The browser could not be started, died twice, or took too long.</exception>
    public async Task<byte[]> Print(ReadOnlyMemory<byte> html, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        try
        {
            return await PrintOrAgain(html, cancel);
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task<byte[]> PrintOrAgain(ReadOnlyMemory<byte> html, CancellationToken cancel)
    {
        var browser = await Browser(cancel);
        try
        {
            return await PrintIn(browser, html, cancel);
        }
        catch (PlaywrightException) when (!browser.IsConnected)
        {
            // It died under this print, which is not the document's fault: one more try in a new one.
            return await PrintLast(await Browser(cancel), html, cancel);
        }
        catch (PlaywrightException broken)
        {
            throw new PdfUnavailableException($"PDF could not be made: {broken.Message}", broken);
        }
    }

    private async Task<byte[]> PrintLast(IBrowser browser, ReadOnlyMemory<byte> html, CancellationToken cancel)
    {
        try
        {
            return await PrintIn(browser, html, cancel);
        }
        catch (PlaywrightException broken)
        {
            throw new PdfUnavailableException($"PDF could not be made, the browser ended twice: {broken.Message}", broken);
        }
    }

    private async Task<byte[]> PrintIn(IBrowser browser, ReadOnlyMemory<byte> html, CancellationToken cancel)
    {
        try
        {
            return await PrintPage(browser, html).WaitAsync(timeout, cancel);
        }
        catch (TimeoutException late)
        {
            await Abandon(browser);
            throw new PdfUnavailableException($"PDF could not be made within {timeout.TotalSeconds:0} s.", late);
        }
    }

    /// <summary>Ends the browser, so that the next print starts a new one: a page that hangs may hold the whole of it.</summary>
    internal async Task Abandon(IBrowser browser)
    {
        Interlocked.CompareExchange(ref _browser, null, browser);
        try
        {
            await browser.CloseAsync().WaitAsync(timeout);
        }
        catch (TimeoutException)
        {
            // It does not even answer to being closed. It is no longer ours; its process ends with the driver's.
        }
    }

    private static async Task<byte[]> PrintPage(IBrowser browser, ReadOnlyMemory<byte> html)
    {
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, ServiceWorkers = ServiceWorkerPolicy.Block, Locale = "kk-KZ" });
        await context.RouteAsync("**/*", route => route.Request.Url == Address
            ? route.FulfillAsync(new() { BodyBytes = html.ToArray(), ContentType = "text/html; charset=utf-8" })
            : route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address, new() { WaitUntil = WaitUntilState.Load });
        return await page.PdfAsync(new() { Tagged = true, Outline = true, PreferCSSPageSize = true, PrintBackground = true });
    }

    internal async Task<IBrowser> Browser(CancellationToken cancel)
    {
        await _starting.WaitAsync(cancel);
        try
        {
            if (_browser is { IsConnected: true })
                return _browser;
            _playwright ??= await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments(), Timeout = (float)timeout.TotalMilliseconds });
            return _browser;
        }
        catch (Exception broken) when (broken is PlaywrightException or TimeoutException or FileNotFoundException)
        {
            throw new PdfUnavailableException($"PDF is not available: {executable} could not be started: {broken.Message}", broken);
        }
        finally
        {
            _starting.Release();
        }
    }

    private static IEnumerable<string> Arguments() =>
        // Chromium's own sandbox refuses to run as the superuser, as in a container; elsewhere it stays on.
        Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? QuietArguments.Append("--no-sandbox") : QuietArguments;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _turns.Dispose();
        _starting.Dispose();
    }
}
