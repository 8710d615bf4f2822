using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages;

/// <summary>One page of an application: one generic page for every page of every service, at the desk and on the portal alike.</summary>
public abstract class StepPage(StepForm stepForm, TextCatalog texts) : JardemPage
{
    /// <summary>The page takes more bytes than a file may have, so that a file too big is answered beside its field and nothing typed is lost.</summary>
    protected const long Largest = 64L * 1024 * 1024;

    public OpenDraft Open { get; private set; } = null!;

    public StepView View { get; private set; } = null!;

    public bool FromReview { get; private set; }

    /// <summary>The draft was changed in another window since this one was opened.</summary>
    public bool Conflict { get; private set; }

    /// <summary>Place of the page, from 1, and how many there are, the review among them.</summary>
    public (int At, int Of) Progress { get; private set; }

    public string Back { get; private set; } = "/";

    public string Here => $"{Open.Root}/{Step.Key}";

    /// <summary>Where the document of this page can be taken from the digital documents service; null where it cannot.</summary>
    public string? Digital => DigitalOf(Step);

    public IReadOnlyList<FaultLine> Faults => FaultLine.Of(View);

    private JourneyStep Step { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid draft, string step, string? from)
    {
        if (await Load(draft, step, from) is { } away)
            return away;
        await Show(FromReview ? Open.CheckAll().Where(f => f.Step.Key == Step.Key).SelectMany(f => f.Faults).ToList() : []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft, string step, string? from, int version)
    {
        if (await Load(draft, step, from) is { } away)
            return away;
        var result = await stepForm.Post(Open, Step, version, await Request.ReadFormAsync(HttpContext.RequestAborted), HttpContext.RequestAborted);
        switch (result.Saved)
        {
            case DraftSaved.NotFound:
                return NotFound();
            case DraftSaved.Conflict:
                Conflict = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                await Show([]);
                return Page();
            case DraftSaved.Ok ok:
                Open = ok.Draft;
                break;
            case DraftSaved.Faulty faulty:
                Open = faulty.Draft;
                break;
        }

        if (result.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await Show(result.Faults);
            return Page();
        }

        return LocalRedirect(result.AsksMore ? Here + (FromReview ? "?from=review" : "") : await Next(Open, Step));
    }

    /// <summary>The visitor's own draft; null where there is none.</summary>
    protected abstract Task<OpenDraft?> Find(Guid draft);

    /// <summary>Address of what came of a draft that is no longer there; null where nothing of the visitor's did.</summary>
    protected abstract Task<string?> Made(Guid draft);

    protected virtual string? DigitalOf(JourneyStep step) => null;

    protected virtual Task<string> Next(OpenDraft open, JourneyStep step) => Task.FromResult(StepForm.Next(open, step, FromReview));

    private async Task<IActionResult?> Load(Guid draft, string step, string? from)
    {
        FromReview = from == "review";
        if (await Find(draft) is not { } open)
            return await Made(draft) is { } address ? LocalRedirect(address) : NotFound();
        Open = open;
        if (open.Journey.Steps.FirstOrDefault(s => s.Key == step) is not { } found)
            return NotFound();
        Step = found;
        return open.Journey.Asked(open.Answers).Any(s => s.Key == step) ? null : LocalRedirect($"{open.Root}/review");
    }

    private async Task Show(IReadOnlyList<AnswerFault> faults)
    {
        var asked = Open.Journey.Asked(Open.Answers);
        Progress = (StepForm.Position(asked, Step) + 1, asked.Count + 1);
        Back = StepForm.Back(Open, Step, FromReview);
        var kept = await stepForm.Kept(Open, Step, HttpContext.RequestAborted);
        View = StepView.Of(Step, Open.Answers, faults, kept, new AnswerText(texts, Open.Law, Language), Open.Law.On(Open.Filing.Day));
    }
}
