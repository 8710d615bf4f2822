using Jardem.Cases.Cases.Hearings;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Services.Journeys;
using Jardem.Web.Hosting;
using NodaTime;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>The questions of a hearing's appointment: a day of those possible, the time, the way that the law of the day allows, the place.</summary>
internal static class HearingQuestions
{
    public const string Day = "hearing.day";
    public const string Time = "hearing.time";
    public const string Way = "hearing.way";
    public const string Place = "hearing.place";

    public static IReadOnlyList<Question> Of(HearingDays days, IReadOnlyList<OptionData> ways) =>
    [
        new Question(Day, QuestionKind.Choice)
        {
            Options = [.. days.Days.Select(Iso.Date)],
            OptionTexts = days.Days.ToDictionary(Iso.Date, d => new Text(DateText.WithWeekday(d, Language.Kk), DateText.WithWeekday(d, Language.Ru), DateText.WithWeekday(d, Language.En))),
        },
        new Question(Time, QuestionKind.Text) { MaxLength = 5 },
        WayOf(ways),
        new Question(Place, QuestionKind.Text),
    ];

    public static Question WayOf(IReadOnlyList<OptionData> ways) => new(Way, QuestionKind.Choice)
    {
        Options = [.. ways.Select(w => w.Key)],
        OptionTexts = ways.ToDictionary(w => w.Key, w => w.Text),
    };

    /// <summary>A page may be open since yesterday; a day that is not offered any more is judged by the act, which says what is wrong with it.</summary>
    public static IEnumerable<AnswerFault> Sift(IEnumerable<AnswerFault> faults, Answers answers) => faults
        .Where(f => f is not { Question: Day, TextKey: "fault.choice.unknown" } || ActQuestions.Day(answers, Day) is null)
        .Concat(ActQuestions.TimeFaults(answers, Time));

    public static HearingPlan Plan(Answers answers) => new(ActQuestions.Day(answers, Day)!.Value.At(ActQuestions.Time(answers, Time)!.Value), answers[Way]!, answers[Place]!);

    /// <summary>The question to which a refusal of the appointment belongs, or null for another refusal.</summary>
    public static string? QuestionOf(string refusal) => refusal switch
    {
        "act.hearing-in-past" or "act.hearing-day-off" or "act.hearing-too-early" or "act.hearing-too-late" => Day,
        "act.hearing-out-of-hours" => Time,
        "act.hearing-way-not-allowed" => Way,
        "act.hearing-place-needed" => Place,
        _ => null,
    };
}
