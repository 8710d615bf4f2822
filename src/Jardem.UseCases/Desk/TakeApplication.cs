using Jardem.Cases.Cases;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Journeys;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Desk;

/// <summary>A draft as the desk's pages work on it.</summary>
/// <param name="Filing">The legal day on which the application would be filed now.</param>
public sealed record OpenDraft(Draft Draft, Answers Answers, IServiceRoom Room, Journey Journey, Filing Filing, LawSnapshot Law);

/// <summary>Takes an application at the desk page by page; each page is kept at once, so nothing typed is lost.</summary>
public sealed class TakeApplication(IDrafts drafts, SnapshotSource law, ServiceRooms rooms, IIds ids, IClock clock)
{
    public abstract record Saved
    {
        private Saved()
        {
        }

        public sealed record Ok(OpenDraft Draft) : Saved;

        /// <summary>The page is kept as typed, but has faults to mend before the next one.</summary>
        public sealed record Faulty(OpenDraft Draft, IReadOnlyList<AnswerFault> Faults) : Saved;

        public sealed record NotFound : Saved;

        /// <summary>The draft was saved in another window meanwhile.</summary>
        public sealed record Conflict : Saved;
    }

    /// <summary>Begins a draft; null when the officer is not an operator or there is no such service.</summary>
    public async Task<OpenDraft?> Start(Principal principal, string service, CancellationToken cancel)
    {
        if (!principal.Is(Role.Operator) || rooms.Find(service) is null)
            return null;
        var draft = new Draft(ids.New(), principal.Officer.Account, principal.Officer.Body, service, 1, clock.GetCurrentInstant(), DraftContent.Write(Answers.None));
        await drafts.Save(draft, cancel);
        return await Open(draft, cancel);
    }

    public async Task<OpenDraft?> Get(Principal principal, Guid id, CancellationToken cancel) =>
        await drafts.Get(id, principal.Officer.Account, cancel) is { } draft ? await Open(draft, cancel) : null;

    /// <summary>Keeps the answers of one page and checks them.</summary>
    public async Task<Saved> SaveStep(Principal principal, Guid id, int seenVersion, string step, IReadOnlyDictionary<string, string?> typed, CancellationToken cancel)
    {
        if (await Get(principal, id, cancel) is not { } open)
            return new Saved.NotFound();
        if (open.Draft.Version != seenVersion)
            return new Saved.Conflict();
        if (open.Journey.Steps.FirstOrDefault(s => s.Key == step) is not { } page)
            return new Saved.NotFound();
        var answers = page.Questions.Where(q => typed.ContainsKey(q.Key)).Aggregate(open.Answers, (a, q) => a.With(q.Key, Trimmed(typed[q.Key])));
        var draft = open.Draft with { Version = open.Draft.Version + 1, ChangedAt = clock.GetCurrentInstant(), Content = DraftContent.Write(answers) };
        if (!await drafts.Save(draft, cancel))
            return new Saved.Conflict();
        var saved = open with { Draft = draft, Answers = answers };
        var faults = Check(saved, page);
        return faults.Count == 0 ? new Saved.Ok(saved) : new Saved.Faulty(saved, faults);
    }

    /// <summary>Faults of every page asked, by page, in order.</summary>
    public static IReadOnlyList<(JourneyStep Step, IReadOnlyList<AnswerFault> Faults)> CheckAll(OpenDraft open) =>
        [.. open.Journey.Asked(open.Answers).Select(s => (s, Check(open, s))).Where(f => f.Item2.Count > 0)];

    public Task Discard(Principal principal, Guid id, CancellationToken cancel) => drafts.Delete(id, principal.Officer.Account, cancel);

    private static IReadOnlyList<AnswerFault> Check(OpenDraft open, JourneyStep step) =>
        new AnswerCheck(open.Filing.LocalAt.Date, open.Law.Data.Territories).Check(step, open.Answers);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<OpenDraft> Open(Draft draft, CancellationToken cancel)
    {
        var snapshot = await law.Active(cancel);
        var now = clock.GetCurrentInstant();
        var office = snapshot.On(now.InUtc().Date).Body(draft.Office) ?? throw new InvalidOperationException($"The law data have no office '{draft.Office}'.");
        var filing = new DeadlineClock(snapshot).FilingDay(now, OfficeHours.Of(office));
        var room = rooms[draft.Service];
        return new OpenDraft(draft, DraftContent.AnswersOf(draft), room, room.Journey(snapshot.On(filing.Day)), filing, snapshot);
    }
}
