using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages;

/// <summary>All answers of an application before they go on: of the operator's at the desk, of the citizen's on the portal.</summary>
public abstract class ReviewPage(StepForm stepForm, TextCatalog texts) : JardemPage
{
    public OpenDraft Open { get; private set; } = null!;

    public IReadOnlyList<ReviewGroup> Groups { get; private set; } = [];

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    public bool Disputes => Open.Answers.Is(DraftContent.Disputes, "yes");

    public (int At, int Of) Progress { get; private set; }

    public string Back { get; private set; } = "/";

    protected TextCatalog Texts => texts;

    public async Task<IActionResult> OnGetAsync(Guid draft)
    {
        if (await Load(draft) is { } away)
            return away;
        await Show();
        return Page();
    }

    /// <summary>The reader's draft of this id, or null.</summary>
    protected abstract Task<OpenDraft?> Draft(Guid draft);

    /// <summary>Where the reader goes who has no such draft any more: to what came of it, or nowhere.</summary>
    protected abstract Task<string?> Made(Guid draft);

    /// <summary>Fills in what this page shows beside the answers.</summary>
    protected abstract void Fill(AnswerText words);

    /// <summary>Takes up the draft; the answer where there is none.</summary>
    protected async Task<IActionResult?> Load(Guid draft)
    {
        if (await Draft(draft) is { } open)
        {
            Open = open;
            return null;
        }

        return await Made(draft) is { } address ? LocalRedirect(address) : NotFound();
    }

    /// <summary>The page once more, with what stood in the way.</summary>
    protected async Task<IActionResult> Again(int status, FaultLine? fault)
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
        Faults = [.. Open.CheckAll().SelectMany(f => f.Faults.Select(a => Line(f.Step, a, words)))];
        Fill(words);
    }

    private FaultLine Line(JourneyStep step, AnswerFault fault, AnswerText words) => new(
        $"{Open.Root}/{step.Key}?from=review",
        $"{words.Title(step)}. {words.Label(step.Questions.First(q => q.Key == fault.Question))}: {words.Fault(fault.TextKey)}");
}
