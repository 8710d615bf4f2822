using Jardem.UseCases.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Desk;

/// <summary>Goes on with a draft where it was left: at the first page not answered, or at the review.</summary>
public sealed class ContinueModel(TakeApplication take, DraftSubmission submission) : JardemPage
{
    public async Task<IActionResult> OnGetAsync(Guid draft)
    {
        if (await take.Get(Officer, draft, HttpContext.RequestAborted) is not { } open)
            return await submission.Made(Officer, draft, HttpContext.RequestAborted) is { } address ? LocalRedirect(address) : NotFound();
        return LocalRedirect($"/desk/{draft}/{(open.CheckAll() is [var first, ..] ? first.Step.Key : "review")}");
    }
}
