using Jardem.Cases.Facts;
using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Registers;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Portal.Apply;

/// <summary>The citizen asks registers of the state, under the consent of the application, and sees what they said.</summary>
public sealed class RegistersModel(FillApplication fill, SubmitByCitizen submit, TextCatalog texts) : JardemPage
{
    public OpenDraft Open { get; private set; } = null!;

    public IReadOnlyList<DraftAnswer> Known { get; private set; } = [];

    public string? Fault { get; private set; }

    public RegisterWords Words => new(texts, Language, Open.Law.On(Open.Filing.Day));

    /// <summary>Nothing is left to ask but what did not answer.</summary>
    public bool IsAsked => Known.Count > 0 && Known.All(k => k.Answer is not null);

    public bool MayAskAgain => Known.Any(k => k.Answer is null or { Outcome: RegisterOutcome.Silent or RegisterOutcome.Unusable });

    /// <summary>The first page with something to fill in, else the review.</summary>
    public string Next => Open.CheckAll() is [var first, ..] ? $"{Open.Root}/{first.Step.Key}" : $"{Open.Root}/review";

    public string Back => $"{Open.Root}/{Open.Journey.Asked(Open.Answers)[0].Key}";

    public async Task<IActionResult> OnGetAsync(Guid draft) => await Load(draft) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid draft)
    {
        if (await Load(draft) is { } away)
            return away;
        var (open, outcome) = await fill.Ask(Citizen, Open, HttpContext.RequestAborted);
        if (outcome is not AskForDraft.Outcome.NotAllowed no)
            return LocalRedirect($"{open.Root}/registers");
        Fault = T(no.TextKey);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult?> Load(Guid draft)
    {
        var cancel = HttpContext.RequestAborted;
        if (await fill.Get(Citizen, draft, cancel) is not { } open)
            return PortalAddress.Of(await submit.Before(Citizen, draft, cancel)) is { } address ? LocalRedirect(address) : NotFound();
        Open = open;
        Known = await fill.Known(open, cancel);
        if (open.Answers.Is("statement.personal-data", "yes"))
            return Known.Count == 0 ? LocalRedirect(Next) : null;
        return LocalRedirect($"{open.Root}/{PortalJourney.Consents}");
    }
}
