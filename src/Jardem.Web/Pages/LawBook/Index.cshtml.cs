using Jardem.Law.Data;
using Jardem.Law.Standards;
using Jardem.UseCases;

namespace Jardem.Web.Pages.LawBook;

/// <summary>The front page of the law book: a day, and what is held for it.</summary>
public sealed class IndexModel(ServiceRooms rooms) : LawPage
{
    public IEnumerable<ServiceStandard> Services => rooms.All.Select(r => OnDay.Standard(r.Id)).OfType<ServiceStandard>();

    /// <summary>Standards held for the day of services that this house does not deliver yet.</summary>
    public IEnumerable<ServiceStandard> NotYetDelivered =>
        Snapshot.Data.Standards.Where(s => rooms.Find(s.Service) is null).Select(s => OnDay.Standard(s.Service)).OfType<ServiceStandard>();

    public IEnumerable<ActData> Held => Snapshot.Data.Acts.Where(a => a.Held);

    public IEnumerable<ActData> CitedOnly => Snapshot.Data.Acts.Where(a => !a.Held);

    public Task OnGetAsync(string? on) => Load(on);
}
