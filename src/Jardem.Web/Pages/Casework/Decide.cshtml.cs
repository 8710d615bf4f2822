using Jardem.Cases.Cases;
using Jardem.UseCases.Casework;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Casework;

/// <summary>The whole decision record before the head, who confirms exactly this record or goes back.</summary>
public sealed class DecideModel(CaseActs acts) : OneCasePage
{
    private const string Purpose = "decision";

    /// <summary>The record shown; null where the decision was taken back or made meanwhile.</summary>
    public DecisionRecord? Record => View.Record;

    public string Hash => Record!.Hash();

    public bool MaySign => Record is { } record && record.PreparedBy.Account != Officer.Officer.Account;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!Officer.Is(Role.Head))
            return Forbid();
        if (!await Open(id, Purpose))
            return NotFound();
        return Record is null ? Redirect($"/casework/{id}") : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, string key, string hash)
    {
        if (!Officer.Is(Role.Head))
            return Forbid();
        FaultField = "confirm";
        return await Answer(await acts.Grant(new CommandOn(Officer, id, seen, key, Purpose), hash, HttpContext.RequestAborted), id, Purpose, "granted");
    }
}
