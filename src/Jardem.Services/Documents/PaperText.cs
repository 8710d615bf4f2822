using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Law.Texts;
using NodaTime;

namespace Jardem.Services.Documents;

/// <summary>Sentences of documents in both languages from the catalogue, with what fills them already in both.</summary>
internal sealed class PaperText(TextCatalog texts)
{
    public Text this[string key] => texts[key];

    /// <summary>The text with its places filled from bilingual values.</summary>
    public Text Fill(string key, params ReadOnlySpan<(string Name, Text Value)> places) =>
        new(Fill(key, Language.Kk, places), Fill(key, Language.Ru, places));

    public DocumentField Field(string label, Text value) => new(texts[label], value);

    public DocumentField Field(string label, string value) => new(texts[label], Same(value));

    /// <summary>A field that the reader looks for first.</summary>
    public DocumentField Strong(string label, Text value) => new(texts[label], value, Strong: true);

    /// <summary>The same words in both languages: a name, a number.</summary>
    public static Text Same(string value) => new(value, value, value);

    public static Text Number(int number) => Same(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>"2026 жылғы 10 шілде, сағат 18:30".</summary>
    public Text At(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        return Fill("paper.filed-at.value", ("day", DateText.Long(local.Date)), ("time", Same(DateText.Time(local.TimeOfDay))));
    }

    /// <summary>The officer with the post, nothing declined: "Аты-жөні, лауазымы".</summary>
    public static Text Officer(Officer officer) => new($"{officer.Name}, {officer.Position.Kk}", $"{officer.Name}, {officer.Position.Ru}");

    /// <summary>The document presented, its kind named as the standard of the day names it.</summary>
    public Text Document(PresentedDocument document, ServiceStandard standard) => Fill(
        "paper.document",
        ("kind", KindOf(document, standard)),
        ("number", Same(document.Number)),
        ("issuedOn", DateText.Long(document.IssuedOn)),
        ("issuedBy", Same(document.IssuedBy)));

    /// <summary>The document and what became of it at the desk: compared, returned, kept.</summary>
    public Text DocumentTaken(PresentedDocument document, ServiceStandard standard)
    {
        var said = Document(document, standard);
        var key = document switch
        {
            { OriginalReturned: true } => "paper.document.returned",
            { OriginalShown: true } => "paper.document.shown",
            { Attachment: not null } => "paper.document.kept",
            _ => null,
        };
        return key is null ? said : new Text($"{said.Kk}; {this[key].Kk}", $"{said.Ru}; {this[key].Ru}");
    }

    public static Text KindOf(PresentedDocument document, ServiceStandard standard) =>
        standard.DocumentKinds.TryGetValue(document.Kind, out var kind) ? kind.Name : RequirementName(document.Requirement, standard);

    public static Text RequirementName(string requirement, ServiceStandard standard) =>
        standard.Documents.FirstOrDefault(d => d.Key == requirement)?.Name
        ?? throw new KeyNotFoundException($"The standard asks for no document '{requirement}'.");

    /// <summary>What the standard asks for, with the kinds of document of which any one suffices.</summary>
    public Text Requirement(string requirement, ServiceStandard standard)
    {
        var asked = standard.Documents.First(d => d.Key == requirement);
        var kinds = asked.AnyOf.Select(k => standard.DocumentKinds[k].Name).ToList();
        if (kinds.Count < 2)
            return kinds.Count == 1 ? kinds[0] : asked.Name;
        var or = this["paper.or"];
        var either = new Text(string.Join($" {or.Kk} ", kinds.Select(k => k.Kk)), string.Join($" {or.Ru} ", kinds.Select(k => k.Ru)));
        return Fill("paper.missing", ("name", asked.Name), ("kinds", either));
    }

    /// <summary>The body as it is on the day, or as it was when a document names one that is no more.</summary>
    public static BodyData Body(LawOnDay law, string id) =>
        law.Body(id) ?? law.Snapshot.Data.Bodies.LastOrDefault(b => b.Id == id) ?? throw new KeyNotFoundException($"No body '{id}' in the law data.");

    private string Fill(string key, Language language, ReadOnlySpan<(string Name, Text Value)> places)
    {
        var inLanguage = new (string, string)[places.Length];
        for (var i = 0; i < places.Length; i++)
            inLanguage[i] = (places[i].Name, places[i].Value.In(language));
        return texts.Get(key, language, inLanguage);
    }
}
