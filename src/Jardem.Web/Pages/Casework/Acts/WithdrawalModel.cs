using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>The applicant's side takes the application back.</summary>
public sealed class WithdrawalModel(EndActs acts) : ActPage
{
    private const string Iin = "withdrawal.iin";
    private const string Reason = "withdrawal.reason";

    public override bool Offered => Acts.Withdraw;

    protected override CaseAct Act => CaseAct.Withdraw;

    protected override string Done => "withdrawn";

    protected override JourneyStep Step() => new("withdrawal",
    [
        new Question(Iin, QuestionKind.Iin),
        new Question(Reason, QuestionKind.LongText) { MaxLength = ActQuestions.Long },
        new Question("withdrawal.file", QuestionKind.File, Required: false) { TextKey = ActQuestions.File },
    ]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) =>
        acts.Withdraw(on, answers[Iin]!, answers[Reason]!, file, HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal switch
    {
        "act.not-a-party" or "act.power-expired" => Iin,
        "act.reason-needed" => Reason,
        _ => "",
    };
}
