using Jardem.Law.Texts;
using Jardem.UseCases.Proactive;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Proactive;

/// <summary>The dry run as a file.</summary>
public sealed class CsvModel(IDeathNotices deaths, TextCatalog texts) : JardemPage
{
    private const int PageSize = 500;

    public async Task<IActionResult> OnGetAsync()
    {
        var rows = new List<DeathRow>();
        while (await deaths.Proposed(Officer.Scope("proactive"), rows.Count == 0 ? null : rows[^1].Notice.RecordNumber, PageSize, HttpContext.RequestAborted) is { Count: > 0 } page)
            rows.AddRange(page);
        return File(new PlanView(texts).Csv(rows, Language), "text/csv; charset=utf-8", "jardem-proactive.csv");
    }
}
