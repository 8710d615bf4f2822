using Jardem.Cases.Cases;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Law.Texts;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jardem.Web.Pages.Desk;

/// <summary>Hands a result over on an identity document, to the applicant or to a representative; afterwards says who took it.</summary>
public sealed class HandOverModel(OpenCase open, CaseActs acts, TextCatalog texts) : JardemPage
{
    private const string Purpose = "desk:hand-over";

    public CaseView Case { get; private set; } = null!;

    public StepView? View { get; private set; }

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    public CaseState State => Case.State;

    public string Number => Case.Row is { JournalNumber: { } number, Journal: { } journal } ? $"{Hosting.Iso.Number(number)}/{Hosting.Iso.Number(journal.Year)}" : "";

    /// <summary>The document to be handed over; null while there is none.</summary>
    public IReadOnlyList<IssuedDocument> Result => State.Document(Case.Room.Documents.ResultKind(State)) is { } document ? [document] : [];

    public string? Basis => StepView.BasisOf(Case.Room.Procedure.Steps.First(s => s.Act == CaseAct.HandOver).Norm, Today, Language);

    /// <summary>Name of the identity document on which it was handed over.</summary>
    public string IdentityName => Standard.DocumentKinds.TryGetValue(State.Issued!.Receiver.IdentityKind, out var kind) ? T(kind.Name) : State.Issued.Receiver.IdentityKind;

    private LawOnDay Today => Case.Law.On(Case.Today);

    private ServiceStandard Standard => Case.Law.On(State.Facts.FiledOn).Standard(State.Registration.Service)!;

    private JourneyStep Step => HandOverForm.Step($"{State.Facts.Applicant.Name}, {T("question.person.iin.label")} {State.Facts.Applicant.Iin}", Standard);

    /// <param name="who">Who takes the result, once that is answered: the page then asks the rest.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? who)
    {
        if (!await Load(id))
            return NotFound();
        Show(who is HandOverForm.Applicant or HandOverForm.Representative ? Answers.None.With(HandOverForm.Who, who) : Answers.None, []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int version, string? key)
    {
        if (!await Load(id))
            return NotFound();
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var shown = TypedAnswers.ShownOf(Step, form);
        var answers = TypedAnswers.Read(shown, form).Aggregate(Answers.None, (a, t) => a.With(t.Key, t.Value));
        var faults = new AnswerCheck(Case.Today, Case.Law.Data.Territories).Check(Step, answers).Concat(HandOverForm.Together(answers, State)).ToList();
        var own = faults.Where(f => shown.Any(q => q.Key == f.Question)).ToList();
        if (own.Count == 0 && faults.Count > 0 && shown.All(q => q.Key == HandOverForm.Who))
            return LocalRedirect($"/desk/hand-over/{id}?who={answers[HandOverForm.Who]}");
        if (faults.Count > 0)
            return Again(answers, own, own.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
        var command = new CommandOn(Officer, id, version, key, Purpose);
        switch (await acts.HandOver(command, HandOverForm.Read(answers, State), HttpContext.RequestAborted))
        {
            case CommandOutcome.Done:
                return LocalRedirect($"/desk/hand-over/{id}");
            case CommandOutcome.NotAllowed no:
                return Again(answers, [new AnswerFault(HandOverForm.QuestionOf(no.TextKey), no.TextKey)], StatusCodes.Status422UnprocessableEntity);
            case CommandOutcome.NotFound:
                return NotFound();
            default:
                return StatusCode(StatusCodes.Status409Conflict);
        }
    }

    private async Task<bool> Load(Guid id)
    {
        if (await open.Run(Officer, id, Purpose, HttpContext.RequestAborted) is not { } view)
            return false;
        Case = view;
        return true;
    }

    private PageResult Again(Answers answers, IReadOnlyList<AnswerFault> faults, int status)
    {
        Response.StatusCode = status;
        Show(answers, faults);
        return Page();
    }

    private void Show(Answers answers, IReadOnlyList<AnswerFault> faults)
    {
        if (State.Phase != CasePhase.ResultReady)
            return;
        View = StepView.Of(Step, answers, faults, new Dictionary<string, KeptFile>(), new AnswerText(texts, Case.Law, Language), Today);
        Faults = FaultLine.Of(View);
    }
}
