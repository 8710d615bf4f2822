using System.Text;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;
using NodaTime;

namespace Jardem.Tests.Coverage;

/// <summary>The page of one service's rules in Kazakh and Russian, made from its room and the law data, period by period.</summary>
internal sealed class RulePage(IServiceRoom room, LawSnapshot snapshot, TextCatalog texts)
{
    private readonly StringBuilder _page = new();

    public string Write()
    {
        var name = snapshot.On(Periods()[^1].From).Standard(room.Id)!.Name;
        _page.Append($"# {name.Kk} · {name.Ru}\n\nMade by the tests from the service's rules and the law data; JARDEM_APPROVE=1 writes it anew. ");
        _page.Append("Texts marked as a working translation are ours; the other side is the order's own.\n\n");
        _page.Append($"Engine: `{room.Engine}`. Act: {snapshot.On(Periods()[^1].From).ActName(room.Act).Short.Kk} · {snapshot.On(Periods()[^1].From).ActName(room.Act).Short.Ru}.\n");
        Asked();
        foreach (var (from, to) in Periods())
            Period(from, to);
        Procedure();
        Reasons();
        Provisions();
        return _page.ToString();
    }

    private void Asked()
    {
        Head("Не сұралады", "Что запрашивается");
        foreach (var request in room.Requests)
            Row(texts[$"request.{request}"].Kk, texts[$"request.{request}"].Ru);
        foreach (var finding in SampleFacts.Of(room, Periods()[^1].From).SelectMany(room.Findings).DistinctBy(f => f.Key))
            Row(texts[$"finding.{finding.Key}.label"].Kk, texts[$"finding.{finding.Key}.label"].Ru);
    }

    private void Period(LocalDate from, LocalDate? to)
    {
        var law = snapshot.On(from);
        var standard = law.Standard(room.Id)!;
        var until = to is null ? "" : $" – {DateText.Short(to.Value)}";
        _page.Append($"\n## {DateText.Short(from)}{until}\n");
        Head("Мерзімдер", "Сроки", 3);
        foreach (var limit in standard.Limits.Values.OrderBy(l => l.Name, StringComparer.Ordinal))
        {
            var count = CountText.Of(limit.Amount, limit.Unit);
            Cited($"`{limit.Name}`: {count.Kk}", $"`{limit.Name}`: {count.Ru}", limit.Norm!, law);
        }

        Head("Құжаттар", "Документы", 3);
        foreach (var document in standard.Documents)
        {
            var kinds = document.AnyOf.Select(k => standard.DocumentKinds[k].Name).ToList();
            Cited(
                $"{document.Name.Kk}: {string.Join(" / ", kinds.Select(k => k.Kk))}{(document.RepresentativeOnly ? " (өкіл үшін)" : "")}",
                $"{document.Name.Ru}: {string.Join(" / ", kinds.Select(k => k.Ru))}{(document.RepresentativeOnly ? " (для представителя)" : "")}",
                document.Norm,
                law);
        }

        Head("Бас тарту негіздері", "Основания для отказа", 3);
        foreach (var ground in standard.Grounds)
            Cited(ground.Text.Kk, ground.Text.Ru, ground.Norm, law);
        Head("Негізгі талаптар тізбесі", "Перечень основных требований", 3);
        foreach (var row in standard.Rows)
            Row($"**{row.Number}. {row.Title.Kk}**{Marks(row.Edition, Language.Kk)}\n{row.Text.Kk}", $"**{row.Number}. {row.Title.Ru}**{Marks(row.Edition, Language.Ru)}\n{row.Text.Ru}");
    }

    private void Procedure()
    {
        var law = snapshot.On(Periods()[^1].From);
        Head("Рәсім", "Порядок");
        foreach (var step in room.Procedure.Steps)
            Cited(Act(step, t => t.Kk), Act(step, t => t.Ru), step.BasisOn(law)!, law);

        string Act(Services.Deciding.ProcedureStep step, Func<Text, string> side) =>
            $"{side(texts["case-act." + Kebab(step.Act)])}: {string.Join(", ", step.Roles.Select(r => side(texts["role." + Kebab(r)])))}";
    }

    private void Reasons()
    {
        Head("Ережелер", "Правила решения");
        var seen = new HashSet<string>();
        var law = snapshot.On(Periods()[^1].From);
        var asked = SampleFacts.Of(room, Periods()[^1].From);
        foreach (var reason in asked.SelectMany(f => room.Decide(f, law).Reasoning).Where(r => seen.Add(r.Key)))
        {
            var basis = BasisText.Citation(reason.Basis, reason.Readings, law);
            Row($"{texts[reason.Key + ".met"].Kk}\n{texts[reason.Key + ".not-met"].Kk}\n*{basis.Kk}*", $"{texts[reason.Key + ".met"].Ru}\n{texts[reason.Key + ".not-met"].Ru}\n*{basis.Ru}*");
        }
    }

    private void Provisions()
    {
        Head("Сілтеме жасалған нормалар", "Нормы, на которые ссылаются правила");
        foreach (var norm in room.Cites.OrderBy(n => n.ToString(), StringComparer.Ordinal))
        {
            Text? last = null;
            foreach (var (from, _) in Periods())
            {
                var law = snapshot.On(from);
                var (text, marks) = law.Find(norm) switch
                {
                    NormAnswer.InForce found => (found.Edition.Text, found.Edition),
                    NormAnswer.NotHeld gap => (gap.Why, null),
                    _ => (new Text("Күшінде емес.", "Не действует."), (Edition?)null),
                };
                if (text == last)
                    continue;
                last = text;
                Row(
                    $"**{law.Print(norm, Language.Kk)}**, {DateText.Short(from)}{(marks is null ? "" : Marks(marks, Language.Kk))}\n{text.Kk}",
                    $"**{law.Print(norm, Language.Ru)}**, {DateText.Short(from)}{(marks is null ? "" : Marks(marks, Language.Ru))}\n{text.Ru}");
            }
        }
    }

    /// <summary>Days between which nothing of the act changes.</summary>
    private List<(LocalDate From, LocalDate? To)> Periods()
    {
        var data = snapshot.Data;
        IEnumerable<Edition> editions =
        [
            .. data.Standards.Where(s => s.Service == room.Id).SelectMany(s => s.Rows).SelectMany(r => r.Editions),
            .. data.Rules.Where(r => r.Act == room.Act).SelectMany(r => r.Provisions).SelectMany(p => p.Editions),
        ];
        var days = editions.Select(e => e.From).Concat(editions.Select(e => e.To?.PlusDays(1))).OfType<LocalDate>().Distinct().Order().ToList();
        return [.. days.Select((d, i) => (d, i + 1 < days.Count ? days[i + 1].PlusDays(-1) : (LocalDate?)null)).Where(p => snapshot.On(p.d).Standard(room.Id) is not null)];
    }

    private void Head(string kk, string ru, int level = 2) => _page.Append($"\n{new string('#', level)} {kk} · {ru}\n\n| қазақша | по-русски |\n|---|---|\n");

    private void Cited(string kk, string ru, NormRef norm, LawOnDay law) => Row($"{kk}\n*{law.Print(norm, Language.Kk)}*", $"{ru}\n*{law.Print(norm, Language.Ru)}*");

    private void Cited(string kk, string ru, Basis basis, LawOnDay law)
    {
        var citation = BasisText.Citation(basis, law);
        Row($"{kk}\n*{citation.Kk}*", $"{ru}\n*{citation.Ru}*");
    }

    private void Row(string kk, string ru) => _page.Append($"| {Cell(kk)} | {Cell(ru)} |\n");

    private static string Cell(string text) => text.Trim().Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Marks(Edition edition, Language language)
    {
        var marks = string.Join("; ", BasisText.MarksOf(edition, language).Select(m => m.In(language)));
        return marks.Length == 0 ? "" : $" ({marks})";
    }

    private static string Kebab<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
