using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.UseCases.ActiveLaw;
using Jardem.Web.Pages.Casework;
using NodaTime;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>What the pages of a citizen's cabinet share: names of places and days.</summary>
public abstract class CabinetPage : JardemPage
{
    protected static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public LawOnDay Today { get; private set; } = null!;

    public string? Fault { get; private protected set; }

    public string Place(string id) => Today.Place(id, Language);

    public string Day(LocalDate day) => DateText.Long(day, Language);

    public string Moment(Instant at)
    {
        var local = at.InZone(Zone).LocalDateTime;
        return $"{DateText.Long(local.Date, Language)}, {DateText.Time(local.TimeOfDay)}";
    }

    protected async Task LoadLaw() => Today = (await Service<SnapshotSource>().Active(HttpContext.RequestAborted)).On(Service<IClock>().GetCurrentInstant().InZone(Zone).Date);
}
