using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>The facts of the decision, each with its source: what was declared, what documents show, what officers found.</summary>
internal static class DecisionFacts
{
    public static IEnumerable<Text> Of(CaseState state, DecisionRecord record, DocumentContext context, PaperText text)
    {
        var facts = record.Facts;
        var standard = CertificateForms.Standard(context.Law, facts.FiledOn);
        yield return Pair(text["paper.filed-on"], DateText.Long(facts.FiledOn));
        if (facts.Representative is { } power)
            yield return RepresentativeLine.Of(power, text);
        foreach (var document in facts.Documents)
            yield return text.Fill("paper.decision.document-fact", ("document", text.DocumentTaken(document, standard)));
        if (facts.Answers.GetValueOrDefault(CertificateFacts.DuplicateReason) is { } reason)
            yield return Declared(text, CertificateFacts.DuplicateReason, text[$"question.{CertificateFacts.DuplicateReason}.{reason}"]);
        if (facts.Answers.GetValueOrDefault(CertificateFacts.EarlierNumber) is { } number)
            yield return text.Fill("certificate.paper.earlier-number", ("number", PaperText.Same(number)));
        foreach (var established in facts.Established)
            yield return Found(established, state, record, context, text);
    }

    private static Text Pair(Text label, Text value) => new($"{label.Kk}: {value.Kk}.", $"{label.Ru}: {value.Ru}.");

    private static Text Declared(PaperText text, string key, Text value) =>
        text.Fill("paper.decision.declared-fact", ("fact", text[$"fact.{key}"]), ("value", value));

    private static Text Found(EstablishedFact fact, CaseState state, DecisionRecord record, DocumentContext context, PaperText text)
    {
        var at = fact.ObservedAt.InZone(context.Zone).LocalDateTime;
        return text.Fill(
            "paper.decision.officer-fact",
            ("fact", text[$"fact.{fact.Key}"]),
            ("value", text[$"finding.{fact.Key}.{fact.Value}"]),
            ("officer", fact.By is { } officer ? PaperText.Officer(officer) : text["paper.decision.register"]),
            ("day", DateText.Long(at.Date)),
            ("time", PaperText.Same(DateText.Time(at.TimeOfDay))),
            ("reason", PaperText.Same(fact.Reason)));
    }
}
