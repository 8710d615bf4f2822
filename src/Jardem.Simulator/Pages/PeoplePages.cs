using System.Globalization;
using Jardem.Simulator.People;
using Jardem.Simulator.Registers;
using NodaTime;

namespace Jardem.Simulator.Pages;

/// <summary>Picks people of the town for demonstrations and tests.</summary>
internal static class PeoplePages
{
    private const int Most = 1000;

    public static IReadOnlyList<string> Kinds { get; } =
        ["any", "alive", "deceased", "deceased-before-coverage", "annulled-death", "spouse-of-deceased", "child-of-deceased", "parent", "child", "married", "disabled", "disabled-child", "student", "schoolchild", "entrepreneur", "firm-owner", "worker", "pensioner", "guardian", "guarded", "adopted", "adopter", "foreigner", "expired-document", "died-within-year"];

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapGet("/people", (string? kind, int? take, int? skip, string? territory, Town town, WorldTime time) =>
        {
            if (kind is not null && !Kinds.Contains(kind))
                return Results.Problem($"kind: one of {string.Join(", ", Kinds)}.", statusCode: 400);
            var day = time.Today;
            var found = Among(town, kind, day).Where(p => p.Born <= day && (territory is null || p.Territory == territory) && IsOne(town, p, kind ?? "any", day));
            return Results.Ok(found.Skip(Math.Max(0, skip ?? 0)).Take(Math.Clamp(take ?? 10, 1, Most)).Select(p => Told(town, p, day)));
        });
        app.MapGet("/people/{iin}", (string iin, Town town, WorldTime time) =>
            town.Find(iin) is { } person && person.Born <= time.Today ? Results.Ok(Told(town, person, time.Today)) : Results.NotFound());
    }

    private static IEnumerable<Person> Among(Town town, string? kind, LocalDate day) => kind switch
    {
        "guardian" => town.People.Where(c => c.AgeOn(day) < 18 && c.Guardianship is { } g && g.DecidedOn <= day).Select(c => c.Guardianship!.Guardian).Distinct(),
        "adopter" => town.People.Where(c => c.Adoption is { } a && a.EffectiveOn <= day).Select(c => c.Adoption!.Adopter).Distinct(),
        _ => town.People,
    };

    private static bool IsOne(Town town, Person p, string kind, LocalDate day) => kind switch
    {
        "any" => true,
        "alive" => p.AliveOn(day),
        "deceased" => !p.AliveOn(day) && p.Death is { } death && KinRecords.Holds(death, day),
        "deceased-before-coverage" => !p.AliveOn(day) && p.Death is { } early && early.RegisteredOn <= Boundaries.Deaths,
        "annulled-death" => p.Death is { Annulled: true },
        "spouse-of-deceased" => p.AliveOn(day) && p.SpouseOn(day) is { } spouse && !spouse.AliveOn(day),
        "child-of-deceased" => p.AliveOn(day) && p.AgeOn(day) < 18 && ((p.Father is { } f && !f.AliveOn(day)) || (p.Mother is { } m && !m.AliveOn(day))),
        "parent" => p.AliveOn(day) && p.Children.Any(c => c.AliveOn(day) && c.AgeOn(day) < 18),
        "child" => p.AliveOn(day) && p.AgeOn(day) < 18,
        "married" => p.AliveOn(day) && p.SpouseOn(day) is { } other && other.AliveOn(day),
        "disabled" => p.AliveOn(day) && p.Disability is { } d && d.EstablishedOn <= day && (d.Until is not { } until || until > day),
        "disabled-child" => p.AliveOn(day) && p.AgeOn(day) < 18 && p.Disability is { Group: "child" } d && d.EstablishedOn <= day,
        "student" => p.AgeOn(day) >= 15 && town.StudiesOf(p, day).Any(s => s.Level is "technical" or "post-secondary" or "university" && s.From <= day && s.Until >= day) && p.AliveOn(day),
        "schoolchild" => p.AgeOn(day) < 18 && town.StudiesOn(p, day),
        "entrepreneur" => p.AliveOn(day) && p.Business is { } b && b.RegisteredOn <= day && (b.ClosedOn is not { } closed || closed > day),
        "firm-owner" => p.AliveOn(day) && p.Business?.Firm is { } firm && (firm.ClosedOn is not { } closed || closed > day),
        "worker" => p.AliveOn(day) && p.Work is { } w && w.From <= day && (w.Until is not { } until || until > day),
        "pensioner" => p.AliveOn(day) && p.AgeOn(day) >= (p.Male ? 63 : 61),
        "guarded" => p.AliveOn(day) && p.AgeOn(day) < 18 && p.Guardianship is { } g && g.DecidedOn <= day && (g.EndedOn is not { } ended || ended > day),
        "guardian" or "adopter" => p.AliveOn(day),
        "adopted" => p.AliveOn(day) && p.Adoption is { } a && a.EffectiveOn <= day,
        "died-within-year" => p.Death is { Annulled: false } lately && lately.RegisteredOn <= day && lately.RegisteredOn > day.PlusYears(-1),
        "foreigner" => p.AliveOn(day) && p.Citizenship != "KAZ",
        _ => p.AliveOn(day) && town.PaperOf(p, day).To < day,
    };

    private static object Told(Town town, Person p, LocalDate day)
    {
        var home = town.HomeOf(p, day);
        return new
        {
            iin = p.Iin,
            surname = p.Surname,
            name = p.Name,
            patronymic = p.Patronymic,
            birthDate = Record.Written(p.Born),
            sex = p.Male ? "male" : "female",
            language = p.Kazakh ? "kk" : "ru",
            citizenship = p.Citizenship,
            deathDate = p.Died is { } died && died <= day ? Record.Written(died) : null,
            phone = town.PhoneOf(p),
            account = town.AccountOf(p)?.Iban,
            territory = home.Territory,
            address = string.Join(", ", new[] { home.Region, home.District, home.City, home.Street, home.Building, home.Flat }.Where(s => s is not null)),
            documentNumber = town.PaperOf(p, day).Number,
            spouse = p.SpouseOn(day)?.Iin,
            father = p.Father?.Iin,
            mother = p.Mother?.Iin,
            children = p.Children.Where(c => c.Born <= day).Select(c => c.Iin).ToList(),
            guardian = p.Guardianship is { } g && g.DecidedOn <= day ? g.Guardian.Iin : null,
            adopter = p.Adoption is { } a && a.DecidedOn <= day ? a.Adopter.Iin : null,
            disability = p.Disability is { } d && d.EstablishedOn <= day ? d.Group : null,
            bin = p.Business?.Firm?.Bin,
            awards = WorkRecords.Award(town, new Asked(new Dictionary<string, string> { ["iin"] = p.Iin }, day, Earlier: false)).Select(a => a.First(v => v.Key == "kind").Value).ToList(),
            declarant = p.Died is { } && p.Death is { } registered && registered.RegisteredOn <= day ? Declarants.Of(town, p)?.Person.Iin : null,
            age = p.AgeOn(day).ToString(CultureInfo.InvariantCulture),
        };
    }
}
