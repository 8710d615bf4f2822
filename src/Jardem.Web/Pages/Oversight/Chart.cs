using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Jardem.UseCases.Oversight;
using Microsoft.AspNetCore.Html;

namespace Jardem.Web.Pages.Oversight;

/// <summary>
/// Draws a table as SVG on the server. Series differ by pattern and outline as well as by colour; the numbers stand beside the bars, and all
/// of them in the table beside the chart.
/// </summary>
public sealed class Chart
{
    /// <summary>Letters of a name above a bar.</summary>
    public const int LongestName = 52;

    /// <summary>Lines that a chart of bars shows; a longer table shows its first ones.</summary>
    public const int MostBars = 10;

    private const int Width = 440;
    private const int BarHeight = 16;
    private const int NumberRoom = 64;
    private const int ColumnsHeight = 190;
    private const int AxisRoom = 44;
    private static readonly string[] Colours = ["#0b4a52", "#8a4708", "#17693f"];

    private readonly StringBuilder _svg = new();
    private readonly OversightTable _table;
    private readonly LineNames _names;
    private readonly List<int> _drawn;

    private Chart(OversightTable table, LineNames names)
    {
        (_table, _names) = (table, names);
        _drawn = [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].Drawn)];
    }

    /// <param name="description">What a reader who does not see the chart hears of it.</param>
    public static IHtmlContent Of(OversightTable table, LineNames names, string description)
    {
        var chart = new Chart(table, names);
        if (table.Chart == ChartKind.Columns)
            chart.Columns(description);
        else
            chart.Bars(description);
        return new HtmlString(chart._svg.ToString());
    }

    private void Bars(string description)
    {
        var lines = _table.Lines.Take(MostBars).ToList();
        var legend = Legend();
        var step = 24 + (_drawn.Count * (BarHeight + 3)) + 10;
        Begin(legend + (lines.Count * step), description);
        DrawLegend();
        var most = Most(lines.SelectMany(l => _drawn.Select(i => l.Numbers[i] ?? 0)));
        var y = legend;
        foreach (var line in lines)
        {
            Text(0, y + 15, _names.Short(line), "jd-chart__name");
            var bar = y + 22;
            for (var series = 0; series < _drawn.Count; series++)
            {
                var number = line.Numbers[_drawn[series]];
                var width = (double)((number ?? 0) / most) * (Width - NumberRoom - 2);
                Box(series, 1, bar, Math.Max(width, number > 0 ? 2 : 0), BarHeight);
                Text(width + 8, bar + 13, _names.Number(number, _table.Columns[_drawn[series]]), "jd-chart__number");
                bar += BarHeight + 3;
            }

            y += step;
        }

        End();
    }

    private void Columns(string description)
    {
        var lines = _table.Lines;
        var legend = Legend();
        Begin(legend + ColumnsHeight + 44, description);
        DrawLegend();
        var top = Nice(Most(lines.Select(l => _drawn.Sum(i => l.Numbers[i] ?? 0))));
        var (floor, room) = (legend + ColumnsHeight, (double)(Width - AxisRoom) / lines.Count);
        foreach (var part in new[] { 0m, 0.5m, 1m })
        {
            var y = floor - ((double)part * (ColumnsHeight - 12));
            _svg.Append(CultureInfo.InvariantCulture, $"""<line x1="{AxisRoom}" x2="{Width}" y1="{y:0.#}" y2="{y:0.#}" class="jd-chart__grid"/>""");
            Text(AxisRoom - 6, y + 5, _names.Number(top * part, _table.Columns[_drawn[0]]), "jd-chart__axis", "end");
        }

        // A year has room for the number of each month; a longer period for every second or third.
        var every = (lines.Count + 12) / 13;
        for (var i = 0; i < lines.Count; i++)
        {
            var (x, y) = (AxisRoom + (i * room), (double)floor);
            for (var series = 0; series < _drawn.Count; series++)
            {
                var height = (double)((lines[i].Numbers[_drawn[series]] ?? 0) / top) * (ColumnsHeight - 12);
                y -= height;
                Box(series, x + (room * 0.15), y, room * 0.7, height);
            }

            var (year, month) = (lines[i].Name[..4], lines[i].Name[5..]);
            if (i % every == 0)
                Text(x + (room / 2), floor + 17, month, "jd-chart__axis", "middle");
            if (month == "01" || (i == 0 && !(lines.Count > 1 && lines[1].Name.EndsWith("-01", StringComparison.Ordinal))))
                Text(x + (room / 2), floor + 34, year, "jd-chart__axis jd-chart__axis--year", i == lines.Count - 1 ? "end" : "middle");
        }

        End();
    }

    private int Legend() => _drawn.Count > 1 ? (_drawn.Count * 24) + 10 : 0;

    private void DrawLegend()
    {
        for (var series = 0; _drawn.Count > 1 && series < _drawn.Count; series++)
        {
            Box(series, 1, (series * 24) + 3, 22, 14);
            Text(32, (series * 24) + 15, _names.Column(_table, _table.Columns[_drawn[series]]), "jd-chart__name");
        }
    }

    private void Begin(int height, string description)
    {
        var id = $"chart-{_table.Key}";
        _svg.Append(CultureInfo.InvariantCulture, $"""<svg class="jd-chart" viewBox="0 0 {Width} {height}" role="img" aria-labelledby="{id}-title {id}-desc">""")
            .Append(CultureInfo.InvariantCulture, $"""<title id="{id}-title">{Encode(_names.Title(_table))}</title><desc id="{id}-desc">{Encode(description)}</desc><defs>""")
            .Append(CultureInfo.InvariantCulture, $"""<pattern id="{id}-1" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fdf3dc"/><rect width="3" height="7" fill="{Colours[1]}"/></pattern>""")
            .Append(CultureInfo.InvariantCulture, $"""<pattern id="{id}-2" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" fill="#e3f2e8"/><circle cx="3.5" cy="3.5" r="2" fill="{Colours[2]}"/></pattern></defs>""");
    }

    private void End() => _svg.Append("</svg>");

    private void Box(int series, double x, double y, double width, double height)
    {
        if (width <= 0 || height <= 0)
            return;
        var at = series % Colours.Length;
        var fill = at == 0 ? Colours[0] : $"url(#chart-{_table.Key}-{at.ToString(CultureInfo.InvariantCulture)})";
        _svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" fill="{fill}" stroke="{Colours[at]}"/>""");
    }

    private void Text(double x, double y, string text, string look, string anchor = "start") =>
        _svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x:0.#}" y="{y:0.#}" class="{look}" text-anchor="{anchor}">{Encode(text)}</text>""");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static decimal Most(IEnumerable<decimal> numbers) => Math.Max(numbers.DefaultIfEmpty().Max(), 0.1m);

    /// <summary>The next round number at which an axis may end: 2, 4, 10, 20, 40, 100 …</summary>
    private static decimal Nice(decimal most)
    {
        for (var power = 1m; ; power *= 10)
        {
            foreach (var top in new[] { 2m, 4m, 10m })
            {
                if (top * power >= most)
                    return top * power;
            }
        }
    }
}
