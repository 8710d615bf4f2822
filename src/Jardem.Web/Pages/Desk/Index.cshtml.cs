using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Desk;

/// <summary>The operator's first page: begin, go on, hand over, find.</summary>
public sealed class IndexModel(DeskLists lists, TakeApplication take) : JardemPage
{
    public IReadOnlyList<(string Id, Text Name)> Services { get; private set; } = [];

    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    public CasePage Waiting { get; private set; } = new([], 0);

    public CasePage Recent { get; private set; } = new([], 0);

    /// <summary>What was found; null while nothing is searched for.</summary>
    public IReadOnlyList<CaseRow>? Found { get; private set; }

    public string? Search { get; private set; }

    public async Task OnGetAsync(string? q)
    {
        var cancel = HttpContext.RequestAborted;
        Services = await lists.Services(cancel);
        Drafts = await lists.Drafts(Officer, cancel);
        Waiting = await lists.Waiting(Officer, cancel);
        Recent = await lists.Recent(Officer, cancel);
        Search = q?.Trim();
        if (!string.IsNullOrEmpty(Search))
            Found = await lists.Search(Officer, Search, cancel);
    }

    public async Task<IActionResult> OnPostStartAsync(string? service) =>
        await take.Start(Officer, service ?? "", HttpContext.RequestAborted) is { } open
            ? LocalRedirect($"/desk/{open.Draft.Id}/{open.Journey.Asked(open.Answers)[0].Key}")
            : NotFound();

    public async Task<IActionResult> OnPostDiscardAsync(Guid draft)
    {
        await take.Discard(Officer, draft, HttpContext.RequestAborted);
        return LocalRedirect("/desk");
    }

    public static string AddressOf(CaseRow row) => row.Phase == CasePhase.ResultReady ? $"/desk/hand-over/{row.Case}" : DeskAddress.Case(row.Case);

    /// <summary>Day and minute in the zone of the country.</summary>
    public string At(Instant at)
    {
        var local = at.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).LocalDateTime;
        return $"{DateText.Long(local.Date, Language)}, {DateText.Time(local.TimeOfDay)}";
    }
}
