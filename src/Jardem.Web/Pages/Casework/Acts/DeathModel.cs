using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>The applicant died; the case is closed.</summary>
public sealed class DeathModel(EndActs acts) : ActPage
{
    private const string DiedOn = "death.died-on";
    private const string Evidence = "death.evidence";

    public override bool Offered => Acts.Death;

    protected override CaseAct Act => CaseAct.CloseByDeath;

    protected override string Done => "died";

    protected override JourneyStep Step() => new("death",
    [
        new Question(DiedOn, QuestionKind.Date),
        new Question(Evidence, QuestionKind.Text),
    ]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) =>
        acts.Died(on, ActQuestions.Day(answers, DiedOn)!.Value, answers[Evidence]!, HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal switch
    {
        "act.death-in-future" or "act.death-before-birth" => DiedOn,
        "act.death-evidence-needed" => Evidence,
        _ => "",
    };
}
