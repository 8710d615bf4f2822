using Jardem.Cases.Cases;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Desk;

/// <summary>What came of a draft that is no longer there.</summary>
/// <param name="IsCase">True for a registered case, false for a refused intake.</param>
public sealed record MadeOfDraft(Guid Stream, bool IsCase);

/// <summary>Finds the case or the refused intake that was made of a draft, for the office that made it.</summary>
public sealed class SubmittedDraft(IEventStore events, CaseReader cases)
{
    public async Task<MadeOfDraft?> Find(Principal principal, Guid draft, CancellationToken cancel)
    {
        if (await events.HolderOf(new Claim(SubmitApplication.DraftClaim, draft.ToString()), cancel) is not { } stream)
            return null;
        var scope = principal.Scope("submitted draft");
        if (await cases.Read(scope, stream, cancel) is not null)
            return new MadeOfDraft(stream, true);
        var stored = await events.Read(stream, cancel);
        return stored.Select(IntakeEvents.Serializer.Read).OfType<IntakeRefused>().FirstOrDefault() is { } refused && scope.Covers(refused.Office, refused.Office)
            ? new MadeOfDraft(stream, false)
            : null;
    }
}
