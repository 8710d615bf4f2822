using Jardem.UseCases.Access;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Desk;

/// <summary>Submits a draft with its files and drops it once something was made of it.</summary>
public sealed class DraftSubmission(SubmitApplication submit, SubmittedDraft submitted, TakeApplication take, IDrafts drafts)
{
    /// <param name="confirmation">How the applicant stood by it, where the service asks for it.</param>
    public async Task<SubmitApplication.Outcome> Run(Principal principal, OpenDraft open, bool refuse, string key, CancellationToken cancel, ConfirmationGiven? confirmation = null)
    {
        var outcome = await submit.Run(principal, (await Of(open, refuse, key, cancel)) with { Confirmation = confirmation }, cancel);
        if (outcome is SubmitApplication.Outcome.Registered or SubmitApplication.Outcome.AcceptanceRefused or SubmitApplication.Outcome.SubmittedBefore)
            await take.Discard(principal, open.Draft.Id, cancel);
        return outcome;
    }

    /// <summary>The draft as it would be submitted, with its files.</summary>
    public async Task<Submission> Of(OpenDraft open, bool refuse, string key, CancellationToken cancel)
    {
        var files = new List<StoredFile>();
        foreach (var hash in open.Answers.Values.Where(v => v.Key.EndsWith(".file", StringComparison.Ordinal)).Select(v => v.Value).Distinct())
        {
            if (await drafts.File(open.Draft.Id, hash, cancel) is { } file)
                files.Add(file);
        }

        return new Submission(open.Draft.Service, open.Answers, files, refuse, key, open.Draft.Id) { Disputes = open.Answers.Is(DraftContent.Disputes, "yes") };
    }

    /// <summary>Address of what was made of a draft; null while nothing was.</summary>
    public async Task<string?> Made(Principal principal, Guid draft, CancellationToken cancel) =>
        await submitted.Find(principal, draft, cancel) is { } made ? DeskAddress.Of(made) : null;
}
