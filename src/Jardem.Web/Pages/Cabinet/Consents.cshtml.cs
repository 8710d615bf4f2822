using Jardem.Cases.People.Consents;
using Jardem.UseCases.Consents;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>A citizen's consents. The effect of taking one back is said before it is done.</summary>
public sealed class ConsentsModel(KeepConsents consents, NodaTime.IClock clock) : CabinetPage
{
    /// <summary>Kinds that a person gives and takes back here for everything at once.</summary>
    public static IReadOnlyList<ConsentKind> Kinds { get; } = [ConsentKind.PersonalData, ConsentKind.LimitedAccessData, ConsentKind.ProtectedSecrets, ConsentKind.ProactiveService];

    public ConsentBook Book { get; private set; } = ConsentBook.Empty;

    /// <summary>The consent about to be taken back; its effect is shown.</summary>
    public ConsentKind? Leaving { get; private set; }

    public bool Withdrawn(ConsentKind kind) => Book.LastWithdrawn(kind, null, clock.GetCurrentInstant()) is not null && !Holds(kind);

    /// <summary>The consent to personal data is also given in applications, so there is always something of it to take back.</summary>
    public bool MayWithdraw(ConsentKind kind) => Holds(kind) || (kind == ConsentKind.PersonalData && !Withdrawn(kind));

    public bool Holds(ConsentKind kind) => Book.Holds(kind, null, clock.GetCurrentInstant());

    public async Task<IActionResult> OnGetAsync([FromQuery] string? withdraw)
    {
        Leaving = Kebab.Parse<ConsentKind>(withdraw);
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostGiveAsync(string? kind)
    {
        if (Kebab.Parse<ConsentKind>(kind) is not { } given || !Kinds.Contains(given))
            return BadRequest();
        await consents.Give(Citizen, given, null, HttpContext.RequestAborted);
        return Redirect("/me/consents");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? kind, string? reason)
    {
        if (Kebab.Parse<ConsentKind>(kind) is not { } taken || !Kinds.Contains(taken) || reason?.Length > 500)
            return BadRequest();
        await consents.Withdraw(Citizen, taken, null, reason, HttpContext.RequestAborted);
        return Redirect("/me/consents");
    }

    private async Task Load()
    {
        await LoadLaw();
        Book = await consents.Of(Citizen.Person, HttpContext.RequestAborted);
    }
}
