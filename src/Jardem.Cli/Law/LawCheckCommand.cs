using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Jardem.Law;
using Jardem.Law.Checking;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;

namespace Jardem.Cli.Law;

/// <summary>jardem law check: proves the law data whole and held against what the program cites. Exit 2 when there is a finding.</summary>
internal static class LawCheckCommand
{
    public static Command Build(string folder)
    {
        var command = new Command("check", "Proves the law data whole");
        command.SetAction(parsed =>
        {
            var path = LawFolder.Of(parsed, folder);
            var data = LawLoader.Load(path);
            var rooms = ServiceRooms.All;
            var cited = CitedLaw.Of(rooms.SelectMany(r => r.Cites), rooms.SelectMany(r => r.Parameters));
            var findings = LawCheck.Run(data, LawSources.Read(path), cited);
            var answer = new Answer(parsed);
            var json = new JsonObject
            {
                ["snapshot"] = LawSnapshot.Of(data).Id,
                ["findings"] = new JsonArray([.. findings.Select(f => Json(f, answer))]),
            };
            answer.Write(json, [.. findings.Select(f => $"{f.File}: {f.Path}: {answer.In(f.Problem)}"), answer.In(Summary(findings.Count))]);
            return findings.Count == 0 ? JardemCli.Done : JardemCli.Refused;
        });
        return command;
    }

    private static JsonObject Json(LawFinding finding, Answer answer) => new()
    {
        ["severity"] = finding.Severity == FindingSeverity.Error ? "error" : "warning",
        ["file"] = finding.File,
        ["path"] = finding.Path,
        ["problem"] = answer.In(finding.Problem),
    };

    private static Text Summary(int count)
    {
        var n = count.ToString(CultureInfo.InvariantCulture);
        return count == 0
            ? new Text("Құқық деректері бүтін.", "Данные права целы.", "The law data is whole.")
            : new Text($"Ескертулер саны: {n}.", $"Замечаний: {n}.", $"Findings: {n}.");
    }
}
