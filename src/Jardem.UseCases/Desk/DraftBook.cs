using Jardem.Cases.Cases;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Services.Journeys;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Desk;

/// <summary>Drafts of applications, each its owner's alone: an operator's at the desk, a citizen's on the portal.</summary>
public sealed class DraftBook(IDrafts drafts, SnapshotSource law, ServiceRooms rooms, IIds ids, IClock clock)
{
    /// <param name="owner">Account of the operator, or id of the citizen.</param>
    /// <param name="office">The office that takes the application.</param>
    public async Task<OpenDraft> Start(string owner, string office, string service, Answers answers, CancellationToken cancel)
    {
        var draft = new Draft(ids.New(), owner, office, service, 1, clock.GetCurrentInstant(), DraftContent.Write(answers));
        await drafts.Save(draft, cancel);
        return await Open(draft, cancel);
    }

    public async Task<OpenDraft?> Get(string owner, Guid id, CancellationToken cancel) =>
        await drafts.Get(id, owner, cancel) is { } draft && rooms.Find(draft.Service) is not null ? await Open(draft, cancel) : null;

    public async Task<IReadOnlyList<Draft>> Of(string owner, CancellationToken cancel) => await drafts.Of(owner, cancel);

    /// <summary>Keeps the answers of one page and checks them.</summary>
    public async Task<DraftSaved> SaveStep(string owner, Guid id, int seenVersion, string step, IReadOnlyDictionary<string, string?> typed, CancellationToken cancel)
    {
        if (await Get(owner, id, cancel) is not { } open)
            return new DraftSaved.NotFound();
        if (open.Draft.Version != seenVersion)
            return new DraftSaved.Conflict();
        if (open.Journey.Steps.FirstOrDefault(s => s.Key == step) is not { } page)
            return new DraftSaved.NotFound();
        var answers = page.Questions.Where(q => typed.ContainsKey(q.Key)).Aggregate(open.Answers, (a, q) => a.With(q.Key, Trimmed(typed[q.Key])));
        if (await Save(open, answers, cancel) is not { } saved)
            return new DraftSaved.Conflict();
        var faults = saved.Check(page);
        return faults.Count == 0 ? new DraftSaved.Ok(saved) : new DraftSaved.Faulty(saved, faults);
    }

    /// <summary>Keeps the answers over the version seen; null where somebody saved meanwhile.</summary>
    public async Task<OpenDraft?> Save(OpenDraft open, Answers answers, CancellationToken cancel)
    {
        var draft = open.Draft with { Version = open.Draft.Version + 1, ChangedAt = clock.GetCurrentInstant(), Content = DraftContent.Write(answers) };
        return await drafts.Save(draft, cancel) ? open with { Draft = draft, Answers = answers } : null;
    }

    public Task Discard(string owner, Guid id, CancellationToken cancel) => drafts.Delete(id, owner, cancel);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<OpenDraft> Open(Draft draft, CancellationToken cancel)
    {
        var snapshot = await law.Active(cancel);
        var now = clock.GetCurrentInstant();
        var office = snapshot.On(now.InUtc().Date).Body(draft.Office) ?? throw new InvalidOperationException($"The law data have no office '{draft.Office}'.");
        var filing = new DeadlineClock(snapshot).FilingDay(now, OfficeHours.Of(office));
        var room = rooms[draft.Service];
        var journey = room.Journey(snapshot.On(filing.Day));
        var answers = journey.WithDecided(DraftContent.AnswersOf(draft));
        return office.Kind == BodyKinds.Portal
            ? new OpenDraft(draft, answers, room, PortalJourney.Of(journey), filing, snapshot, IntakeChannel.Portal)
            : new OpenDraft(draft, answers, room, journey, filing, snapshot);
    }
}
