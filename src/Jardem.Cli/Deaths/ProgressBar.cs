using System.Diagnostics;
using System.Globalization;

namespace Jardem.Cli.Deaths;

/// <summary>A bar on a terminal, redrawn in place; nothing where the error output is no terminal.</summary>
internal sealed class ProgressBar(TextWriter error) : IDisposable
{
    private const int Width = 30;

    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private readonly bool _shown = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private TimeSpan _drawn;
    private bool _open;

    /// <param name="of">How many there are in all; null where it is not known.</param>
    public void Show(string what, long done, long? of)
    {
        if (!_shown || (_open && done != of && _since.Elapsed - _drawn < Redraw))
            return;
        (_drawn, _open) = (_since.Elapsed, true);
        var bar = of is > 0 and { } all ? $" [{new string('#', (int)(Width * done / all)).PadRight(Width, '.')}] {Number(all)}" : "";
        var speed = _since.Elapsed.TotalSeconds > 1 ? $", {Number((long)(done / _since.Elapsed.TotalSeconds))}/s" : "";
        error.Write($"\r{what}: {Number(done)}{bar}{speed}   ");
    }

    public void Dispose()
    {
        if (!_open)
            return;
        _open = false;
        error.WriteLine();
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
}
