using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>The officer's work lists, the nearest deadline first.</summary>
public sealed class IndexModel(ICaseLists lists, IAccounts accounts, SnapshotSource law, TextCatalog texts, IClock clock) : JardemPage
{
    private LawSnapshot _snapshot = null!;
    private LocalDate _today;
    private Dictionary<string, string> _colleagues = [];

    public WorkList List { get; private set; } = null!;

    public IReadOnlyList<(WorkListKind Kind, long Count)> Lists { get; private set; } = [];

    public IReadOnlyList<(DueFilter Due, long Count)> Counts { get; private set; } = [];

    public CasePage Found { get; private set; } = null!;

    public static IReadOnlyList<CasePhase> Phases { get; } = Enum.GetValues<CasePhase>();

    public int Pages => (int)((Found.Total + WorkList.PageSize - 1) / WorkList.PageSize);

    public bool Filtered => List.Search is { Length: > 0 } || List.Phase is not null || List.Due is not null;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? list, [FromQuery] string? q, [FromQuery] string? phase, [FromQuery] string? due, [FromQuery] int page = 1)
    {
        var cancel = HttpContext.RequestAborted;
        var mine = WorkList.Of(Officer);
        var kind = Kebab.Parse<WorkListKind>(list) is { } asked && mine.Contains(asked) ? asked : mine[0];
        List = new WorkList(kind, q?.Trim(), Kebab.Parse<CasePhase>(phase), Kebab.Parse<DueFilter>(due), Math.Clamp(page, 1, 100_000) - 1);
        _snapshot = await law.Active(cancel);
        var now = clock.GetCurrentInstant();
        _today = now.InZone(Zone(now)).Date;
        var near = DeadlineBadge.NearUntil(_today, _snapshot.Calendar);
        var scope = Officer.Scope("work list");
        var account = Officer.Officer.Account;
        Found = await lists.Find(scope, List.Query(account, _today, near), cancel);
        DueFilter[] filters = Enum.GetValues<DueFilter>();
        var whole = WorkList.Whole(kind, account);
        var counts = await lists.Count(scope, [.. mine.Select(k => WorkList.Whole(k, account)), .. filters.Select(d => WorkList.Within(whole, d, _today, near))], cancel);
        Lists = [.. mine.Zip(counts)];
        Counts = [.. filters.Zip(counts.Skip(mine.Count))];
        _colleagues = (await accounts.OfBody(Officer.Officer.Body, cancel)).ToDictionary(a => a.Id, a => a.Name.ToString());
        return Page();
    }

    /// <summary>The badge of a case whose limit runs; null once its result is sent.</summary>
    public DeadlineBadge? Badge(CaseRow row) =>
        WorkList.Running.Contains(row.Phase) ? DeadlineBadge.Open(row.Due, _today, _snapshot.Calendar, texts, Language) : null;

    public DeadlineBadge BadgeOf(LocalDate day) => DeadlineBadge.Open(day, _today, _snapshot.Calendar, texts, Language);

    /// <summary>Whether the next step has a day of its own: that of the decision stands in its own column.</summary>
    public static bool Tells(CaseRow row) => row.Next is not (null or StepAwaited.Take or StepAwaited.Review or StepAwaited.SendResult or StepAwaited.HandOver) && row.NextBy != row.Due;

    public string ServiceName(CaseRow row) => _snapshot.On(row.FiledOn).Standard(row.Service)?.Name.In(Language) ?? row.Service;

    public string? AssigneeName(CaseRow row) => row.Assignee is { } id ? _colleagues.GetValueOrDefault(id, id) : null;

    public string Day(LocalDate day) => DateText.Long(day, Language);

    /// <summary>The address of this list with something of it changed.</summary>
    public string Address(WorkListKind? kind = null, DueFilter? due = null, int? page = null)
    {
        var query = QueryString.Create("list", Kebab.Of(kind ?? List.Kind));
        if (kind is null && page is not null)
        {
            if (List.Search is { Length: > 0 } words)
                query = query.Add("q", words);
            if (List.Phase is { } phase)
                query = query.Add("phase", Kebab.Of(phase));
            due ??= List.Due;
        }

        if (due is { } d)
            query = query.Add("due", Kebab.Of(d));
        if (page is > 1)
            query = query.Add("page", page.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/casework" + query;
    }

    private DateTimeZone Zone(Instant now) =>
        DateTimeZoneProviders.Tzdb[_snapshot.On(now.InUtc().Date).Body(Officer.Officer.Body)?.Zone ?? "Asia/Almaty"];
}
