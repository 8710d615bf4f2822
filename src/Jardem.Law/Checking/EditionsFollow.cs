using Jardem.Law.Data;
using NodaTime;

namespace Jardem.Law.Checking;

/// <summary>Editions of one path follow one another without gap or overlap, and no two rows of a standard have one number on one day.</summary>
internal sealed class EditionsFollow : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law) =>
        LawPlaces.Runs(law.Data).SelectMany(r => InRun(r, law.Data)).Concat(law.Data.Standards.SelectMany(RowNumbers));

    private static IEnumerable<LawFinding> InRun(EditionRun run, LawData data)
    {
        var ordered = run.Editions.OrderBy(e => e.From ?? LocalDate.MinIsoValue).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var (before, after) = (ordered[i - 1], ordered[i]);
            if (after.From is not { } from || before.To is not { } to || from <= to)
                yield return Overlap(run, after.From);
            else if (from != to.PlusDays(1) && !KnownNotHeld(run, data, to.PlusDays(1), from.PlusDays(-1)))
                yield return Gap(run, to.PlusDays(1), from.PlusDays(-1));
        }
    }

    private static bool KnownNotHeld(EditionRun run, LawData data, LocalDate first, LocalDate last) =>
        data.Acts.FirstOrDefault(a => a.Act == run.Act)?.NotHeld.Any(n => Covers(n.Path, run.Path) && new DateSpan(n.From, n.To).Contains(first) && new DateSpan(n.From, n.To).Contains(last)) == true;

    private static bool Covers(string outer, string path) => path == outer || path.StartsWith(outer + ".", StringComparison.Ordinal);

    private static IEnumerable<LawFinding> RowNumbers(StandardData standard)
    {
        var rows = standard.Rows.SelectMany(r => r.Editions.Select(e => (r.Key, Edition: e))).ToList();
        for (var i = 0; i < rows.Count; i++)
            for (var j = i + 1; j < rows.Count; j++)
                if (rows[i].Key != rows[j].Key && rows[i].Edition.Number == rows[j].Edition.Number && Meet(rows[i].Edition, rows[j].Edition))
                    yield return new LawFinding(FindingSeverity.Error, LawPlaces.Standard(standard), rows[j].Key, new Text(
                        $"«{rows[i].Key}» және «{rows[j].Key}» жолдарының нөмірі бір уақытта бірдей: {rows[j].Edition.Number}.",
                        $"Строки «{rows[i].Key}» и «{rows[j].Key}» имеют в одни и те же дни один номер: {rows[j].Edition.Number}.",
                        $"The rows '{rows[i].Key}' and '{rows[j].Key}' have one number on the same days: {rows[j].Edition.Number}."));
    }

    private static bool Meet(Edition one, Edition other) =>
        (one.To is null || other.From is null || other.From <= one.To) && (other.To is null || one.From is null || one.From <= other.To);

    private static LawFinding Overlap(EditionRun run, LocalDate? from)
    {
        var day = from is { } known ? DateText.Long(known) : new Text("басталу күні жоқ", "начальный день не указан", "no first day");
        return new LawFinding(FindingSeverity.Error, run.File, run.Path, new Text(
            $"Редакциялар қабаттасады ({day.Kk}). Алдыңғы редакцияның «to» күнін түзетіңіз.",
            $"Редакции накладываются ({day.Ru}). Исправьте день «to» предыдущей редакции.",
            $"Editions overlap ({day.En}). Mend the day 'to' of the edition before."));
    }

    private static LawFinding Gap(EditionRun run, LocalDate first, LocalDate last) => new(FindingSeverity.Error, run.File, run.Path, new Text(
        $"Редакциялар арасында бос күндер бар: {DateText.Short(first)}–{DateText.Short(last)}. Күндерді түзетіңіз немесе act.yaml файлында notHeld жазбасын қосыңыз.",
        $"Между редакциями есть дни без текста: {DateText.Short(first)}–{DateText.Short(last)}. Исправьте дни или добавьте запись notHeld в act.yaml.",
        $"Days without a text between editions: {DateText.Short(first)}–{DateText.Short(last)}. Mend the days, or add a notHeld entry in act.yaml."));
}
