using Jardem.Cases.Cases.Hearings;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>Records that a hearing did not take place because one side did not come.</summary>
public sealed class MissedModel(HearingActs acts) : ActPage
{
    private const string Absent = "missed.by";
    private const string Why = "missed.why";

    public override bool Offered => Acts.Missed;

    protected override CaseAct Act => CaseAct.RecordHearing;

    protected override string Done => "missed";

    protected override JourneyStep Step() => new("hearing-missed",
    [
        new Question(Absent, QuestionKind.Choice) { Options = [.. Enum.GetValues<HearingAbsence>().Select(Kebab.Of)] },
        new Question(Why, QuestionKind.LongText) { MaxLength = ActQuestions.Long },
    ]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) =>
        acts.Missed(on, Kebab.Parse<HearingAbsence>(answers[Absent])!.Value, answers[Why]!, HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal == "act.reason-needed" ? Why : "";
}
