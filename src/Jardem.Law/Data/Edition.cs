using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Law.Data;

/// <summary>What every dated entry of law data carries: the days it is in force, what brought it, whether the first day is confirmed.</summary>
public abstract record Edition
{
    /// <summary>First day in force.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day in force, included; open when null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The provision of the amending order that brought this wording.</summary>
    public string? AmendedBy { get; init; }

    /// <summary>False where the first day rests on a reading and not on a known day of publication.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>The reading by which this edition stands as it does, if any.</summary>
    public string? Reading { get; init; }

    public TextAuthenticity? Authenticity { get; init; }

    /// <summary>The days in force.</summary>
    public DateSpan Span() => new(From, To);
}

/// <summary>A provision's wording for some days.</summary>
public sealed record ProvisionEdition : Edition
{
    public required Text Text { get; init; }

    /// <summary>Words of the source that its extraction breaks apart and that are mended here.</summary>
    public IReadOnlyList<string> Mended { get; init; } = [];

    /// <summary>Limits of time that the wording sets.</summary>
    public IReadOnlyList<LimitData> Limits { get; init; } = [];

    /// <summary>Ways among which the wording lets one choose.</summary>
    public IReadOnlyList<OptionData> Options { get; init; } = [];

    /// <summary>What the wording has asked of registers of the state; null where nothing.</summary>
    public IReadOnlyList<InquiryData>? Inquiries { get; init; }
}

/// <summary>One of the ways that a provision allows, by the key that the program knows and the words of the provision.</summary>
public sealed record OptionData
{
    public required string Key { get; init; }

    public required Text Text { get; init; }
}
