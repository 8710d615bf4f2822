using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Portal;
using Jardem.Web.Pages.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Portal.Apply;

/// <summary>One page of an application that a citizen fills in; after the consents, and before the review, registers are asked.</summary>
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class StepModel(FillApplication fill, SubmitByCitizen submit, StepForm stepForm, TextCatalog texts) : StepPage(stepForm, texts)
{
    protected override Task<OpenDraft?> Find(Guid draft) => fill.Get(Citizen, draft, HttpContext.RequestAborted);

    protected override async Task<string?> Made(Guid draft) => PortalAddress.Of(await submit.Before(Citizen, draft, HttpContext.RequestAborted));

    protected override async Task<string> Next(OpenDraft open, JourneyStep step)
    {
        var next = StepForm.Next(open, step, FromReview);
        if (step.Key != PortalJourney.Consents && next != $"{open.Root}/review")
            return next;
        // Read again: what the sign-in proves is not kept in the draft.
        var now = await Find(open.Draft.Id) ?? open;
        return await fill.IsToAsk(now, HttpContext.RequestAborted) ? $"{open.Root}/registers" : next;
    }
}
