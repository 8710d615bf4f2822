using Jardem.Cases.Cases;
using Jardem.Services.Journeys;
using Jardem.UseCases.Access;

namespace Jardem.UseCases.Desk;

/// <summary>Takes an application at the desk page by page; each page is kept at once, so nothing typed is lost.</summary>
public sealed class TakeApplication(DraftBook book, ServiceRooms rooms)
{
    /// <summary>Begins a draft; null when the officer is not an operator or there is no such service.</summary>
    public async Task<OpenDraft?> Start(Principal principal, string service, CancellationToken cancel)
    {
        if (!principal.Is(Role.Operator) || rooms.Find(service) is not { } room || !room.Channels.Contains(IntakeChannel.Desk))
            return null;
        return await book.Start(principal.Officer.Account, principal.Officer.Body, service, Answers.None, cancel);
    }

    public Task<OpenDraft?> Get(Principal principal, Guid id, CancellationToken cancel) => book.Get(principal.Officer.Account, id, cancel);

    /// <summary>Keeps the answers of one page and checks them.</summary>
    public Task<DraftSaved> SaveStep(Principal principal, Guid id, int seenVersion, string step, IReadOnlyDictionary<string, string?> typed, CancellationToken cancel) =>
        book.SaveStep(principal.Officer.Account, id, seenVersion, step, typed, cancel);

    public Task Discard(Principal principal, Guid id, CancellationToken cancel) => book.Discard(principal.Officer.Account, id, cancel);
}
