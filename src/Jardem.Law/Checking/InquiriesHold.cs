using Jardem.Law.Data;
using NodaTime;

namespace Jardem.Law.Checking;

/// <summary>Every inquiry names a register and what can be asked of it, its key is one in its act, and whatever it confirms finds it.</summary>
internal sealed class InquiriesHold : ILawCheck
{
    private sealed record Place(string File, string Path, string Act, Edition Edition, IReadOnlyList<InquiryData> Inquiries)
    {
        /// <summary>The Rules that it belongs to, where the act approves several.</summary>
        public string Rules { get; } = RulesOf(Path);
    }

    public IEnumerable<LawFinding> Findings(CheckedLaw law)
    {
        var places = Places(law.Data).ToList();
        return places.SelectMany(Registers)
            .Concat(Repeated(places))
            .Concat(RulesWithoutAct(law.Data))
            .Concat(law.Data.Standards.SelectMany(s => Confirming(s, places)));
    }

    private static IEnumerable<Place> Places(LawData data) =>
        data.Rules.SelectMany(r => r.Provisions.SelectMany(p => p.Editions.Where(e => e.Inquiries is not null)
                .Select(e => new Place(LawPlaces.Rules(r.Act), p.Path, r.Act, e, e.Inquiries!))))
            .Concat(data.Standards.SelectMany(s => s.Rows.SelectMany(r => r.Editions.Where(e => e.Inquiries is not null)
                .Select(e => new Place(LawPlaces.Standard(s), $"{s.Appendix}.r{e.Number}", s.Act, e, e.Inquiries!)))))
            .Concat(data.HouseRules.Where(r => r.Inquiries is not null).Select(r => new Place(LawPlaces.HouseRules, r.Id, r.Act ?? "", r, r.Inquiries!)));

    private static IEnumerable<LawFinding> Registers(Place place)
    {
        foreach (var inquiry in place.Inquiries)
        {
            if (!RegisterIds.Operations.TryGetValue(inquiry.Register, out var operations))
                yield return Error(place.File, place.Path, new Text(
                    $"«{inquiry.Register}» деген дерекқор жоқ. Мыналардың бірін жазыңыз: {Known(RegisterIds.Operations.Keys)}.",
                    $"Базы данных «{inquiry.Register}» нет. Напишите одну из: {Known(RegisterIds.Operations.Keys)}.",
                    $"There is no register '{inquiry.Register}'. Write one of: {Known(RegisterIds.Operations.Keys)}."));
            else if (!operations.Contains(inquiry.Operation))
                yield return Error(place.File, place.Path, new Text(
                    $"«{inquiry.Register}» дерекқорынан «{inquiry.Operation}» сұралмайды. Мыналардың бірін жазыңыз: {Known(operations)}.",
                    $"У базы данных «{inquiry.Register}» не запрашивают «{inquiry.Operation}». Напишите одно из: {Known(operations)}.",
                    $"The register '{inquiry.Register}' is not asked for '{inquiry.Operation}'. Write one of: {Known(operations)}."));
        }
    }

    /// <summary>An answer is found by the key of its inquiry: two of one key in one act on one day would be mixed up.</summary>
    private static IEnumerable<LawFinding> Repeated(IReadOnlyList<Place> places) =>
        from one in places
        from other in places
        where one.Act == other.Act && one.Rules == other.Rules && string.CompareOrdinal($"{one.File}/{one.Path}", $"{other.File}/{other.Path}") < 0 && Meet(one.Edition.Span(), other.Edition.Span())
        from key in one.Inquiries.Select(i => i.Key).Intersect(other.Inquiries.Select(i => i.Key))
        select Error(other.File, other.Path, new Text(
            $"«{key}» сұрау салуы «{one.Path}» нормасында да бар. Кілтін өзгертіңіз.",
            $"Запрос «{key}» есть и в норме «{one.Path}». Измените ключ.",
            $"The inquiry '{key}' is in '{one.Path}' too. Change its key."));

    private static IEnumerable<LawFinding> RulesWithoutAct(LawData data) =>
        data.HouseRules.Where(r => r.Inquiries is not null && data.Acts.All(a => a.Act != r.Act)).Select(r => Error(LawPlaces.HouseRules, r.Id, new Text(
            "Дерекқорларға сұрау салатын ереженің актісі жоқ. «act» кілтіне актінің атын жазыңыз.",
            "У правила, по которому запрашивают базы данных, нет акта. Запишите акт в ключ «act».",
            "The rule asks registers, but its act is not known. Write the act under the key 'act'.")));

    /// <summary>On each day of a row that says a document is confirmed by an inquiry, the act must have that inquiry.</summary>
    private static IEnumerable<LawFinding> Confirming(StandardData standard, IReadOnlyList<Place> places) =>
        from row in standard.Rows
        from edition in row.Editions
        from document in edition.Documents
        from key in document.ConfirmedBy ?? []
        where !places.Any(p => p.Act == standard.Act && (p.Edition is HouseRuleData || p.Rules == RulesOf(standard.Appendix)) && p.Inquiries.Any(i => i.Key == key) && Meet(p.Edition.Span(), edition.Span()))
        select Error(LawPlaces.Standard(standard), $"{row.Key}.{document.Key}", new Text(
            $"«confirmedBy» сілтемесі «{key}» сұрау салуын таппайды. Сілтемені түзетіңіз немесе сұрау салуды қосыңыз.",
            $"Ссылка «confirmedBy» не находит запрос «{key}». Исправьте ссылку или добавьте запрос.",
            $"The reference 'confirmedBy' does not find the inquiry '{key}'. Mend the reference, or add the inquiry."));

    private static string RulesOf(string path) => path.StartsWith("order-app", StringComparison.Ordinal) ? path.Split('.')[0] : "";

    private static bool Meet(DateSpan a, DateSpan b) =>
        (a.From ?? LocalDate.MinIsoValue) <= (b.To ?? LocalDate.MaxIsoValue) && (b.From ?? LocalDate.MinIsoValue) <= (a.To ?? LocalDate.MaxIsoValue);

    private static string Known(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));

    private static LawFinding Error(string file, string path, Text problem) => new(FindingSeverity.Error, file, path, problem);
}
