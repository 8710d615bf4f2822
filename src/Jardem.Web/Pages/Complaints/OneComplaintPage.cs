using Jardem.Cases.Complaints;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Complaints;

/// <summary>A limit of a complaint as its page shows it.</summary>
public sealed record ShownLimit(string Key, Deadline Deadline, DeadlineBadge Badge);

/// <summary>What the pages of one complaint share: opening it, its words, and the answer to a command.</summary>
public abstract class OneComplaintPage : JardemPage
{
    public ComplaintView View { get; private set; } = null!;

    public OfficerNames Names { get; private set; } = null!;

    /// <summary>Why the last command was not possible, in words.</summary>
    public string? Fault { get; protected set; }

    /// <summary>Id of the field that the fault is about.</summary>
    public string FaultField { get; protected set; } = "acts";

    /// <summary>Another officer changed the complaint first.</summary>
    public bool Conflict { get; private set; }

    public LawOnDay Today => View.Law.On(View.Today);

    public string Number => ComplaintWord.Number(View.Row);

    public string Phase => Kebab.Of(View.State.Phase);

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[View.State.Received.Zone];

    /// <summary>The limits that run or ran, each with how near it is or how it was kept.</summary>
    public IReadOnlyList<ShownLimit> Limits
    {
        get
        {
            var state = View.State;
            var received = state.Received;
            var limits = new List<ShownLimit>();
            if (received.Satisfaction is { } satisfaction && state.Phase == ComplaintPhase.Received)
                limits.Add(Limit("satisfaction", satisfaction, null));
            if (received.Forwarding is { } forwarding)
                limits.Add(Limit("forwarding", forwarding, state.Satisfied?.On ?? state.Forwarded?.On));
            limits.Add(Limit("consideration", state.Forwarded?.Consideration ?? received.Consideration, state.Satisfied?.On ?? state.Ruled?.On));
            return limits;
        }
    }

    public string Day(LocalDate day) => DateText.Long(day, Language);

    public string Moment(Instant at)
    {
        var local = at.InZone(Zone).LocalDateTime;
        return $"{Day(local.Date)}, {DateText.Time(local.TimeOfDay)}";
    }

    public string Place(string id) => Today.Place(id, Language);

    /// <summary>What a document brought is called by the standard of the day of filing.</summary>
    public string Brought(string requirement) =>
        View.Law.On(View.About.Facts.FiledOn).Standard(View.State.Received.Service)?.Documents.FirstOrDefault(d => d.Key == requirement)?.Name.In(Language) ?? requirement;

    public string Citation(Basis basis) => BasisText.Citation(basis, Today).In(Language);

    protected async Task<bool> Open(Guid id)
    {
        var cancel = HttpContext.RequestAborted;
        if (await Service<OpenComplaint>().Run(Officer, id, cancel) is not { } view)
            return false;
        View = view;
        Names = await OfficerNames.Of(view.History.Events.Select(e => e.Meta.Actor), Service<IAccounts>(), cancel);
        return true;
    }

    /// <summary>What comes of a command: back to the complaint, the page with its fault, 404, or 409.</summary>
    protected async Task<IActionResult> Answer(ComplaintAnswer outcome, Guid id, string done)
    {
        if (outcome is ComplaintAnswer.Done)
            return Redirect($"/complaints/{id}?done={done}");
        if (outcome is ComplaintAnswer.NotFound || !await Open(id))
            return NotFound();
        Fault = outcome is ComplaintAnswer.NotAllowed no ? T(no.TextKey) : null;
        Conflict = Fault is null;
        Response.StatusCode = Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private ShownLimit Limit(string key, Deadline deadline, LocalDate? met)
    {
        var texts = Service<TextCatalog>();
        return new ShownLimit(key, deadline, met is { } on
            ? new DeadlineBadge(on <= deadline.Due ? "done" : "overdue", T(on <= deadline.Due ? "complaints.kept" : "complaints.kept-late"))
            : DeadlineBadge.Open(deadline.Due, View.Today, View.Law.Calendar, texts, Language));
    }
}
