using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.Citizens;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>An application that was not accepted: each check that it did not meet, on which provision, and what can be done.</summary>
public sealed class NotAcceptedModel(OwnFiles files, TextCatalog texts) : CabinetPage
{
    public IntakeRefused Refused { get; private set; } = null!;

    public IssuedDocument Notice { get; private set; } = null!;

    public string ServiceName => Law.Standard(Refused.Service)?.Name.In(Language) ?? Refused.Service;

    public IReadOnlyList<(string What, string Basis)> Why =>
    [
        .. (Refused.Checks ?? []).Select(c => (T($"{c.Key}.not-met"), Cited(c.Basis))),
        .. Refused.Faults.Select(f => ($"{Document(f)}: {ReviewView.FaultOf(f, Language, texts)}.", Cited(f.Basis))),
    ];

    private LawOnDay Law => Today.Snapshot.On(Refused.Facts.FiledOn);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        await LoadLaw();
        if (await files.NotAcceptedOf(Citizen, id, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        (Refused, Notice) = found;
        return Page();
    }

    private string Document(IntakeFault fault) => AnswerText.Capital(Law.Standard(Refused.Service)?.Documents.FirstOrDefault(d => d.Key == fault.Requirement)?.Name.In(Language) ?? fault.Requirement);

    private string Cited(Basis basis) => BasisText.Line(basis, Law).In(Language);
}
