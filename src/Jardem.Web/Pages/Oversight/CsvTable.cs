using System.Globalization;
using System.Text;
using Jardem.UseCases.Oversight;

namespace Jardem.Web.Pages.Oversight;

/// <summary>
/// A table as a file for a spreadsheet: UTF-8 with its mark, parted by semicolons as spreadsheets in Kazakh and Russian expect, headings in
/// the reader's language. A text that a spreadsheet would take for a formula is led by an apostrophe.
/// </summary>
public static class CsvTable
{
    public static byte[] Of(OversightTable table, LineNames names)
    {
        var text = new StringBuilder();
        Add(text, [names.First(table), .. table.Columns.Select(c => names.Column(table, c))]);
        foreach (var line in table.Lines)
            Add(text, [names.Line(line), .. line.Numbers.Zip(table.Columns, (n, c) => n is null ? "" : names.Number(n, c).Replace("\u00a0", "", StringComparison.Ordinal))]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A text as one cell.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? string.Create(CultureInfo.InvariantCulture, $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"") : safe;
    }

    private static void Add(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
}
