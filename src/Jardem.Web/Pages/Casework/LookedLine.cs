using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>Who looked at a person's file: unit, role, purpose, when.</summary>
public sealed record LookedLine(string When, string Unit, string Role, string Purpose)
{
    /// <summary>The lines, the newest first; the same reader's repeated reads within one minute are one line.</summary>
    public static IReadOnlyList<LookedLine> Of(IReadOnlyList<AccessEntry> entries, LawOnDay law, TextCatalog texts, Language language, DateTimeZone zone, int most) =>
    [
        .. entries.OrderByDescending(e => e.At).Select(e => new LookedLine(Minute(e.At, language, zone), law.Place(e.Unit, language), RoleName(e.Role, texts, language), PurposeName(e.Purpose, texts, language))).Distinct().Take(most),
    ];

    private static string Minute(Instant at, Language language, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        return $"{DateText.Long(local.Date, language)}, {DateText.Time(local.TimeOfDay)}";
    }

    private static string RoleName(string role, TextCatalog texts, Language language) =>
        Enum.TryParse<Role>(role, out var known) ? texts.Get($"role.{Kebab.Of(known)}", language) : role;

    /// <summary>A purpose of the program in words; what another program wrote is shown as it was written.</summary>
    private static string PurposeName(string purpose, TextCatalog texts, Language language)
    {
        if (purpose.StartsWith("document:", StringComparison.Ordinal) && texts.Has($"document-kind.{purpose["document:".Length..]}"))
            return $"{texts.Get("casework.purpose.document", language)}: {texts.Get($"document-kind.{purpose["document:".Length..]}", language)}";
        var key = $"casework.purpose.{purpose.Replace(':', '-')}";
        return texts.Has(key) ? texts.Get(key, language) : purpose;
    }
}
