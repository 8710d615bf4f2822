using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Norms;

namespace Jardem.Web.Pages.LawBook;

/// <summary>What an act says on a day, provision by provision.</summary>
public sealed class ActModel : LawPage
{
    public ActData? Data { get; private set; }

    public string Title => Data is null ? T("law-book.no-act") : T(OnDay.ActName(Data.Act).Short);

    /// <summary>The provisions in force on the day, in the order of the file, with where to read each.</summary>
    public IEnumerable<(string Path, string Name, string Beginning)> Provisions =>
        from rules in Snapshot.Data.Rules.Where(r => r.Act == Data!.Act)
        from provision in rules.Provisions
        let edition = provision.Editions.FirstOrDefault(e => e.Span().Contains(OnDay.Day))
        where edition is not null
        select (provision.Path, NormPath.Print(provision.Path, Language), Beginning(T(edition.Text)));

    public IEnumerable<NotHeldProvision> NotHeld => Data!.NotHeld.Where(n => new DateSpan(n.From, n.To).Contains(OnDay.Day));

    public IEnumerable<(string Path, string Name)> Forms =>
        from forms in Snapshot.Data.Forms.Where(f => f.Act == Data!.Act)
        from form in forms.Forms
        where form.Editions.Any(e => e.Held && e.Span().Contains(OnDay.Day))
        select (form.Path, NormPath.Print(form.Path, Language));

    public async Task OnGetAsync(string act, string? on)
    {
        await Load(on);
        Data = OnDay.Act(act);
        if (Data is null)
            NoSuch(T("law-book.no-act"));
    }

    private static string Beginning(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 140 ? line : line[..line.LastIndexOf(' ', 140)] + " …";
    }
}
