using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>Takes an objection to the preliminary decision, written or spoken.</summary>
public sealed class ObjectionModel(HearingActs acts) : ActPage
{
    private const string Iin = "objection.iin";
    private const string How = "objection.form";
    private const string Spoken = "spoken";
    private const string Words = "objection.text";

    public override bool Offered => Acts.Object;

    public override IReadOnlyList<(string Label, string Value)> Told =>
        View.State.Preliminary?.Window is { } window ? [(T("casework.day.objection-until"), Day(window.ObjectionUntil.Due))] : [];

    protected override CaseAct Act => CaseAct.Object;

    protected override string Done => "objected";

    protected override JourneyStep Step() => new("objection",
    [
        new Question(Iin, QuestionKind.Iin),
        new Question(How, QuestionKind.Choice) { Options = ["written", Spoken] },
        new Question(Words, QuestionKind.LongText) { MaxLength = 10_000 },
        new Question("objection.file", QuestionKind.File, Required: false) { TextKey = ActQuestions.File },
    ]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) =>
        acts.Object(on, answers[Iin]!, answers[Words]!, answers.Is(How, Spoken), file, HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal switch
    {
        "act.not-a-party" or "act.power-expired" => Iin,
        "act.objection-twice" or "act.objection-empty" => Words,
        _ => "",
    };
}
