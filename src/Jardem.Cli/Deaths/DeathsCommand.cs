using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Jardem.Cli.Storage;
using Jardem.Law;
using Jardem.Storage;
using Jardem.UseCases.Access;
using Jardem.UseCases.Proactive;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jardem.Cli.Deaths;

/// <summary>
/// jardem deaths screen [--dry-run] [--csv FILE]: takes deaths from the feed and finds whom we would write to. Nothing is ever sent by it.
/// Killed at any moment and begun again it goes on where it was. Exit 2 where the feed or the gateway gave up before the end.
/// </summary>
internal static class DeathsCommand
{
    private const int Page = 500;

    public static Command Build()
    {
        var storage = StorageOption.Make();
        var settings = new Option<FileInfo?>("--settings") { Description = "JSON with the section Gateway; the environment (Gateway__Sync …) comes after it" };
        var dry = new Option<bool>("--dry-run") { Description = "Lists whom we would write to, and on which basis" };
        var csv = new Option<FileInfo?>("--csv") { Description = "FILE: the same list for a spreadsheet; - for the output" };
        var screen = new Command("screen", "Takes deaths from the feed and finds whom we would write to; sends nothing") { storage, settings, dry, csv };
        screen.SetAction((parsed, cancel) => StorageOption.With(
            parsed.GetValue(storage),
            open => Run(parsed, open, parsed.GetValue(settings), parsed.GetValue(dry), parsed.GetValue(csv), cancel),
            cancel));
        return new Command("deaths", "Deaths of the civil-status register") { screen };
    }

    private static async Task<int> Run(ParseResult parsed, IStorage storage, FileInfo? settings, bool dry, FileInfo? csv, CancellationToken cancel)
    {
        var configuration = new ConfigurationBuilder();
        if (settings is not null)
            configuration.AddJsonFile(settings.FullName, optional: false);
        await using var services = ProactiveServices.Over(storage, configuration.AddEnvironmentVariables().Build());
        using var bar = new ProgressBar(parsed.InvocationConfiguration.Error);
        var answer = new Answer(parsed);
        var taken = await services.GetRequiredService<TakeDeaths>().Run(read => bar.Show(answer.In(new Text("Оқылды", "Прочитано", "Read")), read, null), cancel);
        var whole = Scope.Whole("screening of deaths");
        var due = (await storage.Deaths.Count(whole, cancel)).Where(c => c.State == DeathState.Taken).Sum(c => c.Count);
        var screening = services.GetRequiredService<ScreenDeaths>();
        var done = 0L;
        while (await screening.Round(cancel) is > 0 and var looked)
            bar.Show(answer.In(new Text("Қаралды", "Просмотрено", "Screened")), done += looked, Math.Max(due, done));
        bar.Dispose();

        var proposed = dry || csv is not null ? await Proposed(storage, whole, cancel) : [];
        var counts = await storage.Deaths.Count(whole, cancel);
        if (csv is not null)
            await PlanTable.Write(csv, proposed, answer, services, parsed.InvocationConfiguration.Output, cancel);
        if (csv?.Name != "-")
            answer.Write(Json(taken, counts, dry ? proposed : []), Lines(taken, counts, dry ? proposed : [], answer, services));
        return taken.Why is null ? JardemCli.Done : JardemCli.Refused;
    }

    private static async Task<List<DeathRow>> Proposed(IStorage storage, Scope scope, CancellationToken cancel)
    {
        var all = new List<DeathRow>();
        while (await storage.Deaths.Proposed(scope, all.Count == 0 ? null : all[^1].Notice.RecordNumber, Page, cancel) is { Count: > 0 } page)
            all.AddRange(page);
        return all;
    }

    private static JsonObject Json(TakenDeaths taken, IReadOnlyList<DeathCount> counts, IReadOnlyList<DeathRow> proposed) => new()
    {
        ["read"] = taken.Read,
        ["changed"] = taken.Changed,
        ["endedEarly"] = taken.Why,
        ["setAside"] = new JsonArray([.. taken.SetAside.Select(a => JsonValue.Create(a))]),
        ["counts"] = new JsonArray([.. counts.Select(c => new JsonObject { ["state"] = Kebab(c.State.ToString()), ["reason"] = c.Reason is { } r ? Kebab(r.ToString()) : null, ["count"] = c.Count })]),
        ["proposed"] = new JsonArray([.. proposed.Select(p => new JsonObject { ["record"] = p.Notice.RecordNumber, ["relation"] = p.Plan!.Relation, ["amount"] = p.Plan.Amount, ["account"] = p.Plan.Account?.Tail(), ["body"] = p.Plan.Body })]),
    };

    private static IEnumerable<string> Lines(TakenDeaths taken, IReadOnlyList<DeathCount> counts, IReadOnlyList<DeathRow> proposed, Answer answer, IServiceProvider services)
    {
        yield return answer.In(new Text(
            $"Оқылған жазба: {taken.Read}, жаңа немесе түзетілген: {taken.Changed}.", $"Прочитано записей: {taken.Read}, новых и исправленных: {taken.Changed}.", $"Records read: {taken.Read}, new or newer: {taken.Changed}."));
        foreach (var aside in taken.SetAside)
            yield return answer.In(new Text($"Алынбаған жазба: {aside}.", $"Запись не принята: {aside}.", $"A record was set aside: {aside}."));
        foreach (var count in counts)
            yield return string.Create(CultureInfo.InvariantCulture, $"{count.Count,9}  {PlanTable.Words(count, answer, services)}");
        foreach (var row in PlanTable.Rows(proposed, answer, services))
            yield return string.Join(" · ", row);
        if (taken.Why is { } why)
            yield return answer.In(new Text($"Оқу үзілді: {why}. Қайта іске қосыңыз.", $"Чтение прервалось: {why}. Запустите еще раз.", $"Reading broke off: {why}. Run it again."));
    }

    private static string Kebab(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
