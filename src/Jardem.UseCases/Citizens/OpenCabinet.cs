using Jardem.Cases.Cases;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Citizens;

/// <summary>A case as its applicant sees it: where it stands, by when, what was issued; no name of an officer.</summary>
/// <param name="Documents">Those made for the applicant, the newest first.</param>
public sealed record OwnCase(
    Guid Id, string? Number, string Service, string Request, CasePhase Phase, LocalDate FiledOn, LocalDate PromisedOn, StepAwaited? Awaited, LocalDate? AwaitedBy, string Body, string Office,
    IReadOnlyList<IssuedDocument> Documents);

/// <summary>The applicant's own cases. A person's look at what is the person's own is not logged.</summary>
public sealed class OpenCabinet(ICaseLists lists, CaseReader reader)
{
    private const int Most = 50;
    private const string Reason = "the applicant's own cabinet";

    public async Task<IReadOnlyList<OwnCase>> Cases(CitizenPrincipal citizen, CancellationToken cancel)
    {
        var scope = Scope.Whole(Reason);
        var page = await lists.Find(scope, new CaseQuery { Search = citizen.Iin, NewestFirst = true, Take = Most }, cancel);
        var own = new List<OwnCase>();
        foreach (var row in page.Rows.Where(r => r.ApplicantIin == citizen.Iin))
        {
            if (await reader.Read(scope, row.Case, cancel) is not { State: var state })
                continue;
            own.Add(new OwnCase(
                row.Case, ComplaintRows.Number(row), row.Service, row.Request, row.Phase, row.FiledOn, row.PromisedOn, row.Next, row.NextBy, row.Body, row.Office,
                [.. state.Documents.OrderByDescending(d => d.At)]));
        }

        return own;
    }
}
