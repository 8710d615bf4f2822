using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.UseCases;

namespace Jardem.Web.Pages.LawBook;

/// <summary>The list of main requirements for a service on a day, row by row.</summary>
public sealed class StandardModel(ServiceRooms rooms) : LawPage
{
    public ServiceStandard? Standard { get; private set; }

    /// <summary>Whether the house delivers the service, or only holds its law.</summary>
    public bool Delivered => Standard is null || rooms.Find(Standard.Service) is not null;

    public string Title => Standard is null ? T("law-book.standard") : T(Standard.Name);

    /// <summary>Words of the act that change with the date, as on this day.</summary>
    public IEnumerable<TermEdition> Terms => Snapshot.Data.Terms.Where(t => t.Act == Standard!.Act).Select(t => OnDay.Term(t.Act, t.Key)).OfType<TermEdition>();

    /// <summary>Forms of the act on this day that carry a note: what stands in for a text that is not held.</summary>
    public IEnumerable<FormOnDay> Forms =>
        from forms in Snapshot.Data.Forms.Where(f => f.Act == Standard!.Act)
        from form in forms.Forms
        let found = OnDay.Form(forms.Act, form.Form)
        where found is not null
        select found;

    public async Task OnGetAsync(string service, string? on)
    {
        await Load(on);
        Standard = OnDay.Standard(service);
        if (Snapshot.Data.Standards.All(s => s.Service != service))
            NoSuch(T("law-book.no-service"));
    }
}
