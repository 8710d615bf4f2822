using Jardem.Services.Journeys;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>What the questions of several acts share.</summary>
internal static class ActQuestions
{
    /// <summary>Key of the texts of a scan or photograph brought with an act.</summary>
    public const string File = "act-file";

    /// <summary>Most characters of a reason or an explanation.</summary>
    public const int Long = 4000;

    private static readonly LocalTimePattern Hours = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>A checked date; null where none was given.</summary>
    public static LocalDate? Day(Answers answers, string key) => answers[key] is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    /// <summary>A time of day as "10:30"; null where what was typed is none.</summary>
    public static LocalTime? Time(Answers answers, string key) => answers[key] is { } text && Hours.Parse(text.Replace('.', ':')) is { Success: true } time ? time.Value : null;

    /// <summary>The faults of the times of day among these questions.</summary>
    public static IEnumerable<AnswerFault> TimeFaults(Answers answers, params IEnumerable<string> keys) =>
        keys.Where(k => answers[k] is not null && Time(answers, k) is null).Select(k => new AnswerFault(k, "fault.time.wrong"));
}
