using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Portal;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Portal.Apply;

/// <summary>All answers before they are checked and signed; where somebody applied first, the way to dispute.</summary>
public sealed class ReviewModel(FillApplication fill, SubmitByCitizen submit, StepForm stepForm, TextCatalog texts) : JardemPage
{
    private static readonly string[] Own = ["applicant.surname", "applicant.name", "applicant.patronymic", "applicant.birth-date", "applicant.iin"];

    public OpenDraft Open { get; private set; } = null!;

    public IReadOnlyList<ReviewGroup> Groups { get; private set; } = [];

    /// <summary>What the sign-in proves.</summary>
    public IReadOnlyList<ReviewRow> Proven { get; private set; } = [];

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    /// <summary>Somebody applied about the same matter first.</summary>
    public SubmitByCitizen.Outcome.AppliedAlready? Already { get; private set; }

    public bool Disputes => Open.Answers.Is(DraftContent.Disputes, "yes");

    public (int At, int Of) Progress { get; private set; }

    public string Back { get; private set; } = "/services";

    public async Task<IActionResult> OnGetAsync(Guid draft)
    {
        if (await Load(draft) is { } away)
            return away;
        await Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft, int version, string? act)
    {
        if (await Load(draft) is { } away)
            return away;
        if (act is not ("check" or "dispute" or "undispute"))
            return BadRequest();
        if (version != Open.Draft.Version)
            return await Again(StatusCodes.Status409Conflict, new FaultLine(null, T("desk-page.review.changed")));
        if (act != "check")
        {
            await fill.Dispute(Open, act == "dispute", HttpContext.RequestAborted);
            return LocalRedirect($"{Open.Root}/review");
        }

        var outcome = await submit.Check(Citizen, draft, HttpContext.RequestAborted);
        switch (outcome)
        {
            case SubmitByCitizen.Outcome.ToSign:
                return LocalRedirect($"{Open.Root}/sign");
            case SubmitByCitizen.Outcome.AppliedAlready already:
                Already = already;
                return await Again(StatusCodes.Status409Conflict, null);
            case SubmitByCitizen.Outcome.NotAllowed { TextKey: "portal.ask-registers-first" }:
                return LocalRedirect($"{Open.Root}/registers");
            case SubmitByCitizen.Outcome.NotAllowed no:
                return await Again(StatusCodes.Status422UnprocessableEntity, new FaultLine(null, T(no.TextKey)));
            case SubmitByCitizen.Outcome.Faulty:
                return await Again(StatusCodes.Status422UnprocessableEntity, null);
            default:
                return PortalAddress.Of(outcome) is { } address ? LocalRedirect(address) : NotFound();
        }
    }

    private async Task<IActionResult?> Load(Guid draft)
    {
        var cancel = HttpContext.RequestAborted;
        if (await fill.Get(Citizen, draft, cancel) is { } open)
        {
            Open = open;
            return null;
        }

        return PortalAddress.Of(await submit.Before(Citizen, draft, cancel)) is { } address ? LocalRedirect(address) : NotFound();
    }

    private async Task<IActionResult> Again(int status, FaultLine? fault)
    {
        Response.StatusCode = status;
        await Show();
        if (fault is not null)
            Faults = [fault, .. Faults];
        return Page();
    }

    private async Task Show()
    {
        var words = new AnswerText(texts, Open.Law, Language);
        var asked = Open.Journey.Asked(Open.Answers);
        Progress = (asked.Count + 1, asked.Count + 1);
        Back = $"{Open.Root}/{asked[^1].Key}";
        var files = new Dictionary<string, KeptFile>();
        foreach (var step in asked)
            foreach (var (question, file) in await stepForm.Kept(Open, step, HttpContext.RequestAborted))
                files[question] = file;
        Groups = ReviewView.Groups(Open, words, files, texts);
        var questions = Open.Room.Journey(Open.Law.On(Open.Filing.Day)).Steps.SelectMany(s => s.Questions).Where(q => Own.Contains(q.Key)).DistinctBy(q => q.Key);
        Proven = [.. questions.Select(q => new ReviewRow(words.Label(q), words.Answer(q, Open.Answers)))];
        Faults = [.. Open.CheckAll().SelectMany(f => f.Faults.Select(a => Line(f.Step, a, words)))];
    }

    private FaultLine Line(JourneyStep step, AnswerFault fault, AnswerText words) => new(
        $"{Open.Root}/{step.Key}?from=review",
        $"{words.Title(step)}. {words.Label(step.Questions.First(q => q.Key == fault.Question))}: {words.Fault(fault.TextKey)}");
}
