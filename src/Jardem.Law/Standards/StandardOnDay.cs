using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Law.Standards;

/// <summary>Picks, row by row, the edition in force on a day.</summary>
internal static class StandardOnDay
{
    public static ServiceStandard? Build(StandardData data, LocalDate day)
    {
        var rows = data.Rows
            .Select(r => (r.Key, Edition: r.Editions.FirstOrDefault(e => e.Span().Contains(day))))
            .Where(r => r.Edition is not null)
            .Select(r => new StandardRow(r.Key, r.Edition!.Number, r.Edition.Title, r.Edition.Text, RowRef(data, r.Edition, null), r.Edition))
            .OrderBy(r => r.Number)
            .ToList();
        var name = data.Name.FirstOrDefault(n => n.Span().Contains(day));
        if (rows.Count == 0 || name is null)
            return null;
        return new ServiceStandard(
            data.Service,
            data.Act,
            name.Text(),
            rows,
            rows.SelectMany(r => r.Edition.Limits.Select(l => Limit(data, r.Edition, l))).ToDictionary(l => l.Name),
            rows.SelectMany(r => r.Edition.Documents.Select(d => Document(data, r.Edition, d))).ToList(),
            rows.SelectMany(r => r.Edition.Kinds).ToDictionary(k => k.Key),
            rows.SelectMany(r => r.Edition.Grounds.Select(g => new RefusalGround(g.Key, g.Text, RowRef(data, r.Edition, g.Sub)))).ToList(),
            rows.SelectMany(r => r.Edition.Hours).ToList());
    }

    private static TimeLimit Limit(StandardData data, StandardRowEdition row, LimitData limit) =>
        TimeLimit.Of(limit, RowRef(data, row, limit.Sub));

    private static DocumentRequirement Document(StandardData data, StandardRowEdition row, DocumentData document) =>
        new(document.Key, document.Name, document.For == "representative", document.Original == "shown", document.AnyOf, document.Expires, RowRef(data, row, document.Sub, document.Part))
        {
            IfAny = document.For == "if-any",
            ConfirmedBy = document.ConfirmedBy ?? [],
            ConfirmedNorm = document.ConfirmedBy is { Count: > 0 } ? RowRef(data, row, document.ConfirmedSub) : null,
        };

    private static NormRef RowRef(StandardData data, StandardRowEdition row, int? sub, int? part = null) =>
        new(data.Act, $"{data.Appendix}.r{row.Number}" + (part is null ? "" : $".part{part}") + (sub is null ? "" : $".sub{sub}"));
}
