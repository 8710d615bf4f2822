using System.Globalization;
using System.Xml.Linq;
using Jardem.Simulator.Faults;
using Jardem.Simulator.People;
using Jardem.Simulator.Registers;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Simulator.Wire;

/// <summary>Works out what a register says, truly or as ordered.</summary>
public sealed class Answering(Town town, Offices offices, WorldTime time)
{
    internal XElement Payload(Operation operation, XElement request, Order? order)
    {
        var fields = request.Elements().Where(e => e.Value.Length > 0).GroupBy(e => e.Name.LocalName).ToDictionary(g => g.Key, g => g.First().Value.Trim());
        var stale = order?.Fault == "stale";
        var asked = new Asked(fields, stale ? time.Today.PlusYears(-2) : time.Today, stale);
        List<Record> records = order?.Fault == "no-record" ? [] : [.. operation.Answer(offices, asked)];
        if (operation.Feed && order?.Fault is "duplicate" or "reorder")
            records = DeathFeed.Garbled(records, order.Fault, fields);
        if (order?.Fault == "wrong")
            records = [.. records.Select(r => Wrong(r, fields))];
        var keepUntil = operation.KeepMinutes is { } minutes ? InstantPattern.General.Format(time.Now + Duration.FromMinutes(minutes)) : null;
        return Envelopes.Payload(operation, records, keepUntil);
    }

    /// <summary>
    /// Other values of the right shape: days moved, names and kin of a neighbour, flags turned, amounts doubled. Whom it is about stays.
    /// </summary>
    private Record Wrong(Record record, Dictionary<string, string> asked)
    {
        var whose = town.Find(asked.GetValueOrDefault("iin") ?? town.Firm(asked.GetValueOrDefault("bin"))?.Director.Iin);
        var neighbour = town.People[((whose?.Index ?? 0) + 1) % town.People.Count];
        var told = new Record();
        foreach (var (name, value) in record)
            told.Add(name, asked.ContainsValue(value) ? value : Other(name, value, neighbour));
        return told;
    }

    private static string Other(string name, string value, Person neighbour) => name switch
    {
        "surname" or "childSurname" => neighbour.Surname + "а",
        "name" or "childName" => neighbour.Name,
        "director" => neighbour.FullName,
        "lifeStatus" => value == "0" ? "1" : "0",
        "gender" => value == "1" ? "2" : "1",
        "group" => value == "1" ? "2" : "1",
        "street" => "Басқа көшесі",
        "pension" or "social" or "amount" => (long.Parse(value, CultureInfo.InvariantCulture) * 2).ToString(CultureInfo.InvariantCulture),
        _ when value is "true" or "false" => value == "true" ? "false" : "true",
        _ when LocalDatePattern.Iso.Parse(value) is { Success: true } day => Record.Written(day.Value.PlusDays(37)),
        _ when name.EndsWith("Iin", StringComparison.Ordinal) => neighbour.Iin,
        _ when name.EndsWith("Name", StringComparison.Ordinal) => neighbour.FullName,
        _ => value,
    };
}
