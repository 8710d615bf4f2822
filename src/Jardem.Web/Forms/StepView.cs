using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Journeys;

namespace Jardem.Web.Forms;

/// <summary>A page of questions as it is shown.</summary>
/// <param name="Basis">The provision that asks for what the page asks, printed; null where none does.</param>
public sealed record StepView(string Title, string? Hint, string? Basis, IReadOnlyList<Field> Fields)
{
    public IEnumerable<Field> Faulty => Fields.Where(f => f.Fault is not null);

    /// <summary>Keys of the questions shown, as the form sends them back.</summary>
    public string Shown => string.Join(' ', Fields.Select(f => f.Key));

    public bool HasFile => Fields.Any(f => f.Kind == QuestionKind.File);

    public static StepView Of(JourneyStep step, Answers answers, IReadOnlyList<AnswerFault> faults, IReadOnlyDictionary<string, KeptFile> files, AnswerText words, LawOnDay law) => new(
        words.Title(step),
        words.Hint(step),
        BasisOf(step.Norm, law, words.Language),
        [.. TypedAnswers.ToShow(step, answers).Select(q => FieldOf(q, answers, faults, files, words))]);

    /// <summary>"Негізі: …" for a provision in force or known but not held; null otherwise.</summary>
    public static string? BasisOf(NormRef? norm, LawOnDay law, Language language) =>
        norm is not null && law.Find(norm) is NormAnswer.InForce or NormAnswer.NotHeld ? BasisText.Line(law.Cite(norm!), law).In(language) : null;

    private static Field FieldOf(Question question, Answers answers, IReadOnlyList<AnswerFault> faults, IReadOnlyDictionary<string, KeptFile> files, AnswerText words) => new()
    {
        Key = question.Key,
        Kind = question.Kind,
        Label = words.Label(question),
        Hint = words.Hint(question),
        Value = answers[question.Key],
        Options = words.Options(question),
        Fault = faults.FirstOrDefault(f => f.Question == question.Key) is { } fault ? words.Fault(fault.TextKey) : null,
        MaxLength = question.MaxLength,
        Kept = files.GetValueOrDefault(question.Key),
    };
}
