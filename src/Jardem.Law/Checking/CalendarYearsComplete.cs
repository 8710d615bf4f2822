using System.Globalization;

namespace Jardem.Law.Checking;

/// <summary>No year is missing between the first and the last file of the calendar, and a year's moves touch that year.</summary>
internal sealed class CalendarYearsComplete : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law)
    {
        var years = law.Data.Years;
        if (years.Count == 0)
            return [Missing(null)];
        var held = years.Select(y => y.Year).ToHashSet();
        var missing = Enumerable.Range(held.Min(), held.Max() - held.Min() + 1).Where(y => !held.Contains(y)).Select(y => Missing(y));
        var strays = years.SelectMany(y => y.Moves.Where(m => m.Works.Year != y.Year && m.Off.Year != y.Year).Select(m => Stray(y.Year, DateText.Short(m.Off))));
        var ait = years.Where(y => y.KurbanAit is { } day && day.Date.Year != y.Year).Select(y => Stray(y.Year, DateText.Short(y.KurbanAit!.Date)));
        return missing.Concat(strays).Concat(ait);
    }

    private static LawFinding Missing(int? year)
    {
        var name = year?.ToString(CultureInfo.InvariantCulture) ?? "YYYY";
        return new LawFinding(FindingSeverity.Error, $"{LawPlaces.Calendar}/{name}.yaml", name, new Text(
            "Жылдың күнтізбесі жоқ. Файлды қосыңыз.", "Нет календаря этого года. Добавьте файл.", "The year has no calendar. Add the file."));
    }

    private static LawFinding Stray(int year, string day) => new(
        FindingSeverity.Error, $"{LawPlaces.Calendar}/{year.ToString(CultureInfo.InvariantCulture)}.yaml", day, new Text(
            "Бұл күн файлдың жылына жатпайды. Күнді түзетіңіз немесе басқа файлға көшіріңіз.",
            "Этот день не относится к году файла. Исправьте день или перенесите его в другой файл.",
            "The day is not of the file's year. Mend it, or move it to the other file."));
}
