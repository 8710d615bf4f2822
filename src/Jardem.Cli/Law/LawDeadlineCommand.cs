using System.CommandLine;
using System.Text.Json.Nodes;
using Jardem.Law;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Json;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Cli.Law;

/// <summary>jardem law deadline SERVICE --limit NAME --from DATETIME [--office ID]: the last day of a limit and why that day.</summary>
internal static class LawDeadlineCommand
{
    public static Command Build(string folder)
    {
        var service = new Argument<string>("SERVICE");
        var limit = new Option<string>("--limit") { Required = true, Description = "NAME: decision, …" };
        var from = new Option<string>("--from") { Required = true, Description = "DATETIME: 2026-07-10T18:30" };
        var office = new Option<string?>("--office") { Description = "ID" };
        var command = new Command("deadline", "The last day of a limit, and why that day") { service, limit, from, office };
        command.SetAction(parsed =>
        {
            var snapshot = LawFolder.Snapshot(parsed, folder);
            var filed = parsed.GetRequiredValue(from);
            var hours = Hours(snapshot, parsed.GetValue(office), filed);
            var filing = Filing(snapshot, DateInput.Moment(filed, hours.Zone), hours);
            var standard = KnownService.Standard(snapshot, parsed.GetRequiredValue(service), filing.Day);
            var name = parsed.GetRequiredValue(limit);
            if (!standard.Limits.TryGetValue(name, out var found))
                throw NoLimit(name, standard.Limits.Keys);
            var deadline = new DeadlineClock(snapshot).Derive(found, filing);
            Write(new Answer(parsed), snapshot, standard.Service, parsed.GetValue(office), found, filing, deadline);
            return JardemCli.Done;
        });
        return command;
    }

    private static OfficeHours Hours(LawSnapshot snapshot, string? id, string filed)
    {
        if (id is null)
            return OfficeHours.StateCorporation(DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
        var known = snapshot.Data.Bodies.Where(b => b.Id == id).ToList();
        if (known.Count == 0)
        {
            var list = string.Join(", ", snapshot.Data.Bodies.Select(b => b.Id).Distinct());
            throw new RefusedException(new Text($"«{id}» бөлімі жоқ. Бар бөлімдер: {list}.", $"Отдела «{id}» нет. Есть отделы: {list}.", $"No office '{id}'. Known offices: {list}."));
        }

        // The office's own zone is needed before the day is known; editions of one office share it unless the office itself moved.
        var day = DateInput.Moment(filed, DateTimeZoneProviders.Tzdb[known[0].Zone]).At.InZone(DateTimeZoneProviders.Tzdb[known[0].Zone]).Date;
        var body = snapshot.On(day).Body(id) ?? throw new RefusedException(new Text(
            $"«{id}» бөлімі {DateText.Long(day, Language.Kk)} күні жұмыс істемеген.", $"Отдела «{id}» на этот день нет: {DateText.Long(day, Language.Ru)}.", $"The office '{id}' did not exist on {DateText.Long(day, Language.En)}."));
        return OfficeHours.Of(body);
    }

    /// <summary>A day typed without a time is taken inside office hours, and no time is shown for it.</summary>
    private static Filing Filing(LawSnapshot snapshot, TypedMoment moment, OfficeHours hours)
    {
        var filing = new DeadlineClock(snapshot).FilingDay(moment.At, hours);
        return moment.HasTime ? filing : filing with { Steps = [filing.Steps[0] with { Time = null }, .. filing.Steps.Skip(1)] };
    }

    private static void Write(Answer answer, LawSnapshot snapshot, string service, string? office, TimeLimit limit, Filing filing, Deadline deadline)
    {
        var basis = BasisText.Line(deadline.Basis, snapshot.On(filing.Day));
        var due = Iso(deadline.DueAt) ?? Iso(deadline.Due);
        var json = new JsonObject
        {
            ["service"] = service,
            ["limit"] = limit.Name,
            ["amount"] = limit.Amount,
            ["unit"] = Word(limit.Unit),
            ["norm"] = limit.Norm!.ToString(),
            ["basis"] = answer.In(basis),
            ["office"] = office,
            ["filed"] = Iso(filing.LocalAt),
            ["filingDay"] = Iso(filing.Day),
            ["due"] = due,
            ["provisional"] = deadline.Provisional,
            ["snapshot"] = snapshot.Id,
            ["derivation"] = new JsonArray([.. deadline.Derivation.Select(s => Step(s, snapshot, answer))]),
        };
        var printed = deadline.DueAt is { } at ? $"{DateText.Long(at.Date, answer.Language)}, {DateText.Time(at.TimeOfDay)}" : DateText.WithWeekday(deadline.Due, answer.Language);
        answer.Write(json, [$"{printed} ({answer.In(CountText.Of(limit.Amount, limit.Unit))})", answer.In(basis), "", .. DerivationText.Of(deadline, snapshot).Select(answer.In)]);
    }

    private static JsonObject Step(DerivationStep step, LawSnapshot snapshot, Answer answer)
    {
        var json = JsonNode.Parse(CanonicalJson.Write(step))!.AsObject();
        json["text"] = answer.In(DerivationText.Of(step, snapshot));
        return json;
    }

    private static RefusedException NoLimit(string name, IEnumerable<string> known)
    {
        var list = string.Join(", ", known.Order(StringComparer.Ordinal));
        return new RefusedException(new Text($"«{name}» мерзімі жоқ. Бар мерзімдер: {list}.", $"Срока «{name}» нет. Есть сроки: {list}.", $"No limit '{name}'. Known limits: {list}."));
    }

    private static string? Word(LimitUnit unit) => JsonNode.Parse(CanonicalJson.Write(unit))!.GetValue<string>();

    private static string? Iso<T>(T value) => value is null ? null : JsonNode.Parse(CanonicalJson.Write(value))!.GetValue<string>();
}
