using Jardem.Cases.Cases;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Complaints;

/// <summary>The case about which somebody complains, for the officer who takes the complaint. The look is logged.</summary>
public sealed class CaseForComplaint(CaseReader cases, ComplaintReader complaints, ICaseLists lists, IAccessLog log, IClock clock)
{
    /// <param name="Decided">Whether a decision was made, so that it can be contested.</param>
    /// <param name="Overdue">Whether the day promised has passed without a decision.</param>
    public sealed record Summary(Guid Id, string? Number, string Applicant, string? Representative, CasePhase Phase, bool Decided, bool Overdue, string Language);

    /// <summary>Null where the officer's body or office does not have the case.</summary>
    public async Task<Summary?> Find(Principal principal, Guid id, CancellationToken cancel)
    {
        var history = await cases.Read(principal.Scope(ComplaintReader.Purpose), id, cancel) ?? await complaints.CaseOf(principal, id, cancel);
        if (history is not { State: var state })
            return null;
        var now = clock.GetCurrentInstant();
        var officer = principal.Officer;
        await log.Record(new AccessEntry(id, now, officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, ComplaintReader.Purpose, AccessBasis.Of(state)), cancel);
        var today = now.InZone(DateTimeZoneProviders.Tzdb[state.Registration.Zone]).Date;
        return new Summary(
            id,
            ComplaintRows.Number(await lists.Get(Scope.Whole("number of the case complained about"), id, cancel)),
            state.Facts.Applicant.Name.ToString(),
            state.Facts.Representative?.Name.ToString(),
            state.Phase,
            state.DecisionVersion is not null,
            state.Phase.IsOpen() && today > state.Deadline.Due,
            state.Registration.Language);
    }
}
