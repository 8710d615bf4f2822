namespace Jardem.UseCases.Oversight;

/// <summary>What the name of a line is; the reader's language is put on it where it is shown.</summary>
public enum LineKind
{
    /// <summary>A word of the table's own, as "held".</summary>
    Word,

    /// <summary>A month as yyyy-MM.</summary>
    Month,

    Body,

    Unit,

    /// <summary>A phase by its name in the code.</summary>
    Phase,

    /// <summary>A ground of refusal by its key in the standard.</summary>
    Ground,

    /// <summary>A provision as a reference.</summary>
    Rule,
}

/// <summary>How the numbers of a table are drawn beside it.</summary>
public enum ChartKind
{
    None,

    /// <summary>A bar for each number, line by line.</summary>
    Bars,

    /// <summary>A column for each line, its numbers one upon the other.</summary>
    Columns,
}

/// <param name="Digits">Digits after the comma.</param>
/// <param name="Drawn">Whether the chart shows it.</param>
public sealed record TableColumn(string Key, int Digits = 0, bool Drawn = false);

/// <param name="Of">Body of a unit; else null.</param>
/// <param name="Numbers">One for each column; null where there is nothing to say, as the average of nothing.</param>
public sealed record TableLine(LineKind Kind, string Name, string? Of, IReadOnlyList<decimal?> Numbers);

/// <summary>One table of the oversight: what the page draws and shows, and what is downloaded, are the same numbers.</summary>
public sealed record OversightTable(string Key, ChartKind Chart, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableLine> Lines);
