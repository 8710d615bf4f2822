using System.CommandLine;
using System.Text.Json.Nodes;
using Jardem.Law;
using Jardem.Law.Comparing;
using Jardem.Law.Snapshots;

namespace Jardem.Cli.Law;

/// <summary>jardem law diff ACT --from DATE --to DATE: what changed in an act between two days, word by word.</summary>
internal static class LawDiffCommand
{
    public static Command Build(string folder)
    {
        var act = new Argument<string>("ACT");
        var from = new Option<string>("--from") { Required = true, Description = "DATE" };
        var to = new Option<string>("--to") { Required = true, Description = "DATE" };
        var command = new Command("diff", "What changed in an act between two days") { act, from, to };
        command.SetAction(parsed =>
        {
            var snapshot = LawFolder.Snapshot(parsed, folder);
            var slug = parsed.GetRequiredValue(act);
            MustBeHeld(snapshot, slug);
            var (first, last) = (DateInput.Day(parsed.GetRequiredValue(from)), DateInput.Day(parsed.GetRequiredValue(to)));
            var changes = ActDiff.Between(snapshot, slug, first, last);
            var answer = new Answer(parsed);
            var json = new JsonObject
            {
                ["act"] = slug,
                ["from"] = parsed.GetRequiredValue(from),
                ["to"] = parsed.GetRequiredValue(to),
                ["snapshot"] = snapshot.Id,
                ["changes"] = new JsonArray([.. changes.Select(c => Json(c, answer))]),
            };
            answer.Write(json, changes.Count == 0 ? [answer.In(Nothing)] : changes.SelectMany(c => Lines(c, snapshot.On(first), snapshot.On(last), answer)));
            return JardemCli.Done;
        });
        return command;
    }

    private static Text Nothing { get; } = new("Осы күндер арасында өзгеріс жоқ.", "Между этими днями изменений нет.", "Nothing changed between these days.");

    private static Text Says(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => new("қосылды", "добавлено", "added"),
        ChangeKind.Removed => new("алып тасталды", "исключено", "removed"),
        ChangeKind.HeldSince => new("бұрынғы мәтіні жүйеде жоқ", "прежнего текста в системе нет", "the earlier text is not held"),
        _ => new("өзгертілді", "изменено", "changed"),
    };

    private static JsonObject Json(ActChange change, Answer answer) => new()
    {
        ["kind"] = change.Kind switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", ChangeKind.HeldSince => "held-since", _ => "changed" },
        ["before"] = change.Before?.ToString(),
        ["after"] = change.After?.ToString(),
        ["beforeText"] = change.BeforeText is null ? null : answer.In(change.BeforeText),
        ["afterText"] = change.AfterText is null ? null : answer.In(change.AfterText),
        ["amendedBy"] = change.Brought?.AmendedBy,
    };

    private static IEnumerable<string> Lines(ActChange change, LawOnDay before, LawOnDay after, Answer answer)
    {
        var names = new[] { change.Before is null ? null : before.Print(change.Before, answer.Language), change.After is null ? null : after.Print(change.After, answer.Language) };
        yield return $"{string.Join(" → ", names.OfType<string>().Distinct())} ({answer.In(Says(change.Kind))})";
        yield return string.Join(' ', WordDiff.Of(Side(change.BeforeText, answer), Side(change.AfterText, answer)).Select(Mark));
        yield return "";
    }

    private static string Side(Text? text, Answer answer) => text is null ? "" : answer.In(text);

    private static string Mark(WordRun run) => run.Fate switch
    {
        WordFate.Out => $"[-{run.Words}-]",
        WordFate.In => $"[+{run.Words}+]",
        _ => run.Words,
    };

    private static void MustBeHeld(LawSnapshot snapshot, string act)
    {
        if (snapshot.Data.Acts.Any(a => a.Act == act && a.Held))
            return;
        var list = string.Join(", ", snapshot.Data.Acts.Where(a => a.Held).Select(a => a.Act));
        throw new RefusedException(new Text(
            $"«{act}» актісінің мәтіні жүйеде жоқ. Мәтіні бар актілер: {list}.",
            $"Текста акта «{act}» в системе нет. Есть тексты актов: {list}.",
            $"The text of the act '{act}' is not held. Acts held: {list}."));
    }
}
