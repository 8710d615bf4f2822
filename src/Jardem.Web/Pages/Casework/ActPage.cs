using Jardem.Cases.Cases;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Files;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jardem.Web.Pages.Casework;

/// <summary>A page on which an officer makes one act on a case: its questions, what was typed, and what came of it.</summary>
/// <remarks>The page takes more bytes than a file may have, so that a file too big is answered beside its field and nothing typed is lost.</remarks>
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public abstract class ActPage : OneCasePage
{
    private const long Largest = 64L * 1024 * 1024;

    /// <summary>The questions as they are shown.</summary>
    public StepView Form { get; private set; } = null!;

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    /// <summary>Whether the act can be made now; else the page says so and asks nothing.</summary>
    public abstract bool Offered { get; }

    /// <summary>What the officer should have before the eyes, over the questions: label and value.</summary>
    public virtual IReadOnlyList<(string Label, string Value)> Told => [];

    /// <summary>Key of the text on the button.</summary>
    public virtual string Button => "casework.act.record";

    /// <summary>What the act stands on: a provision, or a house rule named as one.</summary>
    public string? Basis => View.Room.Procedure.Step(Act)?.BasisOn(Today) is { } basis ? BasisText.Line(basis, Today).In(Language) : null;

    protected abstract CaseAct Act { get; }

    /// <summary>Word of the text that says what was done.</summary>
    protected abstract string Done { get; }

    protected virtual string Purpose => OnDesk ? "desk:case" : "review";

    /// <summary>Where to go when it is done.</summary>
    protected virtual string After => Home;

    /// <summary>What stands in the fields at first.</summary>
    protected virtual Answers Initial => Answers.None;

    protected LawOnDay Today => View.Law.On(View.Today);

    public virtual async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] string? done)
    {
        if (!await Open(id, Purpose) || !Exists)
            return NotFound();
        JustDone = DoneWords.Known(done);
        Show(Initial, []);
        return Page();
    }

    public virtual async Task<IActionResult> OnPostAsync(Guid id, int seen, string? key)
    {
        if (!await Open(id, Purpose) || !Exists)
            return NotFound();
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var step = Step();
        var shown = TypedAnswers.ShownOf(step, form);
        var answers = TypedAnswers.Read(shown, form).Aggregate(Answers.None, (a, t) => a.With(t.Key, t.Value));
        var (file, fileFault) = await FileOf(shown, form);
        var faults = Sift(new AnswerCheck(View.Today, View.Law.Data.Territories).Check(step, answers), answers).ToList();
        if (fileFault is not null)
            faults.Add(fileFault);
        var own = faults.Where(f => shown.Any(q => q.Key == f.Question)).ToList();
        if (faults.Count > 0)
            return Again(answers, own, own.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        switch (await Do(new CommandOn(Officer, id, seen, key, Purpose), answers, file, form))
        {
            case CommandOutcome.Done:
                return Redirect($"{After}?done={Done}");
            case CommandOutcome.NotFound:
                return NotFound();
            case CommandOutcome.NotAllowed no:
                return Again(answers, [new AnswerFault(QuestionOf(no.TextKey), no.TextKey)], StatusCodes.Status422UnprocessableEntity);
            default:
                Conflict = true;
                return Again(answers, [], StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Whether there is what the address names beside the case.</summary>
    protected virtual bool Exists => true;

    /// <summary>The questions; they follow from the case and the law, not from whether the act is possible now.</summary>
    protected abstract JourneyStep Step();

    protected abstract Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form);

    /// <summary>The question to which a refusal of the act belongs; any other key shows it over the form.</summary>
    protected abstract string QuestionOf(string refusal);

    /// <summary>The faults that count; a page takes away those that the act itself judges better.</summary>
    protected virtual IEnumerable<AnswerFault> Sift(IEnumerable<AnswerFault> faults, Answers answers) => faults;

    /// <summary>A text of the catalogue in all languages, for options made of several.</summary>
    protected Law.Text Three(string key, params ReadOnlySpan<(string Name, string Value)> places)
    {
        var texts = Service<TextCatalog>();
        return new Law.Text(texts.Get(key, Jardem.Law.Language.Kk, places), texts.Get(key, Jardem.Law.Language.Ru, places), texts.Get(key, Jardem.Law.Language.En, places));
    }

    private static async Task<(StoredFile? File, AnswerFault? Fault)> FileOf(IReadOnlyList<Question> shown, IFormCollection form)
    {
        foreach (var question in shown.Where(q => q.Kind == QuestionKind.File))
        {
            switch (await PostedFile.Inspect(form.Files.GetFile(question.Key), CancellationToken.None))
            {
                case FileInspection.Result.Clean clean:
                    return (clean.File, null);
                case FileInspection.Result.Bad bad:
                    return (null, new AnswerFault(question.Key, bad.TextKey));
            }
        }

        return (null, null);
    }

    private PageResult Again(Answers answers, IReadOnlyList<AnswerFault> faults, int status)
    {
        Response.StatusCode = status;
        Show(answers, faults);
        return Page();
    }

    private void Show(Answers answers, IReadOnlyList<AnswerFault> faults)
    {
        Form = StepView.Of(Step(), answers, faults, new Dictionary<string, KeptFile>(), new AnswerText(Service<TextCatalog>(), View.Law, Language), Today);
        var over = faults.Where(f => Form.Fields.All(s => s.Key != f.Question)).Select(f => new FaultLine(null, T(f.TextKey)));
        Faults = [.. over, .. FaultLine.Of(Form)];
    }
}
