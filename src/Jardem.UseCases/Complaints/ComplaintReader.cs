using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.Streams;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Complaints;

/// <summary>A complaint with its stored history.</summary>
public sealed record ComplaintHistory(ComplaintState State, IReadOnlyList<StoredEvent> Events);

/// <summary>
/// Reads a complaint for the bodies against, holding or taking it; and for the complaints officers of the body that holds it, the case
/// complained about. For anybody else there is neither.
/// </summary>
public sealed class ComplaintReader(IEventStore events, IComplaintLists lists, CaseReader cases)
{
    /// <summary>The purpose with which a case is read because of a complaint.</summary>
    public const string Purpose = "complaint";

    /// <summary>Journals of complaints are kept under this name, whatever the service.</summary>
    public const string Journal = "complaints";

    public async Task<ComplaintHistory?> Read(Scope scope, Guid id, CancellationToken cancel)
    {
        var stream = await events.Read(id, cancel);
        if (stream.Count == 0 || !ComplaintSerializer.Events.Names.Contains(stream[0].Type))
            return null;
        var state = ComplaintState.Of(stream)!;
        return scope.Covers(state.Received.Against, state.HeldBy) || scope.Covers(state.Received.Office, state.Received.Office) ? new ComplaintHistory(state, stream) : null;
    }

    /// <summary>The scope in which a complaints officer reads a case that is not of the officer's body: that of the case alone, while the body holds or held a complaint about it.</summary>
    public async Task<Scope?> ScopeOf(Principal principal, Guid caseId, CancellationToken cancel)
    {
        if (!principal.Is(Role.ComplaintsOfficer))
            return null;
        var complaint = (await lists.OfCase(principal.Scope(Purpose), caseId, cancel)).FirstOrDefault(c => c.HeldBy == principal.Officer.Body);
        return complaint is null ? null : Scope.Of(complaint.Against, Purpose);
    }

    /// <summary>The case of a complaint that the principal may read; null where there is none.</summary>
    public async Task<CaseHistory?> CaseOf(Principal principal, Guid caseId, CancellationToken cancel) =>
        await ScopeOf(principal, caseId, cancel) is { } scope ? await cases.Read(scope, caseId, cancel) : null;
}
