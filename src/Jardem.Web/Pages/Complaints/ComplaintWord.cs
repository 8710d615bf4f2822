using Jardem.Cases.Complaints;
using Jardem.Law;
using Jardem.Law.Calendar;
using Jardem.Law.Texts;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Casework;
using NodaTime;

namespace Jardem.Web.Pages.Complaints;

/// <summary>How lists and pages name where a complaint stands.</summary>
public static class ComplaintWord
{
    /// <summary>Class of the tag of a phase.</summary>
    public static string Tag(string phase) => phase switch
    {
        "received" => "govuk-tag--blue",
        "forwarded" => "govuk-tag--purple",
        "at-quality-control" => "govuk-tag--turquoise",
        _ => "govuk-tag--grey",
    };

    /// <summary>The badge of the day that must not pass; null once the complaint is closed.</summary>
    public static DeadlineBadge? Badge(LocalDate? due, LocalDate today, WorkCalendar calendar, TextCatalog texts, Language language) =>
        due is { } day ? DeadlineBadge.Open(day, today, calendar, texts, language) : null;

    public static string Number(ComplaintRow? row) => $"№ {UseCases.Complaints.ComplaintRows.Number(row) ?? "—"}";

    /// <summary>The word of a value in text keys.</summary>
    public static string Of(ComplaintPhase phase) => Kebab.Of(phase);
}
