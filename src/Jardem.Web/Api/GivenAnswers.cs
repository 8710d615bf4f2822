using Jardem.Services.Journeys;

namespace Jardem.Web.Api;

/// <summary>Answers as a program gave them: trimmed, empty ones left out, and those to no question of the service named.</summary>
internal sealed record GivenAnswers(Answers Answers, IReadOnlyList<AnswerFault> Unknown)
{
    private const int MostAnswers = 200;

    /// <exception cref="RefusedRequestException">There are more answers than any application has, or a value is null.</exception>
    public static GivenAnswers Read(Dictionary<string, string> given, Journey journey)
    {
        if (given.Count > MostAnswers)
            throw new RefusedRequestException(StatusCodes.Status413PayloadTooLarge, "too-large");
        if (given.FirstOrDefault(a => a.Value is null).Key is { } empty)
            throw Sought.Wrong($"answers.{empty}", "null");
        if (given.FirstOrDefault(a => a.Value.Length > ApiJson.LongestText).Key is { } tooLong)
            throw Sought.Wrong($"answers.{tooLong}", given[tooLong]);
        var known = journey.Steps.SelectMany(s => s.Questions).Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        var answers = given.Where(a => !string.IsNullOrWhiteSpace(a.Value)).Aggregate(Answers.None, (all, a) => all.With(a.Key, a.Value.Trim()));
        return new GivenAnswers(answers, [.. given.Keys.Where(k => !known.Contains(k)).Select(k => new AnswerFault(k, "api.fault.unknown-question"))]);
    }
}
