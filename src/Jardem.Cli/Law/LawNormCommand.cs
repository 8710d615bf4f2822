using System.CommandLine;
using System.Text.Json.Nodes;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;

namespace Jardem.Cli.Law;

/// <summary>jardem law norm REF --on DATE: what a provision says on a day, or why that cannot be said.</summary>
internal static class LawNormCommand
{
    public static Command Build(string folder)
    {
        var reference = new Argument<string>("REF") { Description = "order-78-2022/p5" };
        var on = new Option<string>("--on") { Required = true, Description = "DATE" };
        var command = new Command("norm", "What a provision says on a day") { reference, on };
        command.SetAction(parsed =>
        {
            var typed = parsed.GetRequiredValue(reference);
            if (!NormRef.TryParse(typed, out var norm))
                throw new RefusedException(new Text(
                    $"«{typed}» — норма емес. Мысалы, order-78-2022/p5 деп жазыңыз.",
                    $"«{typed}» не является нормой. Запишите, например, order-78-2022/p5.",
                    $"'{typed}' is not a provision. Write, for example, order-78-2022/p5."));
            var snapshot = LawFolder.Snapshot(parsed, folder);
            var law = snapshot.On(DateInput.Day(parsed.GetRequiredValue(on)));
            var answer = new Answer(parsed);
            var (json, lines) = law.Find(norm) switch
            {
                NormAnswer.InForce found => InForce(found, law, answer),
                NormAnswer.NotInForce other => NotInForce(other, answer),
                NormAnswer.NotHeld notHeld => NotHeld(notHeld, answer),
                _ => throw Unknown(norm, snapshot),
            };
            json["norm"] = norm.ToString();
            json["on"] = parsed.GetRequiredValue(on);
            json["citation"] = law.Print(norm, answer.Language);
            json["snapshot"] = snapshot.Id;
            answer.Write(json, [law.Print(norm, answer.Language), .. lines]);
            return JardemCli.Done;
        });
        return command;
    }

    private static (JsonObject, IReadOnlyList<string>) InForce(NormAnswer.InForce found, LawOnDay law, Answer answer)
    {
        var edition = found.Edition;
        var marks = BasisText.MarksOf(edition, answer.Language).Select(answer.In).ToList();
        if (found.AmendedLater)
            marks.Add(answer.In(BasisText.AmendedLater));
        var json = new JsonObject
        {
            ["answer"] = "in-force",
            ["text"] = answer.In(edition.Text),
            ["from"] = edition.From?.ToString("uuuu-MM-dd", null),
            ["to"] = edition.To?.ToString("uuuu-MM-dd", null),
            ["amendedBy"] = edition.AmendedBy,
            ["reading"] = edition.Reading,
            ["confirmed"] = edition.Confirmed,
            ["marks"] = new JsonArray([.. marks.Select(m => JsonValue.Create(m))]),
        };
        var head = answer.In(Span(edition.Span())) + (marks.Count == 0 ? "" : $" ({string.Join("; ", marks)})");
        string[] reading = edition.Reading is { } rule ? [answer.In(BasisText.Line(new Basis.HouseRule(rule), law))] : [];
        return (json, [head, .. reading, "", answer.In(edition.Text)]);
    }

    private static (JsonObject, IReadOnlyList<string>) NotInForce(NormAnswer.NotInForce other, Answer answer)
    {
        var json = new JsonObject
        {
            ["answer"] = "not-in-force",
            ["heldFor"] = new JsonArray([.. other.HeldFor.Select(s => JsonValue.Create(s.ToString()))]),
        };
        var head = new Text("Бұл күні қолданыста емес. Мына күндердің мәтіні бар:", "В этот день не действует. Есть текст за дни:", "Not in force on this day. The text is held for:");
        return (json, [answer.In(head), .. other.HeldFor.Select(s => answer.In(Span(s)))]);
    }

    private static (JsonObject, IReadOnlyList<string>) NotHeld(NormAnswer.NotHeld notHeld, Answer answer) =>
        (new JsonObject { ["answer"] = "not-held", ["why"] = answer.In(notHeld.Why) }, [answer.In(notHeld.Why)]);

    private static Text Span(DateSpan span)
    {
        var from = span.From is { } first ? DateText.Short(first) : "…";
        var to = span.To is { } last ? DateText.Short(last) : "…";
        return new Text($"Қолданыста: {from}–{to}", $"Действует: {from}–{to}", $"In force: {from}–{to}");
    }

    private static RefusedException Unknown(NormRef norm, LawSnapshot snapshot)
    {
        var acts = string.Join(", ", snapshot.Data.Acts.Select((ActData a) => a.Act));
        return snapshot.Data.Acts.Any(a => a.Act == norm.Act)
            ? new RefusedException(new Text($"{norm.Act} актісінде «{norm.Path}» нормасы белгісіз.", $"В акте {norm.Act} норма «{norm.Path}» неизвестна.", $"The act {norm.Act} has no known provision '{norm.Path}'."))
            : new RefusedException(new Text($"«{norm.Act}» актісі жоқ. Бар актілер: {acts}.", $"Акта «{norm.Act}» нет. Есть акты: {acts}.", $"No act '{norm.Act}'. Known acts: {acts}."));
    }
}
