using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>The head records a court's act that sets the decision aside.</summary>
public sealed class CourtActModel(EndActs acts) : ActPage
{
    private const string Ruling = "court.ruling";
    private const string Reason = "court.reason";
    private const string Again = "court.again";

    private bool _again;

    public override bool Offered => Acts.CourtAct;

    protected override CaseAct Act => CaseAct.RecordCourtAct;

    protected override string Done => _again ? "reopened" : "annulled";

    protected override JourneyStep Step() => new("court-act",
    [
        new Question(Ruling, QuestionKind.Text),
        new Question(Reason, QuestionKind.LongText) { MaxLength = ActQuestions.Long },
        new Question(Again, QuestionKind.YesNo),
    ]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form)
    {
        _again = answers.Is(Again, "yes");
        return acts.CourtAct(on, answers[Ruling]!, answers[Reason]!, _again, HttpContext.RequestAborted);
    }

    protected override string QuestionOf(string refusal) => refusal switch
    {
        "act.ruling-needed" => Ruling,
        "act.reason-needed" => Reason,
        _ => "",
    };
}
