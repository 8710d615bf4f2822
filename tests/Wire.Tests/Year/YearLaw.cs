using Jardem.Simulator.People;
using Jardem.Simulator.Registers;
using Jardem.Tests.Simulator;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests.Year;

/// <summary>What is due for a death, counted by hand from the town's own records: nothing of the house's rules and law data is used.</summary>
internal sealed class YearLaw(RawWire world)
{
    /// <summary>Monthly calculation index of the year of death, tenge.</summary>
    private static readonly Dictionary<int, long> Index = new() { [2024] = 3692, [2025] = 3932, [2026] = 4325 };

    private readonly Dictionary<string, long?> _known = [];
    private readonly Dictionary<string, bool> _paidBefore = [];

    /// <summary>Tiyn: 36.6 indexes for a participant of the war, 35 for the recipient of a pension or benefit; null where nothing is due.</summary>
    public async Task<long?> Due(Person deceased, LocalDate died)
    {
        if (_known.TryGetValue(deceased.Iin, out var due))
            return due;
        var records = await Awards(deceased);
        var kinds = records.Where(r => Day(r["since"]) <= died && (!r.TryGetValue("until", out var until) || Day(until) >= died)).Select(r => r["kind"]).ToHashSet();
        var tenths = kinds.Contains("war-participant") ? 366 : kinds.Overlaps(["old-age-pension", "base-pension", "social-benefit", "special-benefit"]) ? 350 : (int?)null;
        return _known[deceased.Iin] = tenths is { } multiple ? multiple * Index[died.Year] * 10 : null;
    }

    /// <summary>Whether the program that was there before paid for the death; payments of this house name the decision.</summary>
    public async Task<bool> PaidBefore(Person deceased)
    {
        if (!_paidBefore.TryGetValue(deceased.Iin, out var paid))
            _paidBefore[deceased.Iin] = paid = (await Awards(deceased)).Any(r => r["kind"] == "funeral-payment" && !r.ContainsKey("decisionHash"));
        return paid;
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> Awards(Person deceased) =>
        RawWire.Records(await world.Answer("sync", RawWire.Sync($"year-{deceased.Iin}", "CBD_ours", RawWire.Question("AwardRequest", ("iin", deceased.Iin)))));

    /// <summary>Whom the house rule has written to: the spouse, child or parent who declared the death, else the spouse on the day of death.</summary>
    public static IReadOnlyList<Person> Addressees(DeathFeed.Entry death)
    {
        List<Person> all = [];
        if (death.Declarant is { Relation: not "other" } declarant)
            all.Add(declarant.Person);
        if (death.Person.Marriages.FirstOrDefault(m => m.On > new LocalDate(2008, 6, 1) && m.On <= death.Death.On && (m.DissolvedOn is not { } end || end > death.Death.On))?.Other(death.Person) is { } spouse && !all.Contains(spouse))
            all.Add(spouse);
        return all;
    }

    private static LocalDate Day(string iso)
    {
        var parsed = LocalDatePattern.Iso.Parse(iso);
        Assert.True(parsed.Success, iso);
        return parsed.Value;
    }
}
