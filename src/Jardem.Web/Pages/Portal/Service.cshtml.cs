using Jardem.Cases.Cases;
using Jardem.Law.Clock;
using Jardem.Law.Standards;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.UseCases;
using Jardem.UseCases.Portal;
using Jardem.Web.Pages.Cabinet;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Portal;

/// <summary>One service: what a citizen needs first in plain words (for whom, how much, which papers, how and by when), the whole list of requirements folded below, and the way to apply.</summary>
public sealed class ServiceModel(ServiceRooms rooms, FillApplication fill, TextCatalog texts) : CabinetPage
{
    private static readonly string[] Channels = [IntakeChannel.Portal, IntakeChannel.Desk, IntakeChannel.Proactive];

    public IServiceRoom Room { get; private set; } = null!;

    public ServiceStandard Standard { get; private set; } = null!;

    public bool OnPortal => Room.Channels.Contains(IntakeChannel.Portal);

    public bool IsCitizen => HttpContext.MaybeCitizen() is not null;

    public bool IsOfficer => HttpContext.Account() is not null;

    /// <summary>The ways to apply in the order in which a citizen thinks of them, each with the limit of its decision; null where none is set.</summary>
    public IEnumerable<(string Channel, TimeLimit? Limit)> Ways =>
        Channels.Where(Room.Channels.Contains).Select(c => (c, Standard.Limits.GetValueOrDefault(Room.Procedure.LimitFor(c))));

    public StatedAmounts? Amounts => Room.Amounts(Today);

    /// <summary>By when one must apply, in words; null where the service has no such limit.</summary>
    public string? Within => Room.ApplyWithin(Today) is { } limit ? T($"service.{Room.Id}.within", ("limit", T(CountText.Of(limit.Amount, limit.Unit)))) : null;

    /// <summary>What the service says of itself in plain words; null where it has no such text.</summary>
    public string? Says(string what) => texts.Has($"service.{Room.Id}.{what}") ? T($"service.{Room.Id}.{what}") : null;

    /// <summary>When the paper is brought, where not always.</summary>
    public string? WhenNeeded(DocumentRequirement paper) =>
        paper.RepresentativeOnly ? T("portal.service.papers.representative") : paper.ConfirmedBy.Count > 0 ? T("portal.service.papers.confirmed") : null;

    public async Task<IActionResult> OnGetAsync(string service) => await Load(service) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string service)
    {
        if (!await Load(service))
            return NotFound();
        if (IsOfficer)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!IsCitizen)
            return LocalRedirect($"/sign-in?returnUrl={Uri.EscapeDataString($"/services/{service}")}");
        switch (await fill.Start(Citizen, service, HttpContext.RequestAborted))
        {
            case FillApplication.Started.Ok begun:
                return LocalRedirect($"{begun.Draft.Root}/{begun.Draft.Journey.Asked(begun.Draft.Answers)[0].Key}");
            case FillApplication.Started.NotAllowed no:
                Fault = T(no.TextKey);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                throw new InvalidOperationException("A start has two outcomes.");
        }
    }

    private async Task<bool> Load(string service)
    {
        await LoadLaw();
        if (rooms.Find(service) is not { } room || Today.Standard(service) is not { } standard)
            return false;
        (Room, Standard) = (room, standard);
        return true;
    }
}
