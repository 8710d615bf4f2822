using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Facts;
using Jardem.Law.Clock;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Casework.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Casework;

/// <summary>What the head is asked to confirm.</summary>
public enum DecisionKind
{
    Grant,

    /// <summary>A preliminary decision to refuse, with the hearing to which the applicant is invited.</summary>
    Preliminary,

    /// <summary>The refusal, after the applicant was heard.</summary>
    Refusal,
}

/// <summary>
/// The whole decision record before the head, who confirms exactly this record or goes back. Which step it is follows from the record and
/// from whether the applicant was heard; a refusal unheard is not among them.
/// </summary>
public sealed class DecideModel(CaseActs acts, HearingActs hearings) : ActPage
{
    /// <summary>The record shown; null where the decision was taken back or made meanwhile.</summary>
    public DecisionRecord? Record => View.Record;

    public string Hash => Record!.Hash();

    public bool MaySign => Record is { } record && record.PreparedBy.Account != Officer.Officer.Account;

    public override bool Offered => MaySign && Missing is null;

    /// <summary>The step that the record calls for; null while nothing can be decided.</summary>
    public DecisionKind? Kind => Record?.Decision.Outcome switch
    {
        DecisionOutcome.Granted => DecisionKind.Grant,
        DecisionOutcome.Refused => Refusal switch
        {
            RefusalStep.Notify => DecisionKind.Preliminary,
            RefusalStep.Refuse => DecisionKind.Refusal,
            _ => null,
        },
        _ => null,
    };

    /// <summary>Key of the text that says what is missing for the decision.</summary>
    public string? Missing => Record?.Decision.Outcome switch
    {
        null => "act.not-prepared",
        DecisionOutcome.Undetermined => "act.facts-missing",
        DecisionOutcome.Refused when Refusal is RefusalStep.NotYet notYet => notYet.Key,
        _ => null,
    };

    public override string Button => Kind == DecisionKind.Grant ? "casework.confirm.button" : $"casework.confirm.{Word}";

    /// <summary>The step as a word of the text keys.</summary>
    public string Word => Kind is { } kind ? Kebab.Of(kind) : "waits";

    /// <summary>The last day on which the notice can be received for the decision to come in time.</summary>
    public Deadline? LastDayToNotify => Kind == DecisionKind.Preliminary ? HearingActs.Offered(View.State, View.Context)?.LastDayToNotify : null;

    public bool LateWhatever => Kind == DecisionKind.Preliminary && HearingActs.Offered(View.State, View.Context) is { Days.Late: true };

    protected override CaseAct Act => Kind switch
    {
        DecisionKind.Preliminary => CaseAct.RefusePreliminarily,
        DecisionKind.Refusal => CaseAct.Refuse,
        _ => CaseAct.Decide,
    };

    protected override string Purpose => "decision";

    protected override string Done => Posted switch
    {
        DecisionKind.Preliminary => "preliminary",
        DecisionKind.Refusal => "refused",
        _ => "granted",
    };

    private RefusalStep Refusal => RefusalStep.Of(View.State, Record!.Decision, View.Now);

    /// <summary>What the page that was sent asked to confirm: the case may stand otherwise by now, which the act itself finds out.</summary>
    private DecisionKind? Posted { get; set; }

    public override async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] string? done)
    {
        if (!Officer.Is(Role.Head))
            return Forbid();
        var page = await base.OnGetAsync(id, done);
        return page is not NotFoundResult && Record is null ? Redirect($"/casework/{id}") : page;
    }

    public override async Task<IActionResult> OnPostAsync(Guid id, int seen, string? key)
    {
        if (!Officer.Is(Role.Head))
            return Forbid();
        Posted = Kebab.Parse<DecisionKind>((await Request.ReadFormAsync(HttpContext.RequestAborted))["kind"].ToString());
        return await base.OnPostAsync(id, seen, key);
    }

    protected override JourneyStep Step() => new("decide", (Posted ?? Kind) == DecisionKind.Preliminary && HearingActs.Offered(View.State, View.Context) is { } offered
        ? HearingQuestions.Of(offered.Days, View.Room.Procedure.Hearing!.WaysOn(Today))
        : []);

    protected override IEnumerable<AnswerFault> Sift(IEnumerable<AnswerFault> faults, Answers answers) => HearingQuestions.Sift(faults, answers);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form)
    {
        var hash = form["hash"].ToString();
        return Posted switch
        {
            DecisionKind.Preliminary => hearings.RefusePreliminarily(on, hash, HearingQuestions.Plan(answers), HttpContext.RequestAborted),
            DecisionKind.Refusal => hearings.Refuse(on, hash, HttpContext.RequestAborted),
            _ => acts.Grant(on, hash, HttpContext.RequestAborted),
        };
    }

    protected override string QuestionOf(string refusal) => HearingQuestions.QuestionOf(refusal) ?? "";
}
