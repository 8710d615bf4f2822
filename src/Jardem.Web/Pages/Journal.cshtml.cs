using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.UseCases.Ports;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>The registration journal of one body, service and year, newest first.</summary>
[Authorize(Policy = Policies.Officer)]
public sealed class JournalModel(JournalChoice choice) : JardemPage
{
    public JournalView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? body, string? service, int? year, long? before)
    {
        if (await choice.Open(Officer, body, service, year, before, HttpContext.RequestAborted) is not { } view)
            return NotFound();
        View = view;
        return Page();
    }

    public string At(Instant at)
    {
        var local = at.InZone(View.Zone).LocalDateTime;
        return $"{DateText.Short(local.Date)}, {DateText.Time(local.TimeOfDay)}";
    }

    /// <summary>Where this officer reads the case; null where there is no such page for the role.</summary>
    public string? AddressOf(CaseRow row) =>
        Officer.Is(Role.Operator) ? (row.Office == Officer.Officer.Body ? Desk.DeskAddress.Registered(row.Case) : null) : $"/casework/{row.Case}";

    public string OlderAddress => $"/journal?body={Uri.EscapeDataString(View.Journal.Unit)}&service={Uri.EscapeDataString(View.Journal.Service)}&year={Hosting.Iso.Number(View.Journal.Year)}&before={Hosting.Iso.Number(View.Older ?? 0)}";
}
