using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Issuing;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Desk;

/// <summary>A registered application at the desk: its number, the day promised, the papers to print.</summary>
public sealed class RegisteredModel(OpenCase open, DocumentIssuer issuer) : JardemPage
{
    private static readonly string[] ToPrint = ["application", "acceptance-receipt"];

    public CaseView Case { get; private set; } = null!;

    public IReadOnlyList<IssuedDocument> Papers { get; private set; } = [];

    public string Number => Case.Row is { JournalNumber: { } number, Journal: { } journal } ? $"{Hosting.Iso.Number(number)}/{Hosting.Iso.Number(journal.Year)}" : "";

    public string BodyName => Case.Law.On(Case.Today).Body(Case.State.Registration.Body) is { } body ? T(body.Name) : Case.State.Registration.Body;

    public string ServiceName => Case.Law.On(Case.State.Facts.FiledOn).Standard(Case.State.Registration.Service) is { } standard ? T(standard.Name) : Case.State.Registration.Service;

    public string FiledAt
    {
        get
        {
            var local = Case.State.Registration.FiledAt.InZone(DateTimeZoneProviders.Tzdb[Case.State.Registration.Zone]).LocalDateTime;
            return $"{DateText.Long(local.Date, Language)}, {DateText.Time(local.TimeOfDay)}";
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await open.Run(Officer, id, "desk:registered", HttpContext.RequestAborted) is not { } view)
            return NotFound();
        Case = view;
        var state = await issuer.Complete(id, HttpContext.RequestAborted);
        Papers = [.. ToPrint.Select(k => state.Document(k)).OfType<IssuedDocument>()];
        return Page();
    }
}
