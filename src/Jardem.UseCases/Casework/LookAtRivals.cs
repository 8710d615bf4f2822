using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.UseCases.Access;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Casework;

/// <summary>What an officer of one of two rival cases is told of the other: where and how it stands, and nothing of a person.</summary>
/// <param name="Number">Null where none was drawn.</param>
/// <param name="MayOpen">Whether the officer's own scope covers it; else it is another body's.</param>
public sealed record RivalShown(Guid Case, RivalKind Kind, string? Number, string Body, CasePhase Phase, LocalDate FiledOn, bool MayOpen);

/// <summary>Looks at the other cases about the same matter, also where another body decides them: two bodies must know of one another to settle whose right it is .</summary>
public sealed class LookAtRivals(ICaseLists cases)
{
    private const string Purpose = "rival case";

    /// <param name="state">A case that the officer has opened already.</param>
    public async Task<IReadOnlyList<RivalShown>> Run(Principal principal, CaseState state, CancellationToken cancel)
    {
        var shown = new List<RivalShown>();
        foreach (var rival in (state.Facts.Rivals ?? []).DistinctBy(r => r.Case))
        {
            if (await cases.Get(Scope.Whole(Purpose), rival.Case, cancel) is { } row)
                shown.Add(new RivalShown(rival.Case, rival.Kind, ComplaintRows.Number(row), row.Body, row.Phase, row.FiledOn, principal.Scope(Purpose).Covers(row.Office, row.Body)));
        }

        return shown;
    }
}
