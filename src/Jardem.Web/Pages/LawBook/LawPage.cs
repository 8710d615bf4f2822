using System.Globalization;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.UseCases.ActiveLaw;
using NodaTime;

namespace Jardem.Web.Pages.LawBook;

/// <summary>What the pages of the law book share: the active snapshot, the day asked for, the marks of a wording.</summary>
public abstract class LawPage : JardemPage
{
    public LawSnapshot Snapshot { get; private set; } = null!;

    /// <summary>The law of the day asked for; today where none was, or where it could not be read.</summary>
    public LawOnDay OnDay { get; private set; } = null!;

    /// <summary>The day as it was typed.</summary>
    public string? TypedDay { get; private set; }

    /// <summary>What is wrong with what was asked, by the field; in words that say how to mend it.</summary>
    public IList<(string Field, string Words)> Faults { get; } = [];

    public LocalDate Today { get; private set; }

    public string Long(LocalDate day) => DateText.Long(day, Language);

    /// <summary>The days in force, as "from … to …".</summary>
    public string Days(DateSpan span) => (span.From, span.To) switch
    {
        ({ } from, { } to) => T("law-book.from-to", ("from", Long(from)), ("to", Long(to))),
        ({ } from, null) => T("law-book.from", ("from", Long(from))),
        (null, { } to) => T("law-book.to", ("to", Long(to))),
        _ => T("law-book.always"),
    };

    /// <summary>The marks that a reader of one side of a wording must see.</summary>
    public IEnumerable<string> Marks(Edition edition, Language side) => BasisText.MarksOf(edition, side).Select(T);

    /// <summary>The day written as it is typed into the form.</summary>
    public static string Typed(LocalDate day) => DateText.Short(day);

    public static string InAddress(LocalDate day) => Hosting.Iso.Date(day);

    protected async Task Load(string? on)
    {
        Snapshot = await Service<SnapshotSource>().Active(HttpContext.RequestAborted);
        Today = Service<IClock>().GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        TypedDay = on;
        OnDay = Snapshot.On(Day(on, "on") ?? Today);
    }

    /// <summary>Reads a typed day; a wrong one becomes a fault. Null where nothing was typed or it is wrong.</summary>
    protected LocalDate? Day(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (DayInput.Read(typed) is { } day)
            return day;
        Wrong(field, T("law-book.wrong-day", ("typed", typed.Length > 40 ? typed[..40] : typed)));
        return null;
    }

    protected void Wrong(string field, string words)
    {
        Faults.Add((field, words));
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    protected void NoSuch(string words)
    {
        Faults.Add(("on", words));
        Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
