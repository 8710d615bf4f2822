using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Portal;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Portal.Apply;

/// <summary>All answers before they are checked and signed; where somebody applied first, the way to dispute.</summary>
public sealed class ReviewModel(FillApplication fill, SubmitByCitizen submit, StepForm stepForm, TextCatalog texts) : ReviewPage(stepForm, texts)
{
    private static readonly string[] Own = ["applicant.surname", "applicant.name", "applicant.patronymic", "applicant.birth-date", "applicant.iin"];

    /// <summary>What the sign-in proves.</summary>
    public IReadOnlyList<ReviewRow> Proven { get; private set; } = [];

    /// <summary>Somebody applied about the same matter first.</summary>
    public SubmitByCitizen.Outcome.AppliedAlready? Already { get; private set; }

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

    protected override Task<OpenDraft?> Draft(Guid draft) => fill.Get(Citizen, draft, HttpContext.RequestAborted);

    protected override async Task<string?> Made(Guid draft) => PortalAddress.Of(await submit.Before(Citizen, draft, HttpContext.RequestAborted));

    protected override void Fill(AnswerText words)
    {
        var questions = Open.Room.Journey(Open.Law.On(Open.Filing.Day)).Steps.SelectMany(s => s.Questions).Where(q => Own.Contains(q.Key)).DistinctBy(q => q.Key);
        Proven = [.. questions.Select(q => new ReviewRow(words.Label(q), words.Answer(q, Open.Answers)))];
    }
}
