using System.Text.RegularExpressions;
using Jardem.Law.Data;
using Jardem.Law.Norms;

namespace Jardem.Law.Checking;

/// <summary>Every text said to be official is found in the source of the order that brought it, paragraph by paragraph.</summary>
internal sealed partial class OfficialTextsProved : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law)
    {
        var words = law.Sources.Texts.ToDictionary(s => s.Key, s => new SourceWords(s.Value));
        return LawPlaces.Runs(law.Data).Where(r => r.Act is not null).SelectMany(r => r.Editions.SelectMany(e => OfEdition(r, e, words)));
    }

    private static IEnumerable<LawFinding> OfEdition(EditionRun run, Edition edition, Dictionary<string, SourceWords> sources)
    {
        if (edition.Authenticity is not { } authenticity)
            yield break;
        var (texts, mended) = Texts(edition);
        foreach (var language in new[] { Language.Kk, Language.Ru })
        {
            if (authenticity.In(language) != Authenticity.Official || texts.Count == 0)
                continue;
            var act = edition.AmendedBy?.Split('/')[0] ?? run.Act;
            var name = $"{act}.{(language == Language.Kk ? "kk" : "ru")}.txt";
            if (!sources.TryGetValue(name, out var source))
            {
                yield return NoSource(run, name);
                continue;
            }

            foreach (var paragraph in texts.SelectMany(t => t.In(language).Split('\n')))
                if (source.Missing(Placeholder().Replace(paragraph, " "), mended) is { Count: > 0 } missing)
                    yield return NotFound(run, name, paragraph, missing);
        }
    }

    private static (IReadOnlyList<Text> Texts, IReadOnlyList<string> Mended) Texts(Edition edition) => edition switch
    {
        ProvisionEdition provision => ([provision.Text, .. provision.Options.Select(o => o.Text)], provision.Mended),
        StandardRowEdition row => ([row.Title, row.Text], row.Mended),
        FormEdition { Held: true } form => (form.Blocks.Select(b => new Text(b.Kk, b.Ru)).ToList(), form.Mended),
        _ => ([], []),
    };

    private static LawFinding NoSource(EditionRun run, string name) => new(FindingSeverity.Error, run.File, run.Path, new Text(
        $"Ресми мәтіннің дереккөзі жоқ: sources/{name}. Файлды қосыңыз.",
        $"Нет источника официального текста: sources/{name}. Добавьте файл.",
        $"The source of the official text is missing: sources/{name}. Add the file."));

    private static LawFinding NotFound(EditionRun run, string name, string paragraph, IReadOnlyList<string> missing)
    {
        var start = paragraph.Length > 60 ? paragraph[..60] + "…" : paragraph;
        var words = string.Join(", ", missing);
        return new LawFinding(FindingSeverity.Error, run.File, run.Path, new Text(
            $"Ресми мәтін sources/{name} ішінде табылмады: «{start}». Табылмаған сөздер: {words}. Мәтінді түзетіңіз немесе сөздерді «mended» тізіміне енгізіңіз.",
            $"Официальный текст не найден в sources/{name}: «{start}». Не найдены слова: {words}. Исправьте текст или внесите слова в список «mended».",
            $"The official text is not found in sources/{name}: '{start}'. Words not found: {words}. Mend the text, or enter the words in 'mended'."));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
