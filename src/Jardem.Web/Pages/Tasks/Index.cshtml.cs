using Jardem.Cases.Cases;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Stages;
using Jardem.UseCases.Tasks;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Tasks;

/// <summary>The tasks of the officer's body, and what waits to be told to the monitoring system.</summary>
public sealed class IndexModel(ITaskLists tasks, ICaseLists cases, IJobs jobs, SnapshotSource law, TextCatalog texts, IClock clock) : JardemPage
{
    private const int Most = 100;

    private readonly Dictionary<Guid, string> _numbers = [];
    private LawSnapshot _law = null!;
    private LocalDate _today;

    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];

    public OutboxBacklog Backlog { get; private set; } = null!;

    /// <summary>How many messages were just put in line again.</summary>
    public int? Again { get; private set; }

    /// <summary>The messages are of every body, so none but the ministry's officers put them in line again.</summary>
    public bool MaySendAgain { get; private set; }

    /// <summary>What waits for the monitoring system is the business of the body that answers for it.</summary>
    public bool ShowsStages => _law.HasTasks(Officer.Officer.Body, _today);

    public async Task OnGetAsync([FromQuery] int? again)
    {
        Again = again;
        await Look();
        Rows = await tasks.Find(Officer.Scope("tasks"), null, 0, Most, HttpContext.RequestAborted);
        foreach (var id in Rows.Select(TaskRows.CaseOf).OfType<Guid>().Distinct())
            _numbers[id] = ComplaintRows.Number(await cases.Get(Officer.Scope("tasks"), id, HttpContext.RequestAborted)) ?? "–";
        Backlog = await jobs.Backlog(StageMessages.Topic, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAgainAsync()
    {
        await Look();
        if (!MaySendAgain)
            return StatusCode(StatusCodes.Status403Forbidden);
        var again = await jobs.SendAgainOutbox(StageMessages.Topic, clock.GetCurrentInstant(), HttpContext.RequestAborted);
        return Redirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/tasks?again={again}"));
    }

    private async Task Look()
    {
        _law = await law.Active(HttpContext.RequestAborted);
        _today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        MaySendAgain = (Officer.Is(Role.Specialist) || Officer.Is(Role.Head)) && _law.HasTasks(Officer.Officer.Body, _today);
    }

    public string About(TaskRow row)
    {
        var service = TaskWords.Service(_law, row.Subject.Split('/')[0], _today, Language);
        return TaskRows.CaseOf(row) is { } id ? $"№ {_numbers[id]}, {service}" : service;
    }

    public static string Address(TaskRow row) => TaskRows.IsOfHead(row) ? $"/tasks/of-case/{row.Task}" : $"/tasks/{row.Task}";

    public DeadlineBadge? Badge(TaskRow row) => row.Done ? null : DeadlineBadge.Open(row.Due, _today, _law.Calendar, texts, Language);
}
