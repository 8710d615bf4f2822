using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Desk;

/// <summary>All answers before they are submitted: what the package lacks, when the decision would be due, where the case would go.</summary>
public sealed class ReviewModel(TakeApplication take, DraftBook book, DraftSubmission submission, StepForm stepForm, TextCatalog texts) : ReviewPage(stepForm, texts)
{
    /// <summary>What would come of it now; null while answers are missing or faulty.</summary>
    public ApplicationPreview? Preview { get; private set; }

    public IReadOnlyList<MissingRow> Missing { get; private set; } = [];

    /// <summary>Somebody applied about the same matter first.</summary>
    public bool MayDispute { get; private set; }

    /// <summary>Whether the applicant signs or confirms the application before it is registered.</summary>
    public bool IsConfirmed => Open.Room.NeedsConfirmation(Open.Channel);

    public async Task<IActionResult> OnPostAsync(Guid draft, int version, string? key, string? act)
    {
        if (await Load(draft) is { } away)
            return away;
        if (string.IsNullOrEmpty(key) || act is not ("register" or "refuse" or "dispute" or "undispute"))
            return BadRequest();
        if (version != Open.Draft.Version)
            return await Again(StatusCodes.Status409Conflict, new FaultLine(null, T("desk-page.review.changed")));
        if (act is "dispute" or "undispute")
        {
            await book.Save(Open, Open.Answers.With(DraftContent.Disputes, act == "dispute" ? "yes" : null), HttpContext.RequestAborted);
            return LocalRedirect($"{Open.Root}/review");
        }

        switch (await submission.Run(Officer, Open, act == "refuse", key, HttpContext.RequestAborted))
        {
            case SubmitApplication.Outcome.Registered registered:
                return LocalRedirect(DeskAddress.Registered(registered.Case));
            case SubmitApplication.Outcome.AcceptanceRefused refused:
                return LocalRedirect(DeskAddress.Refused(refused.Intake));
            case SubmitApplication.Outcome.SubmittedBefore:
                return await submission.Made(Officer, draft, HttpContext.RequestAborted) is { } address ? LocalRedirect(address) : NotFound();
            case SubmitApplication.Outcome.NotAllowed { TextKey: "desk.not-confirmed" }:
                return LocalRedirect($"{Open.Root}/confirm");
            case SubmitApplication.Outcome.NotAllowed no:
                return await Again(StatusCodes.Status422UnprocessableEntity, new FaultLine(null, T(no.TextKey)));
            case SubmitApplication.Outcome.AppliedAlready:
                MayDispute = true;
                return await Again(StatusCodes.Status409Conflict, new FaultLine(null, T("desk-page.review.applied-already")));
            case SubmitApplication.Outcome.KeyReused:
                return await Again(StatusCodes.Status409Conflict, new FaultLine(null, T("desk-page.review.changed")));
            default:
                return await Again(StatusCodes.Status422UnprocessableEntity, null);
        }
    }

    protected override Task<OpenDraft?> Draft(Guid draft) => take.Get(Officer, draft, HttpContext.RequestAborted);

    protected override Task<string?> Made(Guid draft) => submission.Made(Officer, draft, HttpContext.RequestAborted);

    protected override void Fill(AnswerText words)
    {
        Preview = PreviewApplication.Of(Open);
        if (Preview is not null)
            Missing = ReviewView.Missing(Open, Preview, words, Texts);
    }
}
