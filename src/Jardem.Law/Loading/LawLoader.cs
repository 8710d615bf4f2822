using System.Collections.ObjectModel;
using Jardem.Law.Checking;
using Jardem.Law.Data;

namespace Jardem.Law.Loading;

/// <summary>
/// Reads the law folder: acts/*/{act,rules,standard,forms}.yaml (of an act with several services, standard-{service}.yaml), calendar/holidays.yaml and a file per year, house-rules.yaml,
/// house-rules/*.yaml, terms.yaml, bodies/*.yaml, banks/*.yaml, parameters/*.yaml. Files are taken in ordinal order of their paths, so the same folder gives the same
/// snapshot everywhere. Strict: what it does not know it refuses, with file, line and how to mend it.
/// </summary>
public sealed class LawLoader
{
    private readonly string _folder;

    private LawLoader(string folder) => _folder = folder;

    /// <exception cref="LawFileException">The folder or a file in it cannot be read as law data.</exception>
    public static LawData Load(string folder) => new LawLoader(folder).Load();

    private LawData Load()
    {
        if (!Directory.Exists(_folder))
            throw LawFile.Fault(_folder, 0, LawFileTexts.NoFolder);
        var bodies = Files<BodiesData>("bodies", "*.yaml");
        var years = Files<CalendarYearData>("calendar", "????.yaml");
        foreach (var year in years)
            MustBe(year, "year", year.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(year.File));
        var parameters = Files<ParameterData>("parameters", "*.yaml");
        foreach (var parameter in parameters)
            MustBe(parameter, "parameter", parameter.Value.Parameter, Path.GetFileNameWithoutExtension(parameter.File));
        var standards = OfActs<StandardData>("standard*.yaml", s => s.Act);
        foreach (var standard in standards)
            MustBe(standard, "service", LawPlaces.Standard(standard.Value), standard.File);
        Distinct(standards, s => [s.Service], "service");
        Distinct(bodies, b => b.Territories.Select(t => t.Id), "territories");
        Distinct(bodies, b => b.Bodies.Select(x => $"{x.Id} {x.From:uuuu-MM-dd}".TrimEnd()), "bodies");
        return new LawData
        {
            Acts = Values(OfActs<ActData>("act.yaml", a => a.Act, required: true)),
            Rules = Values(OfActs<RulesData>("rules.yaml", r => r.Act)),
            Standards = Values(standards),
            Forms = Values(OfActs<FormsData>("forms.yaml", f => f.Act)),
            Holidays = One<HolidaysData>("calendar/holidays.yaml").Holidays,
            Years = Values(years),
            HouseRules = Array.AsReadOnly(One<HouseRulesData>("house-rules.yaml").HouseRules.Concat(Files<HouseRulesData>("house-rules", "*.yaml").SelectMany(f => f.Value.HouseRules)).ToArray()),
            Terms = One<TermsData>("terms.yaml").Terms,
            Parameters = Values(parameters),
            Territories = Array.AsReadOnly(bodies.SelectMany(b => b.Value.Territories).ToArray()),
            Bodies = Array.AsReadOnly(bodies.SelectMany(b => b.Value.Bodies).ToArray()),
            Banks = Array.AsReadOnly(Files<BanksData>("banks", "*.yaml").SelectMany(b => b.Value.Banks).ToArray()),
        };
    }

    private List<LawFile<T>> OfActs<T>(string name, Func<T, string> act, bool required = false)
    {
        var acts = Path.Combine(_folder, "acts");
        if (!Directory.Exists(acts))
            throw LawFile.Fault("acts", 0, LawFileTexts.NoFolder);
        var found = new List<LawFile<T>>();
        foreach (var slug in Directory.GetDirectories(acts).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal))
        {
            var files = Directory.GetFiles(Path.Combine(acts, slug), name).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
            if (required && files.Count == 0)
                files.Add(name);
            foreach (var read in files.Select(f => Read<T>($"acts/{slug}/{f}")))
            {
                MustBe(read, "act", act(read.Value), slug);
                found.Add(read);
            }
        }

        return found;
    }

    private List<LawFile<T>> Files<T>(string folder, string pattern)
    {
        var path = Path.Combine(_folder, folder);
        if (!Directory.Exists(path))
            return [];
        return Directory.GetFiles(path, pattern)
            .Select(f => $"{folder}/{Path.GetFileName(f)}")
            .Order(StringComparer.Ordinal)
            .Select(Read<T>)
            .ToList();
    }

    private T One<T>(string file) => Read<T>(file).Value;

    private LawFile<T> Read<T>(string file)
    {
        var path = Path.Combine(_folder, file);
        if (!File.Exists(path))
            throw LawFile.Fault(file, 0, LawFileTexts.NoFile);
        return LawFile.Read<T>(file, File.ReadAllText(path));
    }

    private static ReadOnlyCollection<T> Values<T>(IEnumerable<LawFile<T>> files) => Array.AsReadOnly(files.Select(f => f.Value).ToArray());

    private static void MustBe<T>(LawFile<T> file, string key, string value, string expected)
    {
        if (value != expected)
            throw LawFile.Fault(file.File, file.LineOf(key), LawFileTexts.OtherName(value, expected));
    }

    private static void Distinct<T>(IEnumerable<LawFile<T>> files, Func<T, IEnumerable<string>> ids, string key)
    {
        var seen = new Dictionary<string, string>();
        foreach (var file in files)
            foreach (var id in ids(file.Value))
                if (!seen.TryAdd(id, file.File))
                    throw LawFile.Fault(file.File, file.LineOf(key), LawFileTexts.DuplicateAcross(id, seen[id]));
    }
}
