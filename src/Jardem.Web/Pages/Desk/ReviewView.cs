using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Casework;

namespace Jardem.Web.Pages.Desk;

/// <summary>One page of answers on the review, with the way to change them.</summary>
public sealed record ReviewGroup(string Title, string Href, IReadOnlyList<ReviewRow> Rows);

/// <param name="Value">The answer in words; null where the question was left empty.</param>
public sealed record ReviewRow(string Label, string? Value);

/// <summary>A document that the package lacks, what is wrong with it, and the provision that asks for it.</summary>
public sealed record MissingRow(string Href, string Document, string Fault, string Basis);

/// <summary>Makes the words of the review page.</summary>
public static class ReviewView
{
    public static IReadOnlyList<ReviewGroup> Groups(OpenDraft open, AnswerText words, IReadOnlyDictionary<string, KeptFile> files, TextCatalog texts) =>
    [
        .. open.Journey.Asked(open.Answers).Select(step => new ReviewGroup(
            words.Title(step),
            $"{open.Root}/{step.Key}?from=review",
            [.. step.Asked(open.Answers).Select(q => new ReviewRow(words.Label(q), Value(q, open.Answers, words, files, texts)))])),
    ];

    public static IReadOnlyList<MissingRow> Missing(OpenDraft open, ApplicationPreview preview, AnswerText words, TextCatalog texts)
    {
        var law = open.Law.On(open.Filing.Day);
        var standard = law.Standard(open.Room.Id)!;
        return
        [
            .. preview.Missing.Select(m => new MissingRow(
                $"{open.Root}/documents.{m.Requirement}?from=review",
                AnswerText.Capital(standard.Documents.First(d => d.Key == m.Requirement).Name.In(words.Language)),
                FaultOf(m, words.Language, texts),
                BasisText.Line(m.Basis, law).In(words.Language))),
        ];
    }

    /// <summary>What is wrong with the document, with the day on which it ended.</summary>
    public static string FaultOf(IntakeFault fault, Language language, TextCatalog texts)
    {
        var words = texts.Get($"intake-fault.{Kebab.Of(fault.Kind)}", language);
        return fault.ExpiredOn is { } day ? $"{words} ({DateText.Long(day, language)})" : words;
    }

    private static string? Value(Question question, Answers answers, AnswerText words, IReadOnlyDictionary<string, KeptFile> files, TextCatalog texts) =>
        question.Kind != QuestionKind.File ? words.Answer(question, answers)
        : files.TryGetValue(question.Key, out var file) ? texts.Get("form.file.kept", words.Language, ("type", file.Type), ("size", Hosting.Iso.Number(file.Kilobytes)))
        : null;
}
