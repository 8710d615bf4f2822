using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using NodaTime.Text;

namespace Jardem.Web.Forms;

/// <summary>The words of questions and of their answers in the reader's language.</summary>
public sealed class AnswerText(TextCatalog texts, LawSnapshot law, Language language)
{
    public Language Language => language;

    public string Title(JourneyStep step) => Capital(step.Title is { } title ? title.In(language) : texts.Get($"step.{step.Key}.title", language));

    public string? Hint(JourneyStep step) => Optional($"step.{step.Key}.hint");

    public string Label(Question question) => question.Label is { } label ? label.In(language) : texts.Get($"question.{TextKey(question)}.label", language);

    public string? Hint(Question question) => Optional($"question.{TextKey(question)}.hint");

    public string Fault(string key) => texts.Get(key, language);

    public IReadOnlyList<FieldOption> Options(Question question) => question.Kind switch
    {
        QuestionKind.YesNo => [new("yes", texts.Get("common.yes", language)), new("no", texts.Get("common.no", language))],
        QuestionKind.Territory => [.. law.Data.Territories.Select(t => new FieldOption(t.Id, t.Name.In(language)))],
        QuestionKind.Choice => [.. question.Options.Select(o => new FieldOption(o, Capital(Option(question, o))))],
        _ => [],
    };

    /// <summary>The answer as the review shows it; null where there is none.</summary>
    public string? Answer(Question question, Answers answers)
    {
        if (answers[question.Key] is not { } value)
            return null;
        return question.Kind switch
        {
            QuestionKind.Date => LocalDatePattern.Iso.Parse(value) is { Success: true } day ? DateText.Long(day.Value, language) : value,
            QuestionKind.Choice or QuestionKind.YesNo or QuestionKind.Territory => Options(question).FirstOrDefault(o => o.Value == value)?.Label ?? value,
            QuestionKind.Statement => texts.Get("common.yes", language),
            _ => value,
        };
    }

    /// <summary>The text with its first letter in upper case: law data name documents as they stand inside a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text as it stands inside a sentence; an abbreviation keeps its letters.</summary>
    public static string Small(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private string Option(Question question, string option) =>
        question.OptionTexts?.TryGetValue(option, out var own) == true ? own.In(language) : texts.Get($"question.{TextKey(question)}.{option}", language);

    private static string TextKey(Question question) => question.TextKey ?? question.Key;

    private string? Optional(string key) => texts.Has(key) ? texts.Get(key, language) : null;
}
