using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Access;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>Who looked at a citizen's cases: unit, role, when, for what and on which basis; the officer's name on request.</summary>
public sealed class LookedModel(WhoLooked looked, TextCatalog texts) : CabinetPage
{
    public IReadOnlyList<AccessEntry> Looks { get; private set; } = [];

    public IReadOnlyList<Exchange> Asked { get; private set; } = [];

    /// <summary>The look whose officer was asked for, and the name.</summary>
    public (Guid Case, Instant At, string Name)? Named { get; private set; }

    public LookedLine Line(AccessEntry entry) => LookedLine.Of([entry], Today, texts, Language, Zone, 1)[0];

    public string Ticks(AccessEntry entry) => entry.At.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture) + "/" + (entry.At - Instant.FromUnixTimeTicks(entry.At.ToUnixTimeTicks())).ToInt64Nanoseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The register as people know it, and not its id.</summary>
    public string Register(string register) => texts.Has($"register.name.{register}") ? texts.Get($"register.name.{register}", Language) : register;

    /// <summary>Who asked: a body or its unit by name, the citizen, or the house that looks for whom a service is due.</summary>
    public string Asker(string unit) => unit switch
    {
        CitizenPrincipal.Unit => T("cabinet.looked.yourself"),
        IntakeChannel.Proactive => T("nav.proactive"),
        _ => Place(unit),
    };

    public string? BasisLink(string? basis) => basis is null ? null : basis.Contains('/', StringComparison.Ordinal) ? $"/law/provision/{basis}" : $"/law/rules/{basis}";

    public async Task OnGetAsync() => await Load();

    public async Task<IActionResult> OnPostAsync(Guid about, string? at)
    {
        if (at?.Split('/') is not [var t, var n] || !long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > 253_402_300_799L * 10_000_000 || !long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var rest) || rest > 99)
            return BadRequest();
        var moment = Instant.FromUnixTimeTicks(ticks) + Duration.FromNanoseconds(rest);
        if (await looked.Name(Citizen, about, moment, HttpContext.RequestAborted) is not { } name)
            return NotFound();
        Named = (about, moment, name);
        await Load();
        return Page();
    }

    private async Task Load()
    {
        await LoadLaw();
        Looks = await looked.Looks(Citizen, HttpContext.RequestAborted);
        Asked = await looked.Asked(Citizen, HttpContext.RequestAborted);
    }
}
