using Jardem.UseCases.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Complaints;

/// <summary>One complaint: where it stands, its days and why, the acts possible now, its papers and what happened.</summary>
public sealed class ComplaintModel(ComplaintActs acts, ReadComplaintFile files) : OneComplaintPage
{
    private const int LongestText = 4000;

    /// <summary>What was just done; a word of the text keys.</summary>
    public string? JustDone { get; private set; }

    public string? TypedAnswer { get; private set; }

    public string? TypedExplanation { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] string? done)
    {
        JustDone = done is "lodged" or "satisfied" or "forwarded" or "ruled" ? done : null;
        return await Open(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostSatisfyAsync(Guid id, int seen, string key, string? answer)
    {
        (FaultField, TypedAnswer) = ("answer", Cut(answer));
        return await Answer(await acts.Satisfy(On(id, seen, key), TypedAnswer, HttpContext.RequestAborted), id, "satisfied");
    }

    public async Task<IActionResult> OnPostForwardAsync(Guid id, int seen, string key, string? explanation)
    {
        (FaultField, TypedExplanation) = ("explanation", Cut(explanation));
        return await Answer(await acts.Forward(On(id, seen, key), TypedExplanation, HttpContext.RequestAborted), id, "forwarded");
    }

    /// <summary>The document brought with the complaint.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid id)
    {
        if (await files.Run(Officer, id, HttpContext.RequestAborted) is not { } file)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = Documents.Sandbox.ForFiles;
        return File(file.Bytes.ToArray(), file.MediaType, file.Hash);
    }

    private static string Cut(string? text) => text is null ? "" : text.Length <= LongestText ? text : text[..LongestText];

    private ComplaintOn On(Guid id, int seen, string key) => new(Officer, id, seen, key);
}
