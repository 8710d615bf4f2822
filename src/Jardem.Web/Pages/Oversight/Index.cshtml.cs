using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.UseCases;
using Jardem.UseCases.Oversight;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Oversight;

/// <summary>How the work goes in the bodies that the officer oversees, as charts and tables of the same numbers.</summary>
public sealed class IndexModel(OpenOversight open, ServiceRooms rooms, TextCatalog texts) : JardemPage
{
    public OversightReport Report { get; private set; } = null!;

    public LineNames Names { get; private set; } = null!;

    public bool Faulty { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? service, string? body, string? from, string? to)
    {
        var form = OversightForm.Read(service, body, from, to);
        Faulty = form.Faulty;
        if (await open.Run(Officer, form.Asked, HttpContext.RequestAborted) is not { } report)
            return NotFound();
        Report = report;
        Names = new LineNames(report.Law, texts, Language);
        return Page();
    }

    /// <summary>Tables that have something to say; the list of bodies says nothing where there is one.</summary>
    public IEnumerable<OversightTable> Tables => Report.Tables.Where(t => t.Key != "bodies" || Report.Shown.Count > 1);

    public static bool IsEmpty(OversightTable table) => table.Lines.All(l => l.Numbers.All(n => n is null or 0));

    public IHtmlContent Drawn(OversightTable table)
    {
        var column = table.Columns.Select((c, i) => (Column: c, Index: i)).First(c => c.Column.Drawn);
        var largest = table.Lines.MaxBy(l => l.Numbers[column.Index] ?? 0)!;
        return Chart.Of(table, Names, T("oversight.chart.largest", ("name", Names.Line(largest)), ("number", Names.Number(largest.Numbers[column.Index], column.Column))));
    }

    public IEnumerable<(string Id, string Name)> Services => rooms.All.Select(ServiceOf);

    public string Number(long number) => FigureText.Number(number, 0, Language);

    public string Day(LocalDate day) => DateText.Long(day, Language);

    /// <summary>The address of a table's file for the same question.</summary>
    public string CsvAddress(OversightTable table)
    {
        var query = QueryString.Create("from", Iso.Date(Report.From)).Add("to", Iso.Date(Report.To));
        if (Report.Service is { } service)
            query = query.Add("service", service);
        if (Report.Body is { } body)
            query = query.Add("body", body);
        return $"/oversight/{table.Key}.csv{query}";
    }

    private (string Id, string Name) ServiceOf(IServiceRoom room) => (room.Id, Report.Law.Standard(room.Id)?.Name.In(Language) ?? room.Id);
}
