using System.Globalization;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Documents;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Desk;

/// <summary>
/// The applicant stands by exactly this application before it is registered: by a code on the own phone, by an answer to the message, or by
/// the own digital signature. Either is enough; an organisation signs only.
/// </summary>
public sealed class ConfirmModel(TakeApplication take, SubmitApplication submit, ConfirmAtDesk confirm, DraftSubmission submission) : JardemPage
{
    public OpenDraft Open { get; private set; } = null!;

    public ApplicationToConfirm Asked { get; private set; } = null!;

    public ConfirmAtDesk.Outcome State { get; private set; } = new ConfirmAtDesk.Outcome.Ready();

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    /// <summary>The operator has just looked for the applicant's answer.</summary>
    public bool Looked { get; private set; }

    public string Here => $"{Open.Root}/confirm";

    public SigningForm Form => new(Here + "?handler=signed", Asked.Html.Bytes, SignatureUse.Sign)
    {
        ButtonKey = "desk-page.confirm.sign",
        Iin = Asked.Person,
        Bin = Asked.Bin,
        Role = Asked.Bin is null ? "person" : "organisation",
        Fields = new Dictionary<string, string> { ["key"] = FormKey },
        SaveAs = "application.html",
    };

    public string Act(string handler) => $"{Here}?handler={handler}";

    public string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public string Sent(ConfirmAtDesk.Outcome.Waiting waiting)
    {
        var until = waiting.Until.InZone(NodaTime.DateTimeZoneProviders.Tzdb["Asia/Almaty"]).TimeOfDay;
        return T("desk-page.confirm.sent", ("phone", waiting.Phone), ("until", Law.DateText.Time(until)));
    }

    public async Task<IActionResult> OnGetAsync(Guid draft) => await Load(draft) ?? (Asked.Bin is null ? await Show(await confirm.State(Officer, await Current(), null, HttpContext.RequestAborted)) : Page());

    /// <summary>The application itself, to be read and printed.</summary>
    public async Task<IActionResult> OnGetApplicationAsync(Guid draft)
    {
        if (await Load(draft) is { } away)
            return away;
        Response.Headers.ContentSecurityPolicy = Sandbox.ForDocuments;
        return File(Asked.Html.Bytes.ToArray(), "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnPostSendAsync(Guid draft) => await Load(draft) ?? await Show(await confirm.Send(Officer, await Current(), HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostTypedAsync(Guid draft, Guid code, string? typed, string? key)
    {
        if (await Load(draft) is { } away)
            return away;
        var outcome = await confirm.Typed(Officer, await Current(), code, typed ?? "", HttpContext.RequestAborted);
        return outcome is ConfirmAtDesk.Outcome.Confirmed done ? await Register(new ConfirmationGiven.ByPhone(done.Code), key) : await Show(outcome);
    }

    public async Task<IActionResult> OnPostLookAsync(Guid draft, Guid code, string? key)
    {
        if (await Load(draft) is { } away)
            return away;
        Looked = true;
        var outcome = await confirm.State(Officer, await Current(), code, HttpContext.RequestAborted);
        return outcome is ConfirmAtDesk.Outcome.Confirmed done ? await Register(new ConfirmationGiven.ByPhone(done.Code), key) : await Show(outcome);
    }

    public async Task<IActionResult> OnPostSignedAsync(Guid draft, string? cms, IFormFile? signature, string? key)
    {
        if (await Load(draft) is { } away)
            return away;
        return (PostedSignature.Read(cms) ?? await PostedSignature.Read(signature, HttpContext.RequestAborted)) is { } bytes
            ? await Register(new ConfirmationGiven.Signed(bytes), key)
            : await Show(new ConfirmAtDesk.Outcome.NotAllowed("signing.unreadable"));
    }

    private async Task<IActionResult?> Load(Guid draft)
    {
        HttpContext.AllowNcaLayer();
        var cancel = HttpContext.RequestAborted;
        if (await take.Get(Officer, draft, cancel) is not { } open)
            return await submission.Made(Officer, draft, cancel) is { } address ? LocalRedirect(address) : NotFound();
        Open = open;
        var (asked, _) = await submit.ToConfirm(Officer, await Current(), cancel);
        if (asked is null)
            return LocalRedirect($"{open.Root}/review");
        Asked = asked;
        return null;
    }

    private Task<Submission> Current() => submission.Of(Open, refuse: false, FormKey, HttpContext.RequestAborted);

    private async Task<IActionResult> Register(ConfirmationGiven given, string? key)
    {
        switch (await submission.Run(Officer, Open, refuse: false, key is { Length: > 0 } ? key : FormKey, HttpContext.RequestAborted, given))
        {
            case SubmitApplication.Outcome.Registered registered:
                return LocalRedirect(DeskAddress.Registered(registered.Case));
            case SubmitApplication.Outcome.SubmittedBefore:
                return await submission.Made(Officer, Open.Draft.Id, HttpContext.RequestAborted) is { } address ? LocalRedirect(address) : NotFound();
            case SubmitApplication.Outcome.NotAllowed no:
                return await Show(new ConfirmAtDesk.Outcome.NotAllowed(no.TextKey));
            case SubmitApplication.Outcome.AppliedAlready:
                return await Show(new ConfirmAtDesk.Outcome.NotAllowed("desk-page.review.applied-already"));
            default:
                return LocalRedirect($"{Open.Root}/review");
        }
    }

    private async Task<IActionResult> Show(ConfirmAtDesk.Outcome outcome)
    {
        State = outcome;
        if (outcome is ConfirmAtDesk.Outcome.NotReady)
            return LocalRedirect($"{Open.Root}/review");
        if (outcome is ConfirmAtDesk.Outcome.NotAllowed no)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Faults = [new FaultLine(null, no.TriesLeft is { } left ? $"{T(no.TextKey)} {T("digital.code.hint", ("left", Number(left)))}" : T(no.TextKey))];
            State = await confirm.State(Officer, await Current(), null, HttpContext.RequestAborted);
        }

        return Page();
    }
}
