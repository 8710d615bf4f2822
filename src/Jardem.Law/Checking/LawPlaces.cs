using Jardem.Law.Data;

namespace Jardem.Law.Checking;

/// <summary>A run of editions that must follow one another, and where it stands.</summary>
internal sealed record EditionRun(string File, string Path, string? Act, IReadOnlyList<Edition> Editions);

/// <summary>Where each kind of entry stands in the law folder.</summary>
internal static class LawPlaces
{
    public const string HouseRules = "house-rules.yaml";
    public const string Terms = "terms.yaml";
    public const string Holidays = "calendar/holidays.yaml";
    public const string Calendar = "calendar";
    public const string Bodies = "bodies/*.yaml";
    public const string Banks = "banks/*.yaml";

    public static string Act(string act) => $"acts/{act}/act.yaml";

    public static string Rules(string act) => $"acts/{act}/rules.yaml";

    /// <summary>The file of a standard: an act that approves several Rules, each with its own service, has a file for each service.</summary>
    public static string Standard(StandardData standard) =>
        standard.Appendix.Contains('.') ? $"acts/{standard.Act}/standard-{standard.Service}.yaml" : $"acts/{standard.Act}/standard.yaml";

    public static string Forms(string act) => $"acts/{act}/forms.yaml";

    public static string Parameter(string parameter) => $"parameters/{parameter}.yaml";

    /// <summary>Every run of editions in the data.</summary>
    public static IEnumerable<EditionRun> Runs(LawData data)
    {
        foreach (var act in data.Acts)
            yield return new EditionRun(Act(act.Act), "names", act.Act, act.Names);
        foreach (var rules in data.Rules)
            foreach (var provision in rules.Provisions)
                yield return new EditionRun(Rules(rules.Act), provision.Path, rules.Act, provision.Editions);
        foreach (var standard in data.Standards)
        {
            yield return new EditionRun(Standard(standard), "name", standard.Act, standard.Name);
            foreach (var row in standard.Rows)
                yield return new EditionRun(Standard(standard), row.Key, standard.Act, row.Editions);
        }

        foreach (var forms in data.Forms)
            foreach (var form in forms.Forms)
                yield return new EditionRun(Forms(forms.Act), form.Path, forms.Act, form.Editions);
        foreach (var term in data.Terms)
            yield return new EditionRun(Terms, $"{term.Act}/{term.Key}", term.Act, term.Editions);
        foreach (var parameter in data.Parameters)
            yield return new EditionRun(Parameter(parameter.Parameter), parameter.Parameter, null, parameter.Values);
        foreach (var rule in data.HouseRules.GroupBy(r => r.Id))
            yield return new EditionRun(HouseRules, rule.Key, null, rule.ToList());
        foreach (var body in data.Bodies.GroupBy(b => b.Id))
            yield return new EditionRun(Bodies, body.Key, null, body.ToList());
        foreach (var bank in data.Banks.GroupBy(b => b.Code))
            yield return new EditionRun(Banks, bank.Key, null, bank.ToList());
    }
}
