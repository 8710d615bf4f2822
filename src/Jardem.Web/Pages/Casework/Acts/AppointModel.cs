using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>Appoints another hearing where one is moved or was missed.</summary>
public sealed class AppointModel(HearingActs acts) : ActPage
{
    private const string Why = "hearing.why";

    public override bool Offered => Acts.Appoint;

    public override IReadOnlyList<(string Label, string Value)> Told => HearingActs.Offered(View.State, View.Context) is { Days.Late: true }
        ? [(T("casework.attention"), T("casework.warn.late-whatever"))]
        : [];

    protected override CaseAct Act => CaseAct.AppointHearing;

    protected override string Done => "appointed";

    protected override bool Exists => View.Room.Procedure.Hearing is not null;

    protected override JourneyStep Step() => new("hearing-appoint",
    [
        .. HearingQuestions.Of(HearingActs.Offered(View.State, View.Context)!.Value.Days, View.Room.Procedure.Hearing!.WaysOn(Today)),
        new Question(Why, QuestionKind.LongText) { MaxLength = ActQuestions.Long },
    ]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) =>
        acts.Appoint(on, HearingQuestions.Plan(answers), answers[Why]!, HttpContext.RequestAborted);

    protected override IEnumerable<AnswerFault> Sift(IEnumerable<AnswerFault> faults, Answers answers) => HearingQuestions.Sift(faults, answers);

    protected override string QuestionOf(string refusal) => refusal == "act.reason-needed" ? Why : HearingQuestions.QuestionOf(refusal) ?? "";
}
