using System.CommandLine;
using System.Text.Json.Nodes;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Standards;

namespace Jardem.Cli.Law;

/// <summary>jardem law standard SERVICE --on DATE: the list of main requirements, row by row, as on the day.</summary>
internal static class LawStandardCommand
{
    public static Command Build(string folder)
    {
        var service = new Argument<string>("SERVICE");
        var on = new Option<string>("--on") { Required = true, Description = "DATE" };
        var command = new Command("standard", "The list of main requirements of a service on a day") { service, on };
        command.SetAction(parsed =>
        {
            var snapshot = LawFolder.Snapshot(parsed, folder);
            var day = DateInput.Day(parsed.GetRequiredValue(on));
            var standard = KnownService.Standard(snapshot, parsed.GetRequiredValue(service), day);
            var answer = new Answer(parsed);
            var act = snapshot.On(day).ActName(standard.Act);
            var json = new JsonObject
            {
                ["service"] = standard.Service,
                ["name"] = answer.In(standard.Name),
                ["on"] = parsed.GetRequiredValue(on),
                ["act"] = standard.Act,
                ["actName"] = answer.In(act.Short),
                ["snapshot"] = snapshot.Id,
                ["rows"] = new JsonArray([.. standard.Rows.Select(r => Row(r, answer))]),
            };
            answer.Write(json, Lines(standard, act.Short, answer));
            return JardemCli.Done;
        });
        return command;
    }

    private static JsonObject Row(StandardRow row, Answer answer) => new()
    {
        ["number"] = row.Number,
        ["key"] = row.Key,
        ["title"] = answer.In(row.Title),
        ["text"] = answer.In(row.Text),
        ["norm"] = row.Norm.ToString(),
        ["marks"] = new JsonArray([.. Marks(row, answer).Select(m => JsonValue.Create(m))]),
    };

    private static IEnumerable<string> Lines(ServiceStandard standard, Text act, Answer answer)
    {
        yield return answer.In(standard.Name);
        yield return answer.In(act);
        foreach (var row in standard.Rows)
        {
            yield return "";
            var marks = string.Join("; ", Marks(row, answer));
            yield return $"{row.Number}. {answer.In(row.Title)}" + (marks.Length == 0 ? "" : $" ({marks})");
            foreach (var line in answer.In(row.Text).Split('\n'))
                yield return $"   {line}";
        }
    }

    private static IEnumerable<string> Marks(StandardRow row, Answer answer) => BasisText.MarksOf(row.Edition, answer.Language).Select(answer.In);
}
