using NodaTime;

namespace Jardem.Law;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included; an open end is null.</summary>
public sealed record DateSpan(LocalDate? From, LocalDate? To)
{
    public bool Contains(LocalDate day) => (From is null || day >= From) && (To is null || day <= To);

    /// <summary>ISO dates joined by two dots, as in "2024-02-02..2026-04-12"; an open end is left empty.</summary>
    public override string ToString() => $"{From:uuuu-MM-dd}..{To:uuuu-MM-dd}";
}
