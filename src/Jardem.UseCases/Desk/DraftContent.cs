using Jardem.Law.Json;
using Jardem.Services.Journeys;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Desk;

/// <summary>The answers of a draft as they are kept.</summary>
public static class DraftContent
{
    /// <summary>Key under which a draft keeps that the applicant disputes another's right; no page of a journey asks it.</summary>
    public const string Disputes = "disputes";

    public static Answers AnswersOf(Draft draft) => CanonicalJson.Read<Answers>(draft.Content.Span);

    public static ReadOnlyMemory<byte> Write(Answers answers) => CanonicalJson.Write(answers);
}
