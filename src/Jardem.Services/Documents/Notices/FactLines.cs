using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services.Intake;

namespace Jardem.Services.Documents.Notices;

/// <summary>The facts of a case in words, each with its source: what was declared, what documents show, what is missing, what officers found.</summary>
internal static class FactLines
{
    /// <summary>The standard of the day of filing, which governs grounds and documents.</summary>
    public static ServiceStandard Standard(string service, ApplicationFacts facts, LawOnDay law) =>
        law.Snapshot.On(facts.FiledOn).Standard(service) ?? throw new InvalidOperationException($"The law data hold no standard of {service} for {facts.FiledOn:uuuu-MM-dd}.");

    public static IEnumerable<Text> Of(ServiceDocuments documents, string service, ApplicationFacts facts, DocumentContext context)
    {
        var text = new PaperText(context.Texts);
        var standard = Standard(service, facts, context.Law);
        yield return Pair(text["paper.filed-on"], DateText.Long(facts.FiledOn));
        if (facts.Representative is { } power)
            yield return RepresentativeLine.Of(power, text);
        foreach (var document in facts.Documents)
            yield return text.Fill("paper.decision.document-fact", ("document", text.DocumentTaken(document, standard)));
        foreach (var fault in PackageCheck.Check(facts, standard, context.Law.Snapshot.On(facts.FiledOn), ConfirmedDocuments.AskedIn(facts, standard, context.Law.Snapshot.On(facts.FiledOn))).Where(f => Lacks(f, facts)))
            yield return Lacking(fault, standard, text);
        foreach (var declared in documents.Declared(facts, context))
            yield return declared;
        foreach (var established in facts.Established)
            yield return Found(established, context, text);
    }

    private static Text Pair(Text label, Text value) => new($"{label.Kk}: {value.Kk}.", $"{label.Ru}: {value.Ru}.");

    /// <summary>A document that was brought and is wanting in another way is a fact of its own above.</summary>
    private static bool Lacks(IntakeFault fault, ApplicationFacts facts) => fault.Kind switch
    {
        IntakeFaultKind.Missing => facts.Documents.All(d => d.Requirement != fault.Requirement),
        IntakeFaultKind.Expired => true,
        _ => false,
    };

    private static Text Lacking(IntakeFault fault, ServiceStandard standard, PaperText text)
    {
        var name = PaperText.RequirementName(fault.Requirement, standard);
        return fault.ExpiredOn is { } day
            ? text.Fill("paper.fact.expired", ("name", name), ("day", DateText.Long(day)))
            : text.Fill("paper.fact.missing", ("name", name));
    }

    private static Text Found(EstablishedFact fact, DocumentContext context, PaperText text)
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
