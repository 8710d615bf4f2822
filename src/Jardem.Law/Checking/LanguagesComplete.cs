using System.Collections;
using System.Text.Json.Serialization.Metadata;
using Jardem.Law.Data;
using Jardem.Law.Json;

namespace Jardem.Law.Checking;

/// <summary>
/// Every text has its Kazakh and Russian side, every text of the interface its English one too, and every law text says of each side
/// whether it is the published one.
/// </summary>
internal sealed class LanguagesComplete : ILawCheck
{
    /// <summary>Types whose texts are words of the law, which have no English.</summary>
    private static readonly HashSet<Type> LawTexts =
    [
        typeof(ProvisionEdition), typeof(StandardRowEdition), typeof(GroundData), typeof(ActName), typeof(FormBlock), typeof(TermEdition), typeof(OptionData),
    ];

    public IEnumerable<LawFinding> Findings(CheckedLaw law)
    {
        var data = law.Data;
        return data.Acts.SelectMany(a => Walk(a, LawPlaces.Act(a.Act), ""))
            .Concat(data.Rules.SelectMany(r => r.Provisions.SelectMany(p => Walk(p, LawPlaces.Rules(r.Act), p.Path))))
            .Concat(data.Standards.SelectMany(s => Walk(s.Name, LawPlaces.Standard(s), "name", typeof(StandardData)).Concat(s.Rows.SelectMany(r => Walk(r, LawPlaces.Standard(s), r.Key)))))
            .Concat(data.Forms.SelectMany(f => f.Forms.SelectMany(x => Walk(x, LawPlaces.Forms(f.Act), x.Path))))
            .Concat(data.Holidays.SelectMany(h => Walk(h, LawPlaces.Holidays, h.Key)))
            .Concat(data.HouseRules.SelectMany(r => Walk(r, LawPlaces.HouseRules, r.Id)))
            .Concat(data.Terms.SelectMany(t => Walk(t, LawPlaces.Terms, $"{t.Act}/{t.Key}")))
            .Concat(data.Parameters.SelectMany(p => Walk(p, LawPlaces.Parameter(p.Parameter), p.Parameter)))
            .Concat(data.Territories.SelectMany(t => Walk(t, LawPlaces.Bodies, t.Id)))
            .Concat(data.Bodies.SelectMany(b => Walk(b, LawPlaces.Bodies, b.Id)))
            .Concat(data.Banks.SelectMany(b => Walk(b, LawPlaces.Banks, b.Code)))
            .Concat(Unmarked(data));
    }

    private static IEnumerable<LawFinding> Walk(object? value, string file, string path, Type? owner = null)
    {
        if (value is null or string)
            return [];
        if (value is IEnumerable items)
            return items.Cast<object?>().SelectMany((item, i) => Walk(item, file, $"{path}[{i + 1}]", owner));
        var type = value.GetType();
        if (type.Namespace is not ("Jardem.Law" or "Jardem.Law.Data"))
            return [];
        var info = CanonicalJson.Options.GetTypeInfo(type);
        var own = Sides(value, info, file, path, owner);
        return own.Concat(info.Properties.Where(p => p.Name is not ("kk" or "ru" or "en"))
            .SelectMany(p => Walk(p.Get!(value), file, path.Length == 0 ? p.Name : $"{path}.{p.Name}", type)));
    }

    private static IEnumerable<LawFinding> Sides(object value, JsonTypeInfo info, string file, string path, Type? owner)
    {
        var sides = info.Properties.Where(p => p.Name is "kk" or "ru" or "en" && p.PropertyType == typeof(string)).ToList();
        if (sides.Count == 0)
            yield break;
        // A postal address is written in the two languages of the state.
        var lawText = path.EndsWith(".address", StringComparison.Ordinal) || LawTexts.Contains(value.GetType()) || (owner is not null && LawTexts.Contains(owner));
        foreach (var side in sides)
            if ((side.Name != "en" || !lawText) && string.IsNullOrWhiteSpace((string?)side.Get!(value)))
                yield return new LawFinding(FindingSeverity.Error, file, path, new Text(
                    $"«{side.Name}» тіліндегі мәтін жоқ. Аудармасын қосыңыз.",
                    $"Нет текста на языке «{side.Name}». Добавьте перевод.",
                    $"The text has no '{side.Name}' side. Add the translation."));
    }

    private static IEnumerable<LawFinding> Unmarked(LawData data)
    {
        var texts = LawPlaces.Runs(data).SelectMany(r => r.Editions.Select(e => (Run: r, Edition: e)));
        return texts.Where(t => t.Edition is ProvisionEdition or StandardRowEdition or FormEdition { Held: true } && t.Edition.Authenticity is null)
            .Select(t => new LawFinding(FindingSeverity.Error, t.Run.File, t.Run.Path, new Text(
                "Мәтіннің қай тілде ресми екені көрсетілмеген. «authenticity» кілтін қосыңыз.",
                "Не указано, на каком языке текст официальный. Добавьте ключ «authenticity».",
                "It is not said which side is official. Add the key 'authenticity'.")));
    }
}
