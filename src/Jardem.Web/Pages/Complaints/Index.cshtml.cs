using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Complaints;

/// <summary>The register of complaints of the officer's body or office: open ones by the nearest day, closed ones newest first.</summary>
public sealed class IndexModel(IComplaintLists lists, SnapshotSource law, TextCatalog texts, IClock clock) : JardemPage
{
    private const int PageSize = 25;
    private LawOnDay _today = null!;

    /// <summary>open, overdue or closed.</summary>
    public string List { get; private set; } = "open";

    public string? Search { get; private set; }

    public int Number { get; private set; }

    public ComplaintPage Found { get; private set; } = null!;

    public IReadOnlyList<(string List, long Count)> Counts { get; private set; } = [];

    public long Pages => (Found.Total + PageSize - 1) / PageSize;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? list, [FromQuery] string? q, [FromQuery] int page = 1)
    {
        var cancel = HttpContext.RequestAborted;
        List = list is "overdue" or "closed" ? list : "open";
        Search = q?.Trim() is { Length: > 0 } words ? words : null;
        Number = Math.Clamp(page, 1, 10_000);
        var snapshot = await law.Active(cancel);
        _today = snapshot.On(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date);
        var scope = Officer.Scope("register of complaints");
        Found = await lists.Find(scope, Query(List) with { Search = Search is null ? null : FoldedText.Fold(Search), Skip = (Number - 1) * PageSize, Take = PageSize }, cancel);
        var counts = new List<(string, long)>();
        foreach (var one in new[] { "open", "overdue", "closed" })
            counts.Add((one, (await lists.Find(scope, Query(one) with { Take = 1 }, cancel)).Total));
        Counts = counts;
        return Page();
    }

    public DeadlineBadge? Badge(ComplaintRow row) => ComplaintWord.Badge(row.Due, _today.Day, _today.Snapshot.Calendar, texts, Language);

    public string Day(LocalDate day) => DateText.Long(day, Language);

    public string Body(string id) => _today.Body(id) is { } body ? (body.Short ?? body.Name).In(Language) : id;

    public string Address(string? list = null, int page = 1)
    {
        var query = QueryString.Create("list", list ?? List);
        if (list is null && Search is not null)
            query = query.Add("q", Search);
        if (page > 1)
            query = query.Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/complaints" + query;
    }

    private ComplaintQuery Query(string list) => list switch
    {
        "closed" => new ComplaintQuery { Open = false },
        "overdue" => new ComplaintQuery { Open = true, DueOnOrBefore = _today.Day.PlusDays(-1) },
        _ => new ComplaintQuery { Open = true },
    };
}
