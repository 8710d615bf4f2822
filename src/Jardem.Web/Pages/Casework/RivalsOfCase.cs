using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>On the page of a case: the others about the same matter, with a link only where the officer may open them.</summary>
public sealed class RivalsOfCase(LookAtRivals rivals, SnapshotSource law, IClock clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseState of)
    {
        var cancel = HttpContext.RequestAborted;
        var language = ReaderLanguage.Of(HttpContext);
        var day = (await law.Active(cancel)).On(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[of.Registration.Zone]).Date);
        var shown = await rivals.Run(HttpContext.Officer(), of, cancel);
        return View("/Pages/Casework/_Rivals.cshtml", shown.Select(r => (r, day.Place(r.Body, language), DateText.Long(r.FiledOn, language))).ToList());
    }
}
