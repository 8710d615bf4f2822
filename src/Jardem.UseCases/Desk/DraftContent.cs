using Jardem.Law.Json;
using Jardem.Services.Journeys;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Desk;

/// <summary>The answers of a draft as they are kept.</summary>
public static class DraftContent
{
    public static Answers AnswersOf(Draft draft) => CanonicalJson.Read<Answers>(draft.Content.Span);

    public static ReadOnlyMemory<byte> Write(Answers answers) => CanonicalJson.Write(answers);
}
