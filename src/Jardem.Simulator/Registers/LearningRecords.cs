using System.Globalization;
using Jardem.Simulator.People;
using NodaTime;

namespace Jardem.Simulator.Registers;

/// <summary>НОБД and ЕПВО.</summary>
internal static class LearningRecords
{
    public static IEnumerable<Record> School(Town town, Asked asked)
    {
        foreach (var (person, study) in Studies(town, asked, university: false))
        {
            yield return new Record
            {
                { "iin", person.Iin },
                { "organisation", study.Organisation },
                { "level", study.Level },
                { "grade", study.Grade?.ToString(CultureInfo.InvariantCulture) },
                { "form", study.Form },
                { "from", study.From },
                { "until", study.Until },
                { "active", Active(person, study, asked.Day) },
            };
        }
    }

    public static IEnumerable<Record> University(Town town, Asked asked)
    {
        foreach (var (person, study) in Studies(town, asked, university: true))
        {
            yield return new Record
            {
                { "iin", person.Iin },
                { "organisation", study.Organisation },
                { "speciality", study.Speciality },
                { "form", study.Form },
                { "from", study.From },
                { "until", study.Until },
                { "active", Active(person, study, asked.Day) },
            };
        }
    }

    private static IEnumerable<(Person Person, Study Study)> Studies(Town town, Asked asked, bool university) =>
        town.Find(asked["iin"]) is { } person
            ? town.StudiesOf(person, asked.Day).Where(s => s.From <= asked.Day && (s.Level == "university") == university && (person.Died is not { } died || died > s.From)).Select(s => (person, s))
            : [];

    private static bool Active(Person person, Study study, LocalDate day) => study.Until >= day && person.AliveOn(day);
}
