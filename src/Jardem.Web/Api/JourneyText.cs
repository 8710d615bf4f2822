using Jardem.Law.Data;
using Jardem.Services.Journeys;

namespace Jardem.Web.Api;

/// <summary>The steps and questions of a journey with their texts in the reader's language.</summary>
internal sealed class JourneyText(ApiReader reader, IReadOnlyList<TerritoryData> territories)
{
    public ServicesApi.Step Step(JourneyStep step, IEnumerable<Question> questions) => new(
        step.Key,
        step.Title is { } title ? reader.In(title) : reader.T($"step.{step.Key}.title"),
        reader.Maybe($"step.{step.Key}.hint"),
        step.Norm?.ToString(),
        [.. questions.Select(Question)]);

    private ServicesApi.StepQuestion Question(Question question)
    {
        var key = question.TextKey ?? question.Key;
        return new ServicesApi.StepQuestion(
            question.Key,
            question.Kind,
            question.Required,
            question.Label is { } label ? reader.In(label) : reader.T($"question.{key}.label"),
            reader.Maybe($"question.{key}.hint"),
            question.MaxLength,
            Options(question, key));
    }

    private IReadOnlyList<ServicesApi.Choice>? Options(Question question, string key) => question.Kind switch
    {
        QuestionKind.Choice => [.. question.Options.Select(o => new ServicesApi.Choice(o, question.OptionTexts?.TryGetValue(o, out var text) == true ? reader.In(text) : reader.T($"question.{key}.{o}")))],
        QuestionKind.YesNo => [new("yes", reader.T("common.yes")), new("no", reader.T("common.no"))],
        QuestionKind.Territory => [.. territories.Select(t => new ServicesApi.Choice(t.Id, reader.In(t.Name)))],
        _ => null,
    };
}
