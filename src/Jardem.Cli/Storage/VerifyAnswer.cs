using System.Globalization;
using System.Text.Json.Nodes;
using Jardem.Law;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Cli.Storage;

/// <summary>What verification saw, for people and for programs.</summary>
internal static class VerifyAnswer
{
    /// <returns>Exit code: 2 when there is a finding.</returns>
    public static int Write(Answer answer, VerifyReport report)
    {
        var json = new JsonObject
        {
            ["streams"] = report.Streams,
            ["events"] = report.Events,
            ["seals"] = report.Seals,
            ["files"] = report.Files,
            ["sealedUntil"] = Iso(report.SealedUntil),
            ["unsealedSince"] = Iso(report.UnsealedSince),
            ["unsealedStreams"] = report.UnsealedStreams,
            ["findings"] = new JsonArray([.. report.Findings.Select(Json)]),
        };
        answer.Write(json, [.. report.Findings.Select(f => Line(answer, f)), .. Summary(report).Select(answer.In)]);
        return report.Findings.Count == 0 ? JardemCli.Done : JardemCli.Refused;
    }

    private static JsonObject Json(Tampering finding) => new()
    {
        ["kind"] = finding.Kind.ToString(),
        ["stream"] = finding.Stream?.ToString(),
        ["version"] = finding.Version,
        ["detail"] = finding.Detail,
    };

    private static string Line(Answer answer, Tampering finding)
    {
        var version = finding.Version is { } v ? $" № {v.ToString(CultureInfo.InvariantCulture)}" : "";
        return $"{answer.In(NameOf(finding.Kind))}: {finding.Stream?.ToString() ?? finding.Detail}{version}";
    }

    private static IEnumerable<Text> Summary(VerifyReport r)
    {
        yield return new Text(
            $"Тексерілгені: тізбек – {r.Streams}, оқиға – {r.Events}, мөр – {r.Seals}, файл – {r.Files}.",
            $"Проверено: цепочек – {r.Streams}, событий – {r.Events}, печатей – {r.Seals}, файлов – {r.Files}.",
            $"Checked: {r.Streams} streams, {r.Events} events, {r.Seals} seals, {r.Files} files.");
        if (r.SealedUntil is { } until)
            yield return new Text($"Соңғы мөр: {Iso(until)}.", $"Последняя печать: {Iso(until)}.", $"Last seal: {Iso(until)}.");
        if (r.UnsealedSince is { } since)
        {
            yield return new Text(
                $"{Iso(since)} уақытынан бері мөрленбеген тізбек саны: {r.UnsealedStreams}.",
                $"С {Iso(since)} еще не опечатано цепочек: {r.UnsealedStreams}.",
                $"Not sealed yet since {Iso(since)}: {r.UnsealedStreams} streams.");
        }

        yield return r.Findings.Count == 0
            ? new Text("Бұрмалау белгілері табылған жоқ.", "Следов вмешательства не найдено.", "Nothing was tampered with.")
            : new Text($"Бұрмалау белгілерінің саны: {r.Findings.Count}.", $"Следов вмешательства: {r.Findings.Count}.", $"Traces of tampering: {r.Findings.Count}.");
    }

    private static string? Iso(Instant? at) => at is { } moment ? InstantPattern.ExtendedIso.Format(moment) : null;

    private static Text NameOf(TamperingKind kind) => kind switch
    {
        TamperingKind.ChangedEvent => new Text("Өзгертілген оқиға", "Измененное событие", "Changed event"),
        TamperingKind.MissingEvent => new Text("Жоғалған оқиға", "Пропавшее событие", "Missing event"),
        TamperingKind.ReorderedEvents => new Text("Орны ауыстырылған оқиға", "Переставленное событие", "Reordered event"),
        TamperingKind.CutTail => new Text("Тізбектің соңы кесілген", "Обрезан конец цепочки", "Cut tail"),
        TamperingKind.DeletedStream => new Text("Жойылған тізбек", "Удаленная цепочка", "Deleted stream"),
        TamperingKind.ChangedSeal => new Text("Өзгертілген мөр", "Измененная печать", "Changed seal"),
        TamperingKind.MissingSeal => new Text("Жоғалған мөр", "Пропавшая печать", "Missing seal"),
        TamperingKind.ChangedFile => new Text("Өзгертілген файл", "Измененный файл", "Changed file"),
        TamperingKind.MissingFile => new Text("Жоғалған файл", "Пропавший файл", "Missing file"),
        TamperingKind.ChangedSnapshot => new Text("Құқықтың өзгертілген көшірмесі", "Измененный снимок права", "Changed law snapshot"),
        TamperingKind.JournalGap => new Text("Журналдағы олқылық", "Пробел в журнале", "Journal gap"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of tampering without a name."),
    };
}
