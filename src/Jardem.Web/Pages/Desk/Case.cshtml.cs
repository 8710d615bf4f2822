using Jardem.Cases.Cases;
using Jardem.Law.Clock;
using Jardem.UseCases.Casework;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Desk;

/// <summary>A case of the office as the operator meets the applicant with it: where it stands in plain words, what to hand over, what to take.</summary>
public sealed class DeskCaseModel(EndActs acts) : OneCasePage
{
    private const string Purpose = "desk:case";

    /// <summary>Until when a result is kept for the applicant; null while none waits here.</summary>
    public Deadline? KeptUntil => View.State.Phase == CasePhase.ResultReady ? EndActs.KeptUntil(View.State, View.Context) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] string? done)
    {
        JustDone = DoneWords.Known(done);
        return await Open(id, Purpose) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostUncollectedAsync(Guid id, int seen, string key) =>
        await Answer(await acts.ReturnUncollected(new CommandOn(Officer, id, seen, key, Purpose), HttpContext.RequestAborted), id, Purpose, "uncollected");
}
