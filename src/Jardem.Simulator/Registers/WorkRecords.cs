using System.Globalization;
using Jardem.Simulator.People;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Simulator.Registers;

/// <summary>ГБД ЮЛ, contributions and ЦБД.</summary>
internal static class WorkRecords
{
    /// <summary>The kind of award by which a funeral payment is told, under the deceased.</summary>
    public const string FuneralPayment = "funeral-payment";

    /// <summary>Deaths before this day were looked after by the program that was there before: most of them were paid for.</summary>
    private static readonly LocalDate PaidBefore = new(2025, 1, 1);

    public static IEnumerable<Record> Entity(Town town, Asked asked)
    {
        if (town.Firm(asked["bin"]) is not { } firm || firm.RegisteredOn > asked.Day)
            yield break;
        var home = town.HomeOf(firm.Director, asked.Day);
        yield return new Record
        {
            { "bin", firm.Bin },
            { "nameKz", firm.Name + " ЖШС" },
            { "nameRu", "ТОО " + firm.Name },
            { "director", firm.Director.FullName },
            { "addressKz", $"{home.Region}, {home.Street}, {home.Building}" },
            { "addressRu", $"{home.Region}, {home.Street}, {home.Building}" },
            { "oked", "47190" },
            { "registeredOn", firm.RegisteredOn },
            { "closedOn", Past(firm.ClosedOn, asked.Day) },
        };
    }

    public static IEnumerable<Record> Entrepreneur(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { Business: { } business } person || business.RegisteredOn > asked.Day)
            yield break;
        yield return new Record
        {
            { "iin", person.Iin },
            { "registeredOn", business.RegisteredOn },
            { "closedOn", Past(business.ClosedOn, asked.Day) },
            { "active", Past(business.ClosedOn, asked.Day) is null },
        };
    }

    public static IEnumerable<Record> Contributions(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { } person)
            yield break;
        var from = Day(asked["from"]) ?? new LocalDate(1998, 1, 1);
        var until = Day(asked["until"]) ?? asked.Day;
        foreach (var month in town.ContributionsOf(person, from, until, asked.Day))
        {
            yield return new Record
            {
                { "iin", person.Iin },
                { "month", string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}") },
                { "pension", month.Pension },
                { "social", month.Social },
                { "payerBin", month.PayerBin },
            };
        }
    }

    public static IEnumerable<Record> Award(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { } person)
            yield break;
        var draws = town.Of(person, Purpose.Award);
        var amount = draws.Between(450, 1900) * 10_000L;
        var citizen = person.Citizenship == "KAZ";
        var pension = person.Born.PlusYears(person.Male ? 63 : 61);
        if (citizen && Reached(pension))
        {
            yield return One("old-age-pension", pension, Past(person.Died, asked.Day));
            if (pension >= new LocalDate(2005, 6, 1))
                yield return One("base-pension", pension, Past(person.Died, asked.Day));
        }
        if (citizen && person.Born.Year <= 1927)
            yield return One("war-participant", new LocalDate(1995, 5, 9), Past(person.Died, asked.Day));
        if (person.Disability is { } disability && disability.EstablishedOn <= asked.Day)
            yield return One("disability-benefit", disability.EstablishedOn.PlusDays(10), Past(disability.Until, asked.Day) ?? Past(person.Died, asked.Day));
        var lost = new[] { person.Father?.Died, person.Mother?.Died }.Where(d => d is { } on && on < person.Born.PlusYears(18) && on < asked.Day).Min();
        if (lost is { } since && draws.PerMille(600))
            yield return One("survivor-benefit", LocalDate.Max(since, person.Born), Past(person.Born.PlusYears(18), asked.Day));
        var allowance = town.Of(person, Purpose.Allowance);
        var social = person.Born.PlusYears(allowance.Between(30, 58));
        var special = person.Born.PlusYears(allowance.Between(50, 58));
        var drawn = allowance.Below(1000);
        if (citizen && drawn < 60 && Reached(social))
            yield return One("social-benefit", social, Past(person.Died, asked.Day));
        if (citizen && drawn is >= 60 and < 110 && Reached(special))
            yield return One("special-benefit", special, Past(person.Died, asked.Day));

        if (citizen && Reached(pension) && person.Died is { } death && death < PaidBefore && town.Of(person, Purpose.Burial).PerMille(750))
            yield return One(FuneralPayment, death.PlusDays(20), null);

        bool Reached(LocalDate on) => on <= asked.Day && (person.Died is not { } died || died > on);

        Record One(string kind, LocalDate from, LocalDate? until) => new()
        {
            { "iin", person.Iin },
            { "kind", kind },
            { "since", from },
            { "until", until },
            { "amount", amount },
            { "status", until is null ? "active" : "stopped" },
        };
    }

    public static IEnumerable<Record> Account(Town town, Asked asked)
    {
        if (town.Firm(asked["bin"]) is { } firm && firm.RegisteredOn <= asked.Day)
        {
            var (number, bank) = town.AccountOf(firm);
            yield return new Record { { "bin", firm.Bin }, { "iban", number }, { "bank", bank }, { "since", firm.RegisteredOn } };
        }
        if (town.Find(asked["iin"]) is not { } person || town.AccountOf(person) is not { } account || account.Since > asked.Day)
            yield break;
        yield return new Record { { "iin", person.Iin }, { "iban", account.Iban }, { "bank", account.Bank }, { "since", account.Since } };
    }

    private static LocalDate? Past(LocalDate? on, LocalDate day) => on <= day ? on : null;

    /// <summary>A day or a month as written on the wire.</summary>
    private static LocalDate? Day(string? written) =>
        written is null ? null
        : LocalDatePattern.Iso.Parse(written) is { Success: true } day ? day.Value
        : LocalDatePattern.Iso.Parse(written + "-01") is { Success: true } month ? month.Value
        : null;
}
