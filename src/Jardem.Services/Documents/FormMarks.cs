using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;

namespace Jardem.Services.Documents;

/// <summary>What a reader must be told of a form's wording: not held, our own layout, working translation, unconfirmed first day.</summary>
internal static class FormMarks
{
    /// <param name="standIn">House rule by which other wording stands in for one that is not held.</param>
    public static IEnumerable<Text> Of(FormOnDay form, LawOnDay law, TextCatalog texts, string? standIn = null)
    {
        if (form.Note is { } note)
            yield return note;
        if (!form.Prescribed && standIn is not null)
            yield return BasisText.Line(new Basis.HouseRule(standIn), law);
        if (form.Edition.Authenticity is { } authenticity)
            yield return Sides(texts["paper.mark.working"], authenticity.Kk == Authenticity.Working, authenticity.Ru == Authenticity.Working);
        if (form.Note is null && form.Edition is { Confirmed: false, From: { } from })
            yield return new Text(Unconfirmed(texts, from, Language.Kk), Unconfirmed(texts, from, Language.Ru));
    }

    private static string Unconfirmed(TextCatalog texts, NodaTime.LocalDate from, Language language) =>
        texts.Get("paper.mark.day-not-confirmed", language, ("day", DateText.Long(from, language)));

    private static Text Sides(Text text, bool kk, bool ru) => new(kk ? text.Kk : "", ru ? text.Ru : "");
}
