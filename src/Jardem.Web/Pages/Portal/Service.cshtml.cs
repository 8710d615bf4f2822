using Jardem.Cases.Cases;
using Jardem.Law.Clock;
using Jardem.Law.Standards;
using Jardem.Services;
using Jardem.UseCases;
using Jardem.UseCases.Portal;
using Jardem.Web.Pages.Cabinet;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Portal;

/// <summary>One service in plain words from the law data: what it is, for whom, which papers, by when, at what price, on which provisions; and the way to apply.</summary>
public sealed class ServiceModel(ServiceRooms rooms, FillApplication fill) : CabinetPage
{
    private static readonly string[] Told = ["result", "terms", "fee", "documents", "grounds", "channels", "hours", "provider"];

    public IServiceRoom Room { get; private set; } = null!;

    public ServiceStandard Standard { get; private set; } = null!;

    public bool OnPortal => Room.Channels.Contains(IntakeChannel.Portal);

    public bool IsCitizen => HttpContext.MaybeCitizen() is not null;

    public bool IsOfficer => HttpContext.Account() is not null;

    /// <summary>Days of the limit on the portal; null where the service is not asked for here.</summary>
    public TimeLimit? Limit => OnPortal ? Standard.Limits.GetValueOrDefault(Room.Procedure.LimitFor(IntakeChannel.Portal)) : null;

    /// <summary>The rows that a citizen asks about first; the others follow.</summary>
    public IReadOnlyList<StandardRow> Rows => [.. Standard.Rows.OrderBy(r => Array.IndexOf(Told, r.Key) is >= 0 and var at ? at : Told.Length).ThenBy(r => r.Number)];

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
