using Jardem.Law.Texts;
using Jardem.UseCases.Oversight;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Oversight;

/// <summary>One table of the oversight as a file.</summary>
public sealed class CsvModel(OpenOversight open, TextCatalog texts) : JardemPage
{
    public async Task<IActionResult> OnGetAsync(string table, string? service, string? body, string? from, string? to)
    {
        var form = OversightForm.Read(service, body, from, to);
        if (form.Faulty)
            return BadRequest();
        var report = await open.Run(Officer, form.Asked, HttpContext.RequestAborted);
        if (report?.Tables.FirstOrDefault(t => t.Key == table) is not { } found)
            return NotFound();
        return File(CsvTable.Of(found, new LineNames(report.Law, texts, Language)), "text/csv; charset=utf-8", $"jardem-{found.Key}-{Iso.Date(report.From)}-{Iso.Date(report.To)}.csv");
    }
}
