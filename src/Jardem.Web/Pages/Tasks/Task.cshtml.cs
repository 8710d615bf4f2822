using Jardem.Cases.Cases;
using Jardem.Cases.Tasks;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Tasks;
using Jardem.Web.Hosting;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Tasks;

/// <summary>One task: why and until when, what changed, to whom it is sent, and the next thing to do.</summary>
public sealed class TaskModel(DoTask tasks, SnapshotSource law, TextCatalog texts, IClock clock) : JardemPage
{
    private const int LongestEvidence = 500;

    public InformationTask Work { get; private set; } = null!;

    /// <summary>The law snapshot that raised the task.</summary>
    public LawSnapshot Law { get; private set; } = null!;

    public string? Fault { get; private set; }

    /// <summary>The field to mend.</summary>
    public string FaultField { get; private set; } = "task";

    /// <summary>What the officer typed and was not taken.</summary>
    public string? Typed { get; private set; }

    public bool JustDone { get; private set; }

    public bool MayAct => Work.Done is null && (Officer.Is(Role.Specialist) || Officer.Is(Role.Head));

    public DeadlineBadge? Badge { get; private set; }

    public string About => TaskWords.Service(Law, Work.Raised.Service, Work.Raised.ChangedOn, Language);

    /// <summary>The act that changed the rules, in its short name; null where none is known.</summary>
    public string? AmendedBy => Work.Raised.AmendedBy is { } act ? Law.On(Work.Raised.Deadline.Due).ActName(act).Short.In(Language) : null;

    /// <summary>Where the words before and after stand side by side.</summary>
    public string Compare
    {
        get
        {
            var act = Work.Raised.Act;
            var days = Law.Data.Rules.Where(r => r.Act == act).SelectMany(r => r.Provisions).SelectMany(p => p.Editions).Cast<Edition>()
                .Concat(Law.Data.Standards.Where(s => s.Act == act).SelectMany(s => s.Rows).SelectMany(r => r.Editions))
                .Where(e => e.From is not null && e.AmendedBy is { } by && NormRef.TryParse(by, out var norm) && norm.Act == Work.Raised.AmendedBy)
                .Select(e => e.From!.Value).ToList();
            return days.Count == 0 ? $"/law/compare/{act}" : $"/law/compare/{act}?from={Iso.Date(days.Min().PlusDays(-1))}&to={Iso.Date(days.Max())}";
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] bool done)
    {
        JustDone = done;
        return await Load(id) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostUpdateAsync(Guid id, int seen, string? key, string? evidence) =>
        Act(id, evidence, "update-evidence", () => tasks.Update(Command(id, seen, key), Short(evidence), HttpContext.RequestAborted));

    public Task<IActionResult> OnPostSendAsync(Guid id, int seen, string? key, string? addressee, string? evidence) =>
        Act(id, evidence, $"evidence-{addressee}", () => tasks.Send(Command(id, seen, key), addressee ?? "", Short(evidence), HttpContext.RequestAborted));

    public Task<IActionResult> OnPostFinishAsync(Guid id, int seen, string? key) =>
        Act(id, null, "task", () => tasks.Finish(Command(id, seen, key), HttpContext.RequestAborted));

    private TaskCommand Command(Guid id, int seen, string? key) => new(Officer, id, seen, key is { Length: > 0 and <= 64 } ? key : FormKey);

    private static string Short(string? evidence) => evidence is { Length: <= LongestEvidence } ? evidence : "";

    private async Task<IActionResult> Act(Guid id, string? typed, string field, Func<Task<DoTask.Outcome>> act)
    {
        var outcome = await act();
        if (outcome is DoTask.Outcome.Done)
            return Redirect($"/tasks/{id}?done=true");
        if (outcome is DoTask.Outcome.NotFound || !await Load(id))
            return NotFound();
        (Fault, FaultField, Typed) = (T(outcome is DoTask.Outcome.NotAllowed no ? no.TextKey : "tasks.changed-meanwhile"), field, typed);
        Response.StatusCode = outcome is DoTask.Outcome.NotAllowed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> Load(Guid id)
    {
        if (await tasks.Read(Officer, id, HttpContext.RequestAborted) is not { } task)
            return false;
        Work = task;
        Law = await law.ById(task.Raised.After, HttpContext.RequestAborted);
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        Badge = task.Done is null ? DeadlineBadge.Open(task.Raised.Deadline.Due, today, Law.Calendar, texts, Language) : null;
        return true;
    }
}
