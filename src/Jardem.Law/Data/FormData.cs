using NodaTime;

namespace Jardem.Law.Data;

/// <summary>The file forms.yaml of an act.</summary>
public sealed record FormsData
{
    public required string Act { get; init; }

    public required IReadOnlyList<FormData> Forms { get; init; }
}

/// <summary>A prescribed form with its editions.</summary>
public sealed record FormData
{
    public required string Form { get; init; }

    public required string Path { get; init; }

    public required IReadOnlyList<FormEdition> Editions { get; init; }
}

/// <summary>
/// A form's wording for some days. Where the text is not held, either the edition that begins on <see cref="UsesEditionFrom"/> stands
/// in, or the blocks are a layout of our own (<see cref="House"/>); <see cref="Note"/> says so to the reader.
/// </summary>
public sealed record FormEdition : Edition
{
    public bool Held { get; init; }

    public bool House { get; init; }

    public LocalDate? UsesEditionFrom { get; init; }

    public Text? Note { get; init; }

    public IReadOnlyList<FormBlock> Blocks { get; init; } = [];

    public IReadOnlyList<string> Mended { get; init; } = [];
}

/// <summary>A block of a form: its kind and its text with named {placeholders}.</summary>
public sealed record FormBlock
{
    /// <summary>addressee, title, paragraph, fill, list, signature, date or caption.</summary>
    public required string Kind { get; init; }

    public required string Kk { get; init; }

    public required string Ru { get; init; }

    public string In(Language language) => language == Language.Kk ? Kk : Ru;
}
