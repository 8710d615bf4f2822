using Jardem.Cases.Cases;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Journeys;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using NodaTime;

namespace Jardem.UseCases.Portal;

/// <summary>
/// A citizen fills in an application on the portal page by page. Who applies is what the sign-in proved, whatever is typed; registers are
/// asked by the citizen, under the consent given in the application (Order 256, Rules, point 13, part 1).
/// </summary>
public sealed class FillApplication(DraftBook book, SnapshotSource law, ServiceRooms rooms, AskForDraft ask, RegisterAccess access, ICitizens citizens, IClock clock)
{
    /// <summary>Unfinished applications that one citizen may have.</summary>
    private const int Most = 20;

    public abstract record Started
    {
        private Started()
        {
        }

        public sealed record Ok(OpenDraft Draft) : Started;

        public sealed record NotAllowed(string TextKey) : Started;
    }

    /// <summary>Begins an application, or goes on with the one that was begun: pressing twice makes one.</summary>
    public async Task<Started> Start(CitizenPrincipal citizen, string service, CancellationToken cancel)
    {
        if (rooms.Find(service) is not { } room || !room.Channels.Contains(IntakeChannel.Portal))
            return new Started.NotAllowed("portal.no-such-service");
        var today = await Today(cancel);
        if (Office(today) is not { } office)
            return new Started.NotAllowed("portal.no-office");
        if (today.Standard(service) is null)
            return new Started.NotAllowed("portal.no-standard");
        var own = await book.Of(Owner(citizen), cancel);
        if (own.FirstOrDefault(d => d.Service == service) is { } begun && await Get(citizen, begun.Id, cancel) is { } open)
            return new Started.Ok(open);
        if (own.Count >= Most)
            return new Started.NotAllowed("portal.too-many-drafts");
        var known = await citizens.ByPerson(citizen.Person, cancel);
        var answers = Answers.None.With("applicant.phone", known?.Phone).With("language", known?.Language is "kk" or "ru" ? known.Language : "kk");
        var started = await book.Start(Owner(citizen), office.Id, service, answers, cancel);
        return new Started.Ok(Proven(citizen, started));
    }

    public async Task<IReadOnlyList<Draft>> Of(CitizenPrincipal citizen, CancellationToken cancel) => await book.Of(Owner(citizen), cancel);

    /// <summary>The citizen's own draft; null for anybody else's and for one that is gone.</summary>
    public async Task<OpenDraft?> Get(CitizenPrincipal citizen, Guid id, CancellationToken cancel) =>
        await book.Get(Owner(citizen), id, cancel) is { Channel: IntakeChannel.Portal } open ? Proven(citizen, open) : null;

    public Task Discard(CitizenPrincipal citizen, Guid id, CancellationToken cancel) => book.Discard(Owner(citizen), id, cancel);

    /// <summary>The citizen says that another's right is disputed, or no longer.</summary>
    public async Task<OpenDraft?> Dispute(OpenDraft open, bool disputes, CancellationToken cancel) =>
        await book.Save(open, open.Answers.With(DraftContent.Disputes, disputes ? "yes" : null), cancel);

    /// <summary>What registers said so far about this application; those not asked yet have no answer.</summary>
    public async Task<IReadOnlyList<DraftAnswer>> Known(OpenDraft open, CancellationToken cancel) =>
        access.IsSetUp ? await ask.Known(open.Draft.Id, open.Room, Day(open), open.Answers, Zone(open), cancel) : [];

    /// <summary>Whether something is still to be asked; a register that is silent may be asked again, but need not.</summary>
    public async Task<bool> IsToAsk(OpenDraft open, CancellationToken cancel) => (await Known(open, cancel)).Any(a => a.Answer is null);

    /// <summary>Asks, and fills in what nobody typed.</summary>
    public async Task<(OpenDraft Open, AskForDraft.Outcome Outcome)> Ask(CitizenPrincipal citizen, OpenDraft open, CancellationToken cancel)
    {
        var outcome = await ask.Run(RegisterAsker.Citizen(citizen), open.Draft.Id, open.Room, Day(open), open.Answers, open.Answers.Is("statement.personal-data", "yes"), Zone(open), cancel);
        if (outcome is not AskForDraft.Outcome.Answered told)
            return (open, outcome);
        var territories = open.Law.Data.Territories.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var filled = told.Answers.Where(a => a.Answer is not null).Aggregate(open.Answers, (answers, a) => PortalJourney.Filled(answers, a.Answer!, territories));
        if (filled.Values.SequenceEqual(open.Answers.Values))
            return (open, outcome);
        return (await book.Save(open, filled, cancel) ?? await Get(citizen, open.Draft.Id, cancel) ?? open, outcome);
    }

    /// <summary>The portal among the bodies of the law data; null where there is none.</summary>
    public static BodyData? Office(LawOnDay day) => day.Snapshot.Data.Bodies.FirstOrDefault(b => b.Kind == BodyKinds.Portal && day.Body(b.Id) is not null);

    internal static string Owner(CitizenPrincipal citizen) => citizen.Person.ToString();

    internal static DateTimeZone Zone(OpenDraft open) => DateTimeZoneProviders.Tzdb[Day(open).Body(open.Draft.Office)!.Zone];

    internal static LawOnDay Day(OpenDraft open) => open.Law.On(open.Filing.Day);

    private static OpenDraft Proven(CitizenPrincipal citizen, OpenDraft open) =>
        open with { Answers = PortalJourney.Proven(open.Answers, open.Room.Journey(Day(open)), citizen.Iin, citizen.Name) };

    private async Task<LawOnDay> Today(CancellationToken cancel) => (await law.Active(cancel)).On(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date);
}
