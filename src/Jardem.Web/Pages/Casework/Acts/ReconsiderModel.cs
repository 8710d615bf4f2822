using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>The head opens a decided case again because it must change in substance.</summary>
public sealed class ReconsiderModel(EndActs acts) : ActPage
{
    private const string Reason = "reconsider.reason";

    public override bool Offered => Acts.Reconsider;

    protected override CaseAct Act => CaseAct.Reconsider;

    protected override string Done => "reopened";

    protected override JourneyStep Step() => new("reconsider", [new Question(Reason, QuestionKind.LongText) { MaxLength = ActQuestions.Long }]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) =>
        acts.Reconsider(on, answers[Reason]!, HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal == "act.reason-needed" ? Reason : "";
}
