using Jardem.Cases.Cases;
using Jardem.Law.Clock;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Journeys;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Desk;

/// <summary>A draft as the pages of its channel work on it.</summary>
/// <param name="Journey">The pages asked on its channel.</param>
/// <param name="Filing">The legal day on which the application would be filed now.</param>
/// <param name="Channel">Of <see cref="IntakeChannel"/>: the desk, or the portal where a citizen fills it in.</param>
public sealed record OpenDraft(Draft Draft, Answers Answers, IServiceRoom Room, Journey Journey, Filing Filing, LawSnapshot Law, string Channel = IntakeChannel.Desk)
{
    /// <summary>Address under which its pages are.</summary>
    public string Root => Channel == IntakeChannel.Portal ? $"/apply/{Draft.Id}" : $"/desk/{Draft.Id}";

    /// <summary>The faults of one page.</summary>
    public IReadOnlyList<AnswerFault> Check(JourneyStep step) => new AnswerCheck(Filing.LocalAt.Date, Law.Data.Territories, Law.Data.Banks).Check(step, Answers);

    /// <summary>Faults of every page asked, by page, in order.</summary>
    public IReadOnlyList<(JourneyStep Step, IReadOnlyList<AnswerFault> Faults)> CheckAll() =>
        [.. Journey.Asked(Answers).Select(s => (s, Check(s))).Where(f => f.Item2.Count > 0)];
}

/// <summary>What came of keeping a page.</summary>
public abstract record DraftSaved
{
    private DraftSaved()
    {
    }

    public sealed record Ok(OpenDraft Draft) : DraftSaved;

    /// <summary>The page is kept as typed, but has faults to mend before the next one.</summary>
    public sealed record Faulty(OpenDraft Draft, IReadOnlyList<AnswerFault> Faults) : DraftSaved;

    public sealed record NotFound : DraftSaved;

    /// <summary>The draft was saved in another window meanwhile.</summary>
    public sealed record Conflict : DraftSaved;
}
