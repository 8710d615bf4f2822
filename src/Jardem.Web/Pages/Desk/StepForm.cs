using Jardem.Cases.Cases;
using Jardem.Services.Journeys;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;

namespace Jardem.Web.Pages.Desk;

/// <summary>Takes in a posted page of the journey: what was typed, the files, and where to go next.</summary>
public sealed class StepForm(DraftBook book, AttachFile attach, IDrafts drafts)
{
    /// <summary>What came of the post.</summary>
    /// <param name="Saved">The use case's own answer.</param>
    /// <param name="Faults">Faults to show; none when the page goes on or asks for more.</param>
    /// <param name="AsksMore">The answers raise questions that the page did not show yet.</param>
    public sealed record Result(DraftSaved Saved, IReadOnlyList<AnswerFault> Faults, bool AsksMore);

    public async Task<Result> Post(OpenDraft open, JourneyStep step, int seenVersion, IFormCollection form, CancellationToken cancel)
    {
        var shown = TypedAnswers.ShownOf(step, form);
        var typed = TypedAnswers.Read(shown, form);
        var fileFaults = await KeepFiles(open, shown, form, typed, cancel);
        TypedAnswers.DropUnasked(step, open.Answers, typed);
        var saved = await book.SaveStep(open.Draft.Owner, open.Draft.Id, seenVersion, step.Key, typed, cancel);
        var faults = saved is DraftSaved.Faulty faulty ? faulty.Faults : [];
        var own = faults.Where(f => shown.Any(q => q.Key == f.Question)).Concat(fileFaults).ToList();
        return new Result(saved, own, own.Count == 0 && faults.Count > 0);
    }

    /// <summary>The files kept for a page's questions, by question.</summary>
    public async Task<Dictionary<string, KeptFile>> Kept(OpenDraft open, JourneyStep step, CancellationToken cancel)
    {
        var kept = new Dictionary<string, KeptFile>();
        foreach (var question in step.Questions.Where(q => q.Kind == QuestionKind.File))
        {
            if (open.Answers[question.Key] is { } hash && await drafts.File(open.Draft.Id, hash, cancel) is { } file)
                kept[question.Key] = new KeptFile(file.Hash, file.MediaType, file.Bytes.Length);
        }

        return kept;
    }

    /// <summary>Address of the page after this one; from the review, the first page that still has faults, else the review.</summary>
    public static string Next(OpenDraft open, JourneyStep step, bool fromReview)
    {
        var root = open.Root;
        if (fromReview)
            return open.CheckAll() is [var first, ..] ? $"{root}/{first.Step.Key}?from=review" : $"{root}/review";
        var asked = open.Journey.Asked(open.Answers);
        var at = Position(asked, step);
        return at + 1 < asked.Count ? $"{root}/{asked[at + 1].Key}" : $"{root}/review";
    }

    /// <summary>Address of the page before this one.</summary>
    public static string Back(OpenDraft open, JourneyStep step, bool fromReview)
    {
        if (fromReview)
            return $"{open.Root}/review";
        var asked = open.Journey.Asked(open.Answers);
        var at = Position(asked, step);
        return at > 0 ? $"{open.Root}/{asked[at - 1].Key}" : open.Channel == IntakeChannel.Portal ? $"/services/{open.Draft.Service}" : "/desk";
    }

    /// <summary>Place of the page among those asked, from 0; -1 when it is not asked.</summary>
    public static int Position(IReadOnlyList<JourneyStep> asked, JourneyStep step) => asked.Select((s, i) => (s, i)).Where(x => x.s.Key == step.Key).Select(x => x.i).DefaultIfEmpty(-1).First();

    private async Task<List<AnswerFault>> KeepFiles(OpenDraft open, IReadOnlyList<Question> shown, IFormCollection form, Dictionary<string, string?> typed, CancellationToken cancel)
    {
        var faults = new List<AnswerFault>();
        foreach (var question in shown.Where(q => q.Kind == QuestionKind.File))
        {
            if (form[$"{question.Key}.remove"] == "yes")
                typed[question.Key] = null;
            if (form.Files.GetFile(question.Key) is not { FileName.Length: > 0 } file)
                continue;
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancel);
            switch (await attach.Run(open.Draft.Owner, open.Draft.Id, file.FileName, bytes.ToArray(), cancel))
            {
                case AttachFile.Outcome.Kept kept:
                    typed[question.Key] = kept.Hash;
                    break;
                case AttachFile.Outcome.Refused refused:
                    faults.Add(new AnswerFault(question.Key, refused.TextKey));
                    break;
            }
        }

        return faults;
    }
}
