using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>The protocol of a hearing: how, where, from when to when, who took part, what was asked and said, the signature.</summary>
public sealed class ProtocolModel(HearingActs acts) : ActPage
{
    private const string Start = "protocol.start";
    private const string End = "protocol.end";
    private const string Came = "protocol.came";
    private const string Applicant = "applicant";
    private const string Representative = "representative";
    private const string Both = "both";
    private const string OtherPart = "protocol.other-part";
    private const string OtherSurname = "protocol.other-surname";
    private const string OtherName = "protocol.other-name";
    private const string Questions = "protocol.questions";
    private const string Explanations = "protocol.explanations";
    private const string Signed = "protocol.signed";
    private const string Note = "protocol.note";

    public override bool Offered => Acts.Protocol;

    public override IReadOnlyList<(string Label, string Value)> Told =>
        Appointed is { } hearing ? [(T("casework.hearing.appointed"), $"{Day(hearing.Day)}, {DateText.Time(hearing.Plan.At.TimeOfDay)}, {hearing.Plan.Place}")] : [];

    protected override CaseAct Act => CaseAct.RecordHearing;

    protected override string Done => "held";

    protected override bool Exists => Appointed is not null && View.Room.Procedure.Hearing is not null;

    protected override Answers Initial => Answers.None.With(HearingQuestions.Way, Appointed!.Plan.Way).With(HearingQuestions.Place, Appointed.Plan.Place).With(Start, DateText.Time(Appointed.Plan.At.TimeOfDay));

    private Hearing? Appointed => View.State.Preliminary?.Hearing;

    protected override JourneyStep Step() => new("hearing-protocol",
    [
        HearingQuestions.WayOf(View.Room.Procedure.Hearing!.WaysOn(Today)),
        new Question(HearingQuestions.Place, QuestionKind.Text),
        new Question(Start, QuestionKind.Text) { MaxLength = 5 },
        new Question(End, QuestionKind.Text) { MaxLength = 5 },
        new Question(Came, QuestionKind.Choice) { Options = View.State.Facts.Representative is null ? [Applicant] : [Applicant, Representative, Both] },
        new Question(OtherPart, QuestionKind.Choice, Required: false) { Options = ["officer", "interpreter", "witness", "other"] },
        new Question(OtherSurname, QuestionKind.Text, Required: false) { MaxLength = 100 },
        new Question(OtherName, QuestionKind.Text, Required: false) { MaxLength = 100 },
        new Question(Questions, QuestionKind.LongText) { MaxLength = 10_000 },
        new Question(Explanations, QuestionKind.LongText) { MaxLength = 10_000 },
        new Question(Signed, QuestionKind.YesNo),
        new Question(Note, QuestionKind.Text, Required: false),
        new Question("protocol.file", QuestionKind.File, Required: false) { TextKey = ActQuestions.File },
    ]);

    protected override IEnumerable<AnswerFault> Sift(IEnumerable<AnswerFault> faults, Answers answers) => faults.Concat(ActQuestions.TimeFaults(answers, Start, End));

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form)
    {
        var day = Appointed!.Day;
        var protocol = new HearingProtocol
        {
            Way = answers[HearingQuestions.Way]!,
            Place = answers[HearingQuestions.Place]!,
            Start = day.At(ActQuestions.Time(answers, Start)!.Value),
            End = day.At(ActQuestions.Time(answers, End)!.Value),
            HeldBy = Officer.Officer,
            Participants = [.. Participants(answers)],
            Questions = answers[Questions]!,
            Explanations = answers[Explanations]!,
            Signed = answers.Is(Signed, "yes"),
            SignatureNote = answers[Note],
        };
        return acts.Held(on, protocol, file, HttpContext.RequestAborted);
    }

    protected override string QuestionOf(string refusal) => refusal switch
    {
        "act.hearing-ends-before-start" or "act.hearing-not-over" => End,
        "act.hearing-without-applicant" => Came,
        "act.participant-name-needed" => OtherSurname,
        "act.signature-note-needed" => Note,
        "act.protocol-incomplete" => Questions,
        _ => HearingQuestions.QuestionOf(refusal) ?? "",
    };

    private IEnumerable<HearingParticipant> Participants(Answers answers)
    {
        var facts = View.State.Facts;
        if (answers[Came] is Applicant or Both)
            yield return new HearingParticipant(Applicant, facts.Applicant.Name);
        if (answers[Came] is Representative or Both)
            yield return new HearingParticipant(Representative, facts.Representative!.Name);
        if (answers[OtherPart] is { } part)
            yield return new HearingParticipant(part, new PersonName(answers[OtherSurname] ?? "", answers[OtherName] ?? ""));
    }
}
