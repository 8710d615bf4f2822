using Jardem.Cases.Cases;
using Jardem.Cases.Offers;
using Jardem.Cases.Tasks;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Documents.Money;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Jardem.UseCases.Tasks;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Tasks;

/// <summary>A task that a case or an offer puts to the head: why, until when, on what it stands, and the head's answer.</summary>
public sealed class OfCaseModel(AnswerHeadTask tasks, ICaseLists cases, IPaymentOrders orders, OfferChange offers, SnapshotSource law, TextCatalog texts, IClock clock) : JardemPage
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    private LawOnDay _day = null!;

    public HeadTask Work { get; private set; } = null!;

    public string Number { get; private set; } = "";

    /// <summary>The order that it is about; null where it is about the case.</summary>
    public PaymentRow? Order { get; private set; }

    /// <summary>The offer that it is about; null where it is about a case.</summary>
    public OfferState? Offer { get; private set; }

    public string Deceased => Offer is { } offer ? OfferTexts.Short(offer.Made.Death.Name) : "";

    /// <summary>When the addressee agreed; a dash where that was taken back.</summary>
    public string AgreedAt => Offer?.Account is { } account ? Said(account.Word.At.InZone(Zone).LocalDateTime) : "–";

    public string ByItself => Work.Asked.Offer is null ? "tasks.by-itself" : "tasks.by-itself.offer";

    public DeadlineBadge? Badge { get; private set; }

    public string? Fault { get; private set; }

    /// <summary>What the head typed and was not taken.</summary>
    public string? Typed { get; private set; }

    public bool JustDone { get; private set; }

    public bool MayAct => Work.Answered is null && Officer.Is(Role.Head);

    public string Basis => BasisText.Line(Work.Asked.Basis, _day).In(Language);

    public string? Amount => Order is { } order ? AmountText.Figures(order.Amount).In(Language) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] bool done)
    {
        JustDone = done;
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, string? key, string? words)
    {
        var command = new TaskCommand(Officer, id, seen, key is { Length: > 0 and <= 64 } ? key : FormKey);
        var outcome = await tasks.Run(command, words ?? "", HttpContext.RequestAborted);
        if (outcome is AnswerHeadTask.Outcome.Done)
            return Redirect($"/tasks/of-case/{id}?done=true");
        if (outcome is AnswerHeadTask.Outcome.NotFound || !await Load(id))
            return NotFound();
        (Fault, Typed) = (T(outcome is AnswerHeadTask.Outcome.NotAllowed no ? no.TextKey : "tasks.changed-meanwhile"), words);
        Response.StatusCode = outcome is AnswerHeadTask.Outcome.NotAllowed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return Page();
    }

    private string Said(LocalDateTime at) => $"{DateText.Long(at.Date, Language)}, {DateText.Time(at.TimeOfDay)}";

    private async Task<bool> Load(Guid id)
    {
        if (await tasks.Read(Officer, id, HttpContext.RequestAborted) is not { } task)
            return false;
        Work = task;
        var active = await law.Active(HttpContext.RequestAborted);
        var today = clock.GetCurrentInstant().InZone(Zone).Date;
        _day = active.On(task.Asked.On);
        var scope = Officer.Scope("tasks");
        Number = ComplaintRows.Number(task.Asked.Case is { } about ? await cases.Get(scope, about, HttpContext.RequestAborted) : null) ?? "–";
        Offer = task.Asked.Offer is { } offer ? await offers.Read(offer, HttpContext.RequestAborted) : null;
        Order = task.Asked.Order is { } order ? await orders.Get(scope, order, HttpContext.RequestAborted) : null;
        Badge = task.Answered is null ? DeadlineBadge.Open(task.Asked.Due, today, active.Calendar, texts, Language) : null;
        return true;
    }
}
