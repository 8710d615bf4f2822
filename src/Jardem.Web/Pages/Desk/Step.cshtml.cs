using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.UseCases.DigitalDocuments;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Desk;

/// <summary>One page of an application at the desk.</summary>
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class StepModel(TakeApplication take, StepForm stepForm, SubmittedDraft submitted, RequestDigitalDocument digital, TextCatalog texts) : StepPage(stepForm, texts)
{
    protected override Task<OpenDraft?> Find(Guid draft) => take.Get(Officer, draft, HttpContext.RequestAborted);

    protected override async Task<string?> Made(Guid draft) => await submitted.Find(Officer, draft, HttpContext.RequestAborted) is { } made ? DeskAddress.Of(made) : null;

    protected override string? DigitalOf(JourneyStep step) => digital.KindsFor(step).Count > 0 ? $"{Open.Root}/digital/{step.Key["documents.".Length..]}" : null;
}
