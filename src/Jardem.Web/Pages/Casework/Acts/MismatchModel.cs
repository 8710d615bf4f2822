using Jardem.Cases.Facts;
using Jardem.Law.Texts;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>The assignee says which of two values stands, the declared one or the register's, and why.</summary>
public sealed class MismatchModel(CaseActs acts) : ActPage
{
    private const string Stands = "mismatch.stands";
    private const string Reason = "mismatch.reason";
    private const string Declared = "declared";
    private const string Confirmed = "confirmed";

    /// <summary>Key of the fact, of the address.</summary>
    [FromRoute]
    public string Fact { get; set; } = "";

    public override bool Offered => Acts.Settle;

    public override IReadOnlyList<(string Label, string Value)> Told =>
    [
        (T("casework.fact"), Words(Language).Fact(Fact)),
        (T("register.source"), Words(Language).Register(Differing!.Register)),
    ];

    protected override CaseAct Act => CaseAct.SettleMismatch;

    protected override string Done => "settled";

    protected override bool Exists => Differing is not null;

    protected override Answers Initial => Differing?.Settled is { } before
        ? Answers.None.With(Stands, before.Chosen == before.Declared ? Declared : Confirmed).With(Reason, before.Reason)
        : Answers.None;

    private ComparedFact? Differing => Compared.FirstOrDefault(c => c.Key == Fact && !c.Agrees);

    protected override JourneyStep Step() => new("mismatch",
    [
        new Question(Stands, QuestionKind.Choice)
        {
            Options = [Declared, Confirmed],
            OptionTexts = new Dictionary<string, Law.Text>
            {
                [Declared] = In(w => w.Value(Fact, Differing!.Declared), "register.declared.short"),
                [Confirmed] = In(w => w.Value(Fact, Differing!.Confirmed), "register.confirmed.short"),
            },
        },
        new Question(Reason, QuestionKind.LongText) { MaxLength = ActQuestions.Long },
    ]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) =>
        acts.Settle(on, Fact, answers.Is(Stands, Declared), answers[Reason]!, HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal is "act.reason-needed" or "act.reason-too-long" ? Reason : "";

    private Law.Text In(Func<RegisterWords, string> value, string source)
    {
        var from = Three(source);
        return new Law.Text(
            $"{value(Words(Jardem.Law.Language.Kk))} ({from.Kk})", $"{value(Words(Jardem.Law.Language.Ru))} ({from.Ru})", $"{value(Words(Jardem.Law.Language.En))} ({from.In(Jardem.Law.Language.En)})");
    }

    private RegisterWords Words(Jardem.Law.Language language) => new(Service<TextCatalog>(), language, Law);
}
