using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>A time of learning in one organisation.</summary>
/// <param name="Level">preschool, primary, basic, general, technical, post-secondary or university.</param>
public sealed record Study(string Organisation, string Level, int? Grade, string Form, string? Speciality, LocalDate From, LocalDate Until);

/// <summary>What came in for somebody in one month, in tiyn.</summary>
public sealed record Contribution(int Year, int Month, long Pension, long Social, string PayerBin);

/// <summary>Learning and contributions, worked out from the seed each time.</summary>
public static class Lives
{
    private static readonly string[] Specialities = ["Құрылыс", "Медицина", "Педагогика", "Ақпараттық жүйелер", "Құқықтану", "Ауыл шаруашылығы"];

    /// <summary>Times of learning that began by the day, earliest first; a school as it is or was on the day.</summary>
    public static IEnumerable<Study> StudiesOf(this Town town, Person person, LocalDate day)
    {
        if (person.Born.Year < 1990 || person.Citizenship != "KAZ")
            yield break;
        var draws = town.Of(person, Purpose.School);
        var start = person.Born.Year + (person.Born.Month <= 8 ? 6 : 7);
        var school = $"№ {draws.Between(1, 90)} мектеп";
        var kindergarten = draws.PerMille(600);
        var form = draws.PerMille(120) ? "part-time" : "full-time";
        var speciality = draws.One(Specialities);
        var number = draws.Between(1, 9);
        if (kindergarten)
            yield return new Study($"№ {number} балабақша", "preschool", null, "full-time", null, new LocalDate(start - 3, 9, 1), new LocalDate(start, 8, 20));
        var grades = person.Learning == Learning.College ? 9 : 11;
        var now = day.Month >= 9 ? day.Year : day.Year - 1;
        var grade = Math.Clamp(now - start + 1, 1, grades);
        var level = grade switch { <= 4 => "primary", <= 9 => "basic", _ => "general" };
        yield return new Study(school, level, grade, "full-time", null, new LocalDate(start, 9, 1), new LocalDate(start + grades, 5, 31));
        switch (person.Learning)
        {
            case Learning.College:
                yield return new Study($"№ {number} колледж", "technical", null, form, speciality, new LocalDate(start + 9, 9, 1), new LocalDate(start + 13, 6, 30));
                break;
            case Learning.LaterCollege:
                yield return new Study($"№ {number} колледж", "post-secondary", null, form, speciality, new LocalDate(start + 12, 9, 1), new LocalDate(start + 14, 6, 30));
                break;
            case Learning.University:
                yield return new Study("Үлгілі университеті", "university", null, form, speciality, new LocalDate(start + 11, 9, 1), new LocalDate(start + 15, 6, 30));
                break;
            case Learning.LeftUniversity:
                yield return new Study("Үлгілі университеті", "university", null, form, speciality, new LocalDate(start + 11, 9, 1), new LocalDate(start + 13, 1, 25));
                break;
        }
    }

    /// <summary>Contributions of the months between the two, both included, that are over by the day.</summary>
    public static IEnumerable<Contribution> ContributionsOf(this Town town, Person person, LocalDate from, LocalDate until, LocalDate day)
    {
        if (person.Work is not { } work)
            yield break;
        var draws = town.Of(person, Purpose.Contribution);
        var wage = draws.Between(95, 780) * 100_000L;
        var last = LocalDate.Min(day.PlusMonths(-1), LocalDate.Min(until, work.Until ?? until));
        for (var month = new LocalDate(work.From.Year, work.From.Month, 1); month <= last; month = month.PlusMonths(1))
        {
            // Drawn for every month, asked for or not, so that a month is the same in each answer.
            var paid = !draws.PerMille(40);
            var extra = draws.Below(200);
            if (!paid || month.PlusMonths(1) <= from)
                continue;
            var then = wage * Math.Max(120, 1000 - ((2026 - month.Year) * 45)) / 1000 * (1000 + extra) / 1000;
            yield return new Contribution(month.Year, month.Month, then / 10, month.Year >= 2005 ? then * 35 / 1000 : 0, work.PayerBin);
        }
    }

    public static bool StudiesOn(this Town town, Person person, LocalDate day) =>
        person.AliveOn(day) && town.StudiesOf(person, day).Any(s => s.Level != "preschool" && s.From <= day && s.Until >= day);
}
