using Jardem.Law.Comparing;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Web.Pages.LawBook;

/// <summary>Two days of an act side by side, with the words that changed.</summary>
public sealed class CompareModel : LawPage
{
    public ActData? Act { get; private set; }

    public LawOnDay From { get; private set; } = null!;

    public LawOnDay To { get; private set; } = null!;

    public string? TypedFrom { get; private set; }

    public string? TypedTo { get; private set; }

    public IReadOnlyList<ActChange> Changes { get; private set; } = [];

    /// <summary>Days on which the act changed, as far as held; good days to compare.</summary>
    public IReadOnlyList<LocalDate> ChangeDays { get; private set; } = [];

    public async Task OnGetAsync(string act, string? from, string? to)
    {
        await Load(null);
        Act = OnDay.Act(act);
        if (Act is not { Held: true })
        {
            NoSuch(T(Act is null ? "law-book.no-act" : "law-book.act-not-held"));
            return;
        }

        ChangeDays = Beginnings(act);
        var (first, last) = (Day(from, "from"), Day(to, "to"));
        var newest = ChangeDays.Count > 0 ? ChangeDays[^1] : Today;
        From = Snapshot.On(first ?? newest.PlusDays(-1));
        To = Snapshot.On(last ?? newest);
        (TypedFrom, TypedTo) = (first is null && from is { Length: > 0 } ? from : Typed(From.Day), last is null && to is { Length: > 0 } ? to : Typed(To.Day));
        if (Faults.Count == 0)
            Changes = ActDiff.Between(Snapshot, act, From.Day, To.Day);
    }

    /// <summary>The text key of what happened to a wording.</summary>
    public static string Fate(ActChange change) =>
        change.Kind == ChangeKind.Changed && change.BeforeText == change.AfterText ? "law-book.change.renumbered" : $"law-book.change.{Casework.Kebab.Of(change.Kind)}";

    /// <summary>The place of the wording in the act on both days.</summary>
    public string Where(ActChange change)
    {
        var names = new[] { change.Before, change.After }.OfType<NormRef>().Select(r => NormPath.Print(r.Path, Language));
        return string.Join(" — ", names.Distinct());
    }

    private List<LocalDate> Beginnings(string act)
    {
        var editions = Snapshot.Data.Rules.Where(r => r.Act == act).SelectMany(r => r.Provisions).SelectMany(p => p.Editions).Cast<Edition>()
            .Concat(Snapshot.Data.Standards.Where(s => s.Act == act).SelectMany(s => s.Rows).SelectMany(r => r.Editions))
            .Concat(Snapshot.Data.Forms.Where(f => f.Act == act).SelectMany(f => f.Forms).SelectMany(f => f.Editions));
        return [.. editions.Select(e => e.From).OfType<LocalDate>().Distinct().Order()];
    }
}
