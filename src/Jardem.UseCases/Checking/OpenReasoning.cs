using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Checking;

/// <summary>Why a decision was made, as its record keeps it, under the law that the record pins.</summary>
/// <param name="Law">The record's own snapshot, on the day of the decision.</param>
/// <param name="Hash">What was confirmed or signed: the hash of the record.</param>
public sealed record DecisionReasoning(DecisionRecord Record, LawOnDay Law, string Hash);

/// <summary>
/// The reasoning behind the paper of a decision: for the applicant it is about, and for officers whose scope covers the case. For anybody
/// else there is none, whoever holds the paper.
/// </summary>
public sealed class OpenReasoning(IDocumentStore documents, CaseReader reader, IAccessLog log, SnapshotSource law, IClock clock)
{
    private static readonly Role[] Officers = [Role.Operator, Role.Specialist, Role.Head];

    /// <summary>For the applicant. A person's look at what is the person's own is not logged.</summary>
    public async Task<DecisionReasoning?> Run(CitizenPrincipal citizen, string token, CancellationToken cancel) =>
        await Find(Scope.Whole("the applicant's own decision"), token, cancel) is { } found && found.State.Facts.Applicant.Iin == citizen.Iin ? await Of(found, token, cancel) : null;

    /// <summary>For an officer; the read is in the log before anything is shown.</summary>
    public async Task<DecisionReasoning?> Run(Principal principal, string token, CancellationToken cancel)
    {
        if (!principal.Roles.Any(Officers.Contains) || await Find(principal.Scope("document"), token, cancel) is not { } found || await Of(found, token, cancel) is not { } reasoning)
            return null;
        var officer = principal.Officer;
        await log.Record(
            new AccessEntry(found.State.Id, clock.GetCurrentInstant(), officer.Account, principal.Roles[0].ToString(), officer.Unit ?? officer.Body, "document:decision", AccessBasis.Of(found.State)), cancel);
        return reasoning;
    }

    private async Task<CaseHistory?> Find(Scope scope, string token, CancellationToken cancel) =>
        token.Length == 32 && token.All(char.IsAsciiHexDigitLower) && await documents.ByToken(token, cancel) is { } row ? await reader.Read(scope, row.Stream, cancel) : null;

    /// <summary>The decision that the paper was made for; null for a paper of something else.</summary>
    private async Task<DecisionReasoning?> Of(CaseHistory history, string token, CancellationToken cancel)
    {
        if (history.State.Documents.First(d => d.Token == token).For is not { } version)
            return null;
        var (record, hash) = CaseEvents.Serializer.Read(history.Events[version - 1]) switch
        {
            CaseGranted e => (e.Record, e.Confirmation.RecordHash),
            CasePreliminarilyRefused e => (e.Record, e.Confirmation.RecordHash),
            CaseRefused e => (e.Record, e.Confirmation.RecordHash),
            _ => (null, null),
        };
        return record is null ? null : new DecisionReasoning(record, (await law.ById(record.Snapshot, cancel)).On(record.DecidedOn), hash!);
    }
}
