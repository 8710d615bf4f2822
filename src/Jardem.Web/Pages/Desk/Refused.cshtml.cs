using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Desk;
using Jardem.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Desk;

/// <summary>A refused intake: what the package lacked, and the receipt to print in two copies.</summary>
public sealed class RefusedModel(RefusedIntake intake, SnapshotSource law, TextCatalog texts) : JardemPage
{
    public IntakeRefused Intake { get; private set; } = null!;

    public IReadOnlyList<IssuedDocument> Papers { get; private set; } = [];

    public IReadOnlyList<(string Document, string Fault, string Basis)> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await intake.Open(Officer, id, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        Intake = found.Refused;
        Papers = [found.Receipt];
        var day = (await law.Active(HttpContext.RequestAborted)).On(Intake.Facts.FiledOn);
        Missing = [.. Intake.Faults.Select(f => (Name(day, f.Requirement), ReviewView.FaultOf(f, Language, texts), BasisText.Line(f.Basis, day).In(Language)))];
        return Page();
    }

    private string Name(LawOnDay day, string requirement) =>
        day.Standard(Intake.Service)?.Documents.FirstOrDefault(d => d.Key == requirement) is { } document ? AnswerText.Capital(T(document.Name)) : requirement;
}
