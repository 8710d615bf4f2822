using System.Collections.Immutable;
using Jardem.Services.Journeys;

namespace Jardem.Web.Forms;

/// <summary>Reads what was typed on a page of questions.</summary>
public static class TypedAnswers
{
    /// <summary>Name of the hidden field that lists the questions the page showed.</summary>
    public const string Shown = "shown";

    /// <summary>The questions that the posted page showed.</summary>
    public static IReadOnlyList<Question> ShownOf(JourneyStep step, IFormCollection form)
    {
        var keys = form[Shown].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. step.Questions.Where(q => keys.Contains(q.Key))];
    }

    /// <summary>The typed value of each question shown but for files; null where nothing was typed.</summary>
    public static Dictionary<string, string?> Read(IReadOnlyList<Question> shown, IFormCollection form) =>
        shown.Where(q => q.Kind != QuestionKind.File).ToDictionary(q => q.Key, q => Value(q, form));

    /// <summary>Takes away the answers to questions that the other answers make pointless, so that none of them lingers unseen.</summary>
    public static void DropUnasked(JourneyStep step, Answers kept, Dictionary<string, string?> typed)
    {
        var after = typed.Aggregate(kept, (a, t) => a.With(t.Key, t.Value));
        foreach (var question in step.Questions)
        {
            if (after[question.Key] is not null && !question.AskedWhen(after))
            {
                typed[question.Key] = null;
                after = after.With(question.Key, null);
            }
        }
    }

    /// <summary>
    /// The questions to show: those asked, and those that would be asked if the yes-or-no questions shown are answered "yes", so that a
    /// page needs no script to ask them at once.
    /// </summary>
    public static IReadOnlyList<Question> ToShow(JourneyStep step, Answers answers)
    {
        var hopeful = step.Asked(answers).Where(q => q.Kind == QuestionKind.YesNo && answers[q.Key] is null).Aggregate(answers, (a, q) => a.With(q.Key, "yes"));
        return [.. step.Questions.Where(q => q.AskedWhen(answers) || q.AskedWhen(hopeful))];
    }

    private static string? Value(Question question, IFormCollection form)
    {
        var text = question.Kind switch
        {
            QuestionKind.Date => new DateBoxes(form[$"{question.Key}.day"].ToString(), form[$"{question.Key}.month"].ToString(), form[$"{question.Key}.year"].ToString()).Join(),
            QuestionKind.Iin or QuestionKind.Bin or QuestionKind.Iban => string.Concat(form[question.Key].ToString().Where(c => !char.IsWhiteSpace(c))),
            _ => form[question.Key].ToString(),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
