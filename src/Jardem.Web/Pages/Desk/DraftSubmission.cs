using Jardem.UseCases.Access;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Desk;

/// <summary>Submits a draft with its files and drops it once something was made of it.</summary>
public sealed class DraftSubmission(SubmitApplication submit, SubmittedDraft submitted, TakeApplication take, IDrafts drafts)
{
    public async Task<SubmitApplication.Outcome> Run(Principal principal, OpenDraft open, bool refuse, string key, CancellationToken cancel)
    {
        var files = new List<StoredFile>();
        foreach (var hash in open.Answers.Values.Where(v => v.Key.EndsWith(".file", StringComparison.Ordinal)).Select(v => v.Value).Distinct())
        {
            if (await drafts.File(open.Draft.Id, hash, cancel) is { } file)
                files.Add(file);
        }

        var outcome = await submit.Run(principal, new Submission(open.Draft.Service, open.Answers, files, refuse, key, open.Draft.Id), cancel);
        if (outcome is SubmitApplication.Outcome.Registered or SubmitApplication.Outcome.AcceptanceRefused or SubmitApplication.Outcome.SubmittedBefore)
            await take.Discard(principal, open.Draft.Id, cancel);
        return outcome;
    }

    /// <summary>Address of what was made of a draft; null while nothing was.</summary>
    public async Task<string?> Made(Principal principal, Guid draft, CancellationToken cancel) =>
        await submitted.Find(principal, draft, cancel) is { } made ? DeskAddress.Of(made) : null;
}
