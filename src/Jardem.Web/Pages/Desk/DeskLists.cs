using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.UseCases;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Pages.Desk;

/// <summary>A draft as the desk lists it; the name is null while none was typed.</summary>
public sealed record DraftLine(Guid Id, Text Service, string? Applicant, Instant ChangedAt);

/// <summary>The lists of the desk: drafts of the operator, cases of the office.</summary>
public sealed class DeskLists(IDrafts drafts, ICaseLists cases, ServiceRooms rooms, SnapshotSource law, IClock clock)
{
    /// <summary>Services that can be asked for today, by their names in the law.</summary>
    public async Task<IReadOnlyList<(string Id, Text Name)>> Services(CancellationToken cancel)
    {
        var today = (await law.Active(cancel)).On(clock.GetCurrentInstant().InUtc().Date);
        return [.. rooms.All.Select(r => (r.Id, today.Standard(r.Id)?.Name)).Where(s => s.Name is not null).Select(s => (s.Id, s.Name!))];
    }

    public async Task<IReadOnlyList<DraftLine>> Drafts(Principal principal, CancellationToken cancel)
    {
        var names = (await Services(cancel)).ToDictionary(s => s.Id, s => s.Name);
        return
        [
            .. (await drafts.Of(principal.Officer.Account, cancel)).Where(d => names.ContainsKey(d.Service)).Select(d =>
            {
                var answers = DraftContent.AnswersOf(d);
                var name = string.Join(' ', new[] { "surname", "name", "patronymic" }.Select(p => answers[$"applicant.{p}"]).OfType<string>());
                return new DraftLine(d.Id, names[d.Service], name.Length > 0 ? name : null, d.ChangedAt);
            }),
        ];
    }

    /// <summary>Results that wait at this office for the applicant.</summary>
    public Task<CasePage> Waiting(Principal principal, CancellationToken cancel) =>
        cases.Find(principal.Scope("results waiting"), new CaseQuery { Phases = [CasePhase.ResultReady], NewestFirst = true, Take = 20 }, cancel);

    public Task<CasePage> Recent(Principal principal, CancellationToken cancel) =>
        cases.Find(principal.Scope("recently registered"), new CaseQuery { NewestFirst = true, Take = 10 }, cancel);

    /// <summary>Cases of the office by name, IIN, document number or registration number ("12" or "12/2026").</summary>
    public async Task<IReadOnlyList<CaseRow>> Search(Principal principal, string text, CancellationToken cancel)
    {
        var scope = principal.Scope("search at the desk");
        var found = (await cases.Find(scope, new CaseQuery { Search = FoldedText.Fold(text), NewestFirst = true, Take = 30 }, cancel)).Rows;
        return NumberOf(text) is { } number ? [.. (await ByNumber(scope, principal, number.Number, number.Year, cancel)).Concat(found).DistinctBy(r => r.Case)] : found;
    }

    private async Task<IReadOnlyList<CaseRow>> ByNumber(Scope scope, Principal principal, long number, int? year, CancellationToken cancel)
    {
        var today = clock.GetCurrentInstant().InUtc().Date;
        var day = (await law.Active(cancel)).On(today);
        var territories = day.Body(principal.Officer.Body)?.Territories ?? [];
        var found = new List<CaseRow>();
        foreach (var room in rooms.All)
        {
            foreach (var body in territories.SelectMany(t => day.BodiesOf(t, room.DecidedBy)).DistinctBy(b => b.Id))
            {
                var lines = await cases.Journal(scope, new JournalKey(body.Id, room.Id, year ?? today.Year), number + 1, 1, cancel);
                if (lines is [{ Case: { } row } line] && line.Number == number)
                    found.Add(row);
            }
        }

        return found;
    }

    private static (long Number, int? Year)? NumberOf(string text)
    {
        var parts = text.Trim().TrimStart('№').Trim().Split('/');
        if (parts.Length > 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || parts[0].Length > 9)
            return null;
        if (parts.Length == 1)
            return (number, null);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (number, year) : null;
    }
}
