using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>The head puts right a slip in a decided case.</summary>
public sealed class SlipModel(EndActs acts) : ActPage
{
    private const string Field = "slip.field";
    private const string Value = "slip.value";
    private const string Reason = "slip.reason";

    public override bool Offered => Acts.Correct;

    protected override CaseAct Act => CaseAct.CorrectSlip;

    protected override string Done => "corrected";

    protected override JourneyStep Step()
    {
        var fields = Slips.Fields(View.State.Facts);
        return new JourneyStep("slip",
        [
            new Question(Field, QuestionKind.Choice) { Options = fields, OptionTexts = fields.ToDictionary(f => f, Name) },
            new Question(Value, QuestionKind.Text, Required: false),
            new Question(Reason, QuestionKind.LongText) { MaxLength = ActQuestions.Long },
        ]);
    }

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) =>
        acts.CorrectSlip(on, answers[Field]!, answers[Value] ?? "", answers[Reason]!, HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal switch
    {
        "act.slip-same" or "act.slip-empty" => Value,
        "act.reason-needed" => Reason,
        "act.not-a-slip" => Field,
        _ => "",
    };

    /// <summary>What the field is called and what it says now.</summary>
    private Text Name(string field)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var label = dot < 0
            ? Three(field == Slips.Address ? "question.applicant.address.label" : $"question.person.{field}.label")
            : Joined(Document(field[..dot]), Three($"question.document.{field[(dot + 1)..]}.label"));
        var now = Slips.Read(View.State.Facts, field) is { Length: > 0 } value ? value : "—";
        return new Text($"{label.Kk}: {now}", $"{label.Ru}: {now}", $"{label.In(Jardem.Law.Language.En)}: {now}");
    }

    private Text Document(string requirement) => Law.Standard(View.Room.Id)?.Documents.FirstOrDefault(d => d.Key == requirement)?.Name ?? new Text(requirement, requirement, requirement);

    private static Text Joined(Text a, Text b) => new($"{a.Kk}, {b.Kk}", $"{a.Ru}, {b.Ru}", $"{a.In(Jardem.Law.Language.En)}, {b.In(Jardem.Law.Language.En)}");
}
