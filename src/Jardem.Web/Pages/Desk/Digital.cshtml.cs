using System.Globalization;
using Jardem.Law;
using Jardem.UseCases.Desk;
using Jardem.UseCases.DigitalDocuments;
using Jardem.Web.Forms;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Desk;

/// <summary>Takes the applicant's document from the digital documents service: asks, waits for the owner's word, goes back to the page filled.</summary>
public sealed class DigitalModel(TakeApplication take, RequestDigitalDocument request) : JardemPage
{
    private DateTimeZone _zone = DateTimeZone.Utc;

    public string Kind { get; private set; } = "";

    public IReadOnlyList<string> Kinds { get; private set; } = [];

    /// <summary>How far it has come.</summary>
    public RequestDigitalDocument.Outcome State { get; private set; } = null!;

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    /// <summary>The operator has just looked for the owner's answer.</summary>
    public bool Looked { get; private set; }

    /// <summary>Address of the document's page of the application.</summary>
    public string Step { get; private set; } = "";

    public string Root { get; private set; } = "";

    public string Here => $"{Root}?kind={Kind}";

    public string Act(string handler) => $"{Root}?handler={handler}";

    public string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public string Sent(RequestDigitalDocument.Outcome.Waiting waiting) =>
        T("digital.sent", ("phone", Masked(waiting.Phone)), ("at", Time(waiting.SentAt)), ("until", Time(waiting.Until)));

    public async Task<IActionResult> OnGetAsync(Guid draft, string requirement, string? kind) => await Load(draft, requirement, kind) ?? await Show(draft, requirement);

    public async Task<IActionResult> OnPostSendAsync(Guid draft, string requirement, string? kind) =>
        await Load(draft, requirement, kind) ?? await Told(draft, requirement, await request.Send(Officer, draft, requirement, Kind, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostConfirmAsync(Guid draft, string requirement, string? kind, Guid code, string? typed) =>
        await Load(draft, requirement, kind) ?? await Told(draft, requirement, await request.Confirm(Officer, draft, requirement, Kind, code, typed ?? "", HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostLookAsync(Guid draft, string requirement, string? kind, Guid? code)
    {
        Looked = code is not null;
        return await Load(draft, requirement, kind) ?? await Told(draft, requirement, await request.Look(Officer, draft, requirement, Kind, code, HttpContext.RequestAborted), code is not null);
    }

    private async Task<IActionResult?> Load(Guid draft, string requirement, string? kind)
    {
        if (await take.Get(Officer, draft, HttpContext.RequestAborted) is not { } open || open.Journey.Steps.FirstOrDefault(s => s.Key == $"documents.{requirement}") is not { } step)
            return NotFound();
        Kinds = request.KindsFor(step);
        if (Kinds.Count == 0 || (kind is not null && !Kinds.Contains(kind)))
            return NotFound();
        Kind = kind ?? Kinds[0];
        (Step, Root) = ($"/desk/{draft}/{step.Key}", $"/desk/{draft}/digital/{requirement}");
        _zone = DateTimeZoneProviders.Tzdb[open.Law.On(open.Filing.Day).Body(open.Draft.Office)!.Zone];
        return null;
    }

    private async Task<IActionResult> Show(Guid draft, string requirement)
    {
        State = await request.State(Officer, draft, requirement, Kind, HttpContext.RequestAborted);
        if (State is RequestDigitalDocument.Outcome.NotAllowed no && Faults.Count == 0)
            Faults = [Line(no)];
        return State is RequestDigitalDocument.Outcome.NotFound ? NotFound() : Page();
    }

    private async Task<IActionResult> Told(Guid draft, string requirement, RequestDigitalDocument.Outcome outcome, bool looked = false)
    {
        switch (outcome)
        {
            case RequestDigitalDocument.Outcome.Filled:
                return LocalRedirect(Step);
            case RequestDigitalDocument.Outcome.NotFound:
                return NotFound();
            case RequestDigitalDocument.Outcome.NotAllowed no:
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                Faults = [Line(no)];
                return await Show(draft, requirement);
            default:
                return looked ? await Show(draft, requirement) : LocalRedirect(Here);
        }
    }

    private FaultLine Line(RequestDigitalDocument.Outcome.NotAllowed no) =>
        new(no.TriesLeft is null ? null : "#first", T(no.TextKey, ("left", Number(no.TriesLeft ?? 0))));

    /// <summary>+7 *** *** 00 01: the operator need not learn the number.</summary>
    private static string Masked(string phone) => $"+7 *** *** {phone[^4..^2]} {phone[^2..]}";

    private string Time(Instant at) => DateText.Time(at.InZone(_zone).TimeOfDay);
}
