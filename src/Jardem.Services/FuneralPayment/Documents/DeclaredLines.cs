using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Services.Documents;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>What the applicant declared and registers said, as facts with their source; of the account only the last four characters.</summary>
internal static class DeclaredLines
{
    public static IEnumerable<Text> Of(ApplicationFacts facts, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        if (Burier(facts, text) is { } burier)
            yield return Line(text, "funeral.paper.burier", burier);
        yield return Line(text, "funeral.paper.deceased", PaperText.Same(NameOf(facts)));
        if (facts.IinOfDeceased() is { } iin)
            yield return Line(text, "funeral.paper.deceased-iin", PaperText.Same(iin));
        if (facts.Date(FuneralFacts.BirthDate) is { } born)
            yield return Line(text, "funeral.paper.deceased-born", DateText.Long(born));
        if (facts.Date(FuneralFacts.DeathDate) is { } died)
            yield return Line(text, "funeral.paper.died", DateText.Long(died));
        if (facts.Answers.GetValueOrDefault(FuneralFacts.RecordNumber) is { } number)
            yield return Line(text, "funeral.paper.record-number", PaperText.Same(number));
        if (facts.Answers.GetValueOrDefault(FuneralFacts.Account) is { } account)
            yield return Line(text, "funeral.paper.account", PaperText.Same(Iban.Masked(account)));
        foreach (var said in Registers(facts, context, text))
            yield return said;
    }

    /// <summary>What registers said, each with its moment; one that was silent says nothing.</summary>
    private static IEnumerable<Text> Registers(ApplicationFacts facts, DocumentContext context, PaperText text)
    {
        foreach (var (inquiry, subject) in (facts.Registers ?? []).Select(a => (a.Inquiry, a.Subject)).Distinct())
        {
            if (RegisterAnswers.Standing(facts, inquiry, subject) is not { ObservedAt: { } at } answer)
                continue;
            var key = answer.Outcome switch
            {
                RegisterOutcome.Found => $"funeral.paper.found.{inquiry}",
                RegisterOutcome.NoRecord => $"funeral.paper.none.{inquiry}",
                _ => "",
            };
            if (context.Texts.Has(key))
                yield return text.Fill(key, ("at", text.At(at, context.Zone)));
        }
    }

    /// <summary>Surname, first name and patronymic of the deceased.</summary>
    public static string NameOf(ApplicationFacts facts) => string.Join(' ', new[] { FuneralFacts.DeceasedSurname, FuneralFacts.DeceasedName, FuneralFacts.DeceasedPatronymic }
        .Select(facts.Answers.GetValueOrDefault).Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>Who carried out the burial: the kind, and of a legal entity its name and BIN; null where it is not said.</summary>
    public static Text? Burier(ApplicationFacts facts, PaperText text)
    {
        if (facts.Answers.GetValueOrDefault(FuneralFacts.ApplicantKind) is not { } kind)
            return null;
        return kind == FuneralFacts.Entity
            ? text.Fill(
                "funeral.paper.entity",
                ("name", PaperText.Same(facts.Answers.GetValueOrDefault(FuneralFacts.EntityName) ?? "")),
                ("bin", PaperText.Same(facts.Answers.GetValueOrDefault(FuneralFacts.EntityBin) ?? "")))
            : text[$"question.{FuneralFacts.ApplicantKind}.{kind}"];
    }

    private static Text Line(PaperText text, string label, Text value) =>
        text.Fill("paper.decision.declared-fact", ("fact", text[label]), ("value", value));
}
