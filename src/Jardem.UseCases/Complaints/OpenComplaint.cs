using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Complaints;

/// <summary>Everything that the page of a complaint shows.</summary>
/// <param name="CaseNumber">The number of the case, as the receipt prints it.</param>
/// <param name="SeesCase">Whether the officer may open the case itself.</param>
/// <param name="Others">Other complaints about the same case.</param>
public sealed record ComplaintView(
    ComplaintHistory History, ComplaintRow? Row, CaseState About, string? CaseNumber, bool SeesCase, IReadOnlyList<ComplaintRow> Others, LawSnapshot Law, LocalDateTime Now, Principal Officer)
{
    public ComplaintState State => History.State;

    public LocalDate Today => Now.Date;

    private bool Holds => State.HeldBy == Officer.Officer.Body;

    /// <summary>Whether the officer may meet it in full today.</summary>
    public bool MaySatisfy => State.Phase == ComplaintPhase.Received && Holds && Officer.Is(Role.Head) && Today <= State.Received.Satisfaction!.Due;

    public bool MayForward => State.Phase == ComplaintPhase.Received && Holds && (Officer.Is(Role.Head) || Officer.Is(Role.ComplaintsOfficer));

    /// <summary>Whether the officer is one of those who decide complaints of the body that holds it.</summary>
    public bool Decides => State.Phase is ComplaintPhase.Forwarded or ComplaintPhase.AtQualityControl && Holds && Officer.Is(Role.ComplaintsOfficer);

    /// <summary>Key of the text that says why this officer cannot rule; null where nothing stands in the way.</summary>
    public string? CannotRule => Decides ? RuleOnComplaint.Guard(State, About, new ActBy(Officer.Officer, Role.ComplaintsOfficer, default, Today))?.Key : null;

    /// <summary>
    /// Provisions that a ruling may stand on: those of the contested decision's reasoning first, then those of the rules on complaints;
    /// only those in force today.
    /// </summary>
    public IReadOnlyList<NormRef> OfferedNorms(IEnumerable<NormRef> cites) =>
        [.. (About.Decided?.Decision.Reasoning.Select(r => (r.Basis as Basis.Norm)?.Ref).OfType<NormRef>() ?? []).Concat(cites).Distinct().Where(n => Law.On(Today).Find(n) is NormAnswer.InForce)];
}

/// <summary>Opens a complaint for an officer of a body against, holding or taking it. The read is logged with the case before anything is shown.</summary>
public sealed class OpenComplaint(ComplaintReader complaints, CaseReader cases, IComplaintLists lists, ICaseLists caseLists, IAccessLog log, SnapshotSource law, IClock clock)
{
    public async Task<ComplaintView?> Run(Principal principal, Guid id, CancellationToken cancel)
    {
        var scope = principal.Scope(ComplaintReader.Purpose);
        if (await complaints.Read(scope, id, cancel) is not { } history)
            return null;
        var now = clock.GetCurrentInstant();
        var officer = principal.Officer;
        var caseId = history.State.Received.Case;
        await log.Record(new AccessEntry(caseId, now, officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, ComplaintReader.Purpose, AccessBasis.Of(history.State)), cancel);
        var whole = Scope.Whole("the case of a complaint");
        var about = await cases.Read(whole, caseId, cancel) ?? throw new InvalidOperationException($"Complaint {id} is about no case.");
        var sees = await cases.Read(scope, caseId, cancel) is not null || await complaints.CaseOf(principal, caseId, cancel) is not null;
        return new ComplaintView(
            history,
            await lists.Get(scope, id, cancel),
            about.State,
            ComplaintRows.Number(await caseLists.Get(whole, caseId, cancel)),
            sees,
            [.. (await lists.OfCase(scope, caseId, cancel)).Where(c => c.Complaint != id)],
            await law.Active(cancel),
            now.InZone(DateTimeZoneProviders.Tzdb[history.State.Received.Zone]).LocalDateTime,
            principal);
    }
}
