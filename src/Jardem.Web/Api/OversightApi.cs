using Jardem.Law.Texts;
using Jardem.UseCases.Oversight;
using Jardem.Web.Pages.Oversight;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>The figures of the oversight page, for programs. No names of people are in them.</summary>
internal static class OversightApi
{
    /// <param name="Bodies">Bodies whose work the figures count.</param>
    public sealed record Figures(LocalDate From, LocalDate To, string? Service, IReadOnlyList<Named> Bodies, Standing Now, IReadOnlyList<Table> Tables);

    public sealed record Named(string Id, string Name);

    /// <param name="Soon">Due within two working days.</param>
    public sealed record Standing(long CasesOverdue, long CasesToday, long CasesSoon, IReadOnlyList<Late> Cases, long ComplaintsOverdue, long ComplaintsSoon);

    public sealed record Late(Guid Case, string Service, CaseText.Phase Phase, string Body, long? JournalNumber, int? JournalYear, LocalDate Due);

    public sealed record Table(string Key, string Title, IReadOnlyList<Column> Columns, IReadOnlyList<Line> Lines);

    public sealed record Column(string Key, string Name);

    /// <param name="Key">What is counted, by its word, id or reference.</param>
    /// <param name="Body">The body of a unit.</param>
    /// <param name="Numbers">One for each column; null where there is nothing to say.</param>
    public sealed record Line(string Key, string Name, string? Body, IReadOnlyList<decimal?> Numbers);

    public static void Map(RouteGroupBuilder api) => api.MapGet("/oversight", Read).RequireAuthorization(Policies.Oversight)
        .Says("oversight", "How services are delivered in the bodies that the officer oversees: a head the own body, an overseer those below the own one, the ministry all. \"from\" and \"to\" are days, the last twelve months unless named; \"service\" and \"body\" narrow")
        .Answers<Figures>().Refuses(400, 401, 403, 404);

    private static async Task<IResult> Read(
        HttpContext context, ApiReader reader, OpenOversight open, TextCatalog texts, IClock clock, string? service, string? body, string? from, string? to, CancellationToken cancel)
    {
        LocalDate? first = from is null ? null : Sought.Day(from, clock);
        LocalDate? last = to is null ? null : Sought.Day(to, clock);
        if (first > last)
            throw Sought.Wrong("to", to!);
        if (await open.Run(context.Officer(), new OversightAsked(service, body, first, last), cancel) is not { } report)
            throw Sought.NotFound();
        var names = new LineNames(report.Law, texts, reader.Language);
        return Results.Ok(new Figures(
            report.From,
            report.To,
            report.Service,
            [.. report.Shown.Select(b => new Named(b.Id, reader.In(b.Name)))],
            new Standing(
                report.Now.Overdue, report.Now.Today, report.Now.Soon,
                [.. report.Now.Cases.Select(c => new Late(c.Case, c.Service, CaseText.PhaseOf(c.Phase, reader), c.Body, c.JournalNumber, c.JournalYear, c.Due))],
                report.Now.ComplaintsOverdue, report.Now.ComplaintsSoon),
            [.. report.Tables.Select(t => Of(t, names))]));
    }

    private static Table Of(OversightTable table, LineNames names) => new(
        table.Key,
        names.Title(table),
        [.. table.Columns.Select(c => new Column(c.Key, names.Column(table, c)))],
        [.. table.Lines.Select(l => new Line(l.Name, names.Line(l), l.Of, l.Numbers))]);
}
