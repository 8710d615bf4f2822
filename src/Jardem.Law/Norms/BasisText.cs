using Jardem.Law.Data;
using Jardem.Law.Snapshots;

namespace Jardem.Law.Norms;

/// <summary>
/// A basis as it is printed, in the nominative, as what it is: a provision, a provision whose text is not held, or a house rule that is
/// not law. A reader of a side that is our own translation, or of a provision whose first day is not confirmed, is told so.
/// </summary>
public static class BasisText
{
    /// <summary>The mark of a text that is our own translation.</summary>
    public static Text WorkingTranslation { get; } = new("өз аудармамыз", "рабочий перевод", "working translation");

    /// <summary>The mark of a provision whose first day in force rests on a reading .</summary>
    public static Text DayNotConfirmed { get; } = new("қолданысқа енгізілген күні расталмаған", "день введения в действие не подтвержден", "effective day not confirmed");

    /// <summary>The mark of a provision that exists but is not held.</summary>
    public static Text NotHeld { get; } = new("мәтіні жүйеде жоқ", "текста в системе нет", "text not held");

    /// <summary>The mark of a provision of an act amended later in a way that is not held.</summary>
    public static Text AmendedLater { get; } = new("акт кейін өзгертілген, өзгерістері жүйеде жоқ", "акт изменен позднее, изменений в системе нет", "the act was amended later and the change is not held");

    /// <summary>"Негізі: …", "Основание: …"; a house rule is named as one and never as a basis in law.</summary>
    public static Text Line(Basis basis, LawOnDay law)
    {
        var citation = Citation(basis, law);
        return basis is Basis.HouseRule
            ? citation
            : new Text($"Негізі: {citation.Kk}", $"Основание: {citation.Ru}", $"Basis: {citation.En}");
    }

    /// <summary>The same with the house rules by which the provision is applied, each named as one.</summary>
    public static Text Line(Basis basis, IReadOnlyList<string>? readings, LawOnDay law) => With(Line(basis, law), readings, law);

    /// <summary>The citation with the house rules by which the provision is applied, each named as one.</summary>
    public static Text Citation(Basis basis, IReadOnlyList<string>? readings, LawOnDay law) => With(Citation(basis, law), readings, law);

    /// <summary>The basis in the nominative with its marks in brackets, without the word "basis" before it.</summary>
    public static Text Citation(Basis basis, LawOnDay law) => basis switch
    {
        Basis.Norm norm => Marked(norm.Ref, law, Marks(norm, law)),
        Basis.NormNotHeld notHeld => Marked(notHeld.Ref, law, [NotHeld]),
        Basis.HouseRule rule => HouseRule(rule.Id, law),
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    /// <summary>The marks that the reader of one side must see; empty for a published text whose first day is known.</summary>
    public static IReadOnlyList<Text> MarksFor(Basis basis, LawOnDay law, Language language) => basis switch
    {
        Basis.Norm norm => Marks(norm, law)(language).ToList(),
        Basis.NormNotHeld => [NotHeld],
        _ => [],
    };

    /// <summary>The marks of one wording for the reader of one side.</summary>
    public static IEnumerable<Text> MarksOf(Edition edition, Language language)
    {
        if (edition.Authenticity?.In(language) == Authenticity.Working)
            yield return WorkingTranslation;
        if (!edition.Confirmed)
            yield return DayNotConfirmed;
    }

    private static Func<Language, IEnumerable<Text>> Marks(Basis.Norm norm, LawOnDay law) => language =>
    {
        if (law.Find(norm.Ref) is not NormAnswer.InForce found)
            return [];
        var marks = MarksOf(found.Edition, language);
        return found.AmendedLater ? marks.Append(AmendedLater) : marks;
    };

    private static Text Marked(NormRef norm, LawOnDay law, Func<Language, IEnumerable<Text>> marks) =>
        new(Marked(norm, law, marks(Language.Kk), Language.Kk), Marked(norm, law, marks(Language.Ru), Language.Ru), Marked(norm, law, marks(Language.En), Language.En));

    private static Text Marked(NormRef norm, LawOnDay law, IEnumerable<Text> marks) => Marked(norm, law, _ => marks);

    private static string Marked(NormRef norm, LawOnDay law, IEnumerable<Text> marks, Language language)
    {
        var printed = law.Print(norm, language);
        var said = string.Join("; ", marks.Select(m => m.In(language)));
        return said.Length == 0 ? printed : $"{printed} ({said})";
    }

    private static Text With(Text said, IReadOnlyList<string>? readings, LawOnDay law) =>
        (readings ?? []).Select(r => HouseRule(r, law)).Aggregate(said, (s, rule) => new Text($"{s.Kk}; {rule.Kk}", $"{s.Ru}; {rule.Ru}", $"{s.En}; {rule.En}"));

    private static Text HouseRule(string id, LawOnDay law)
    {
        var title = law.HouseRule(id)?.Title;
        return new Text(
            $"Жүйе қағидасы {id} (заң нормасы емес)" + After(title, Language.Kk),
            $"Правило системы {id} (не норма закона)" + After(title, Language.Ru),
            $"House rule {id} (not a provision of law)" + After(title, Language.En));
    }

    private static string After(Text? title, Language language) => title is null ? "" : $": {title.In(language)}";
}
