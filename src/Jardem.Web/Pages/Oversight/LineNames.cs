using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.Oversight;
using Jardem.Web.Pages.Casework;
using NodaTime.Text;

namespace Jardem.Web.Pages.Oversight;

/// <summary>Names of lines and columns in the reader's language. What a later version may have counted under a new word is shown as that word.</summary>
public sealed class LineNames(LawOnDay law, TextCatalog texts, Language language)
{
    public string Title(OversightTable table) => texts.Get($"oversight.{table.Key}", language);

    /// <summary>Heading of the column of names.</summary>
    public string First(OversightTable table) => texts.Get($"oversight.{table.Key}.line", language);

    public string Column(OversightTable table, TableColumn column) => texts.Get($"oversight.{table.Key}.{column.Key}", language);

    public string Number(decimal? number, TableColumn column) => FigureText.Number(number, column.Digits, language);

    public string Line(TableLine line) => line.Kind switch
    {
        LineKind.Word => Word(line.Name),
        LineKind.Month => FigureText.Month(LocalDatePattern.Iso.Parse(line.Name + "-01").Value, language),
        LineKind.Body => law.Place(line.Name, language),
        LineKind.Unit => line.Of is { } body && body != line.Name ? $"{ShortBody(body)} – {law.Place(line.Name, language)}" : law.Place(line.Name, language),
        LineKind.Phase => Enum.TryParse<CasePhase>(line.Name, out var phase) ? texts.Get($"phase.{Kebab.Of(phase)}", language) : line.Name,
        LineKind.Ground => law.Snapshot.Data.Standards.Select(s => law.Standard(s.Service)).OfType<Law.Standards.ServiceStandard>()
            .SelectMany(s => s.Grounds).FirstOrDefault(g => g.Key == line.Name)?.Text.In(language) ?? line.Name,
        LineKind.Rule => NormRef.TryParse(line.Name, out var norm) && law.Find(norm) is not NormAnswer.NotHeld ? law.Print(norm, language) : line.Name,
        _ => throw new InvalidOperationException($"A line of {line.Kind} has no name yet."),
    };

    /// <summary>A name as a chart has room for it.</summary>
    public string Short(TableLine line)
    {
        var name = line.Kind == LineKind.Body ? ShortBody(line.Name) : Line(line);
        return name.Length <= Chart.LongestName ? name : string.Concat(name.AsSpan(0, Chart.LongestName - 1).TrimEnd(), "…");
    }

    private string Word(string name) => texts.Has($"oversight.word.{name}") ? texts.Get($"oversight.word.{name}", language) : name;

    private string ShortBody(string id) => law.Body(id) is { } body ? (body.Short ?? body.Name).In(language) : id;
}
