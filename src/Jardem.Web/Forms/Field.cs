using Jardem.Services.Journeys;

namespace Jardem.Web.Forms;

/// <summary>A question as a page shows it: its words in the reader's language, what was typed, and what is wrong with that.</summary>
public sealed record Field
{
    public required string Key { get; init; }

    public required QuestionKind Kind { get; init; }

    public required string Label { get; init; }

    public string? Hint { get; init; }

    /// <summary>The kept or typed value; a date as year-month-day, even when no such day exists.</summary>
    public string? Value { get; init; }

    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>What is wrong and how to mend it, or null.</summary>
    public string? Fault { get; init; }

    public int MaxLength { get; init; } = 200;

    /// <summary>The file kept for this question.</summary>
    public KeptFile? Kept { get; init; }

    /// <summary>The id of the control to which an error leads.</summary>
    public string Id => Key.Replace('.', '-');

    public string HintId => $"{Id}-hint";

    public string FaultId => $"{Id}-error";

    /// <summary>Ids of the texts that describe the control, or null when there are none.</summary>
    public string? DescribedBy => (Hint, Fault) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => FaultId,
        _ => $"{HintId} {FaultId}",
    };
}

/// <summary>One option of a choice.</summary>
public sealed record FieldOption(string Value, string Label);

/// <summary>A file that is kept: its type and its size in bytes.</summary>
public sealed record KeptFile(string Hash, string MediaType, long Size)
{
    /// <summary>"PDF", "JPEG", "PNG".</summary>
    public string Type => MediaType[(MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant();

    /// <summary>The size in whole kilobytes, at least one.</summary>
    public long Kilobytes => Math.Max(1, (Size + 512) / 1024);
}
