using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Proactive;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Proactive;

/// <summary>The dry run: whom the body would write to about deaths, on which basis, and why nobody else; sending is an act of its own.</summary>
public sealed class IndexModel(IDeathNotices deaths, IOffers offers, WatchFeed feed, SendOffers send, TextCatalog texts) : JardemPage
{
    private const int PageSize = 50;

    public IReadOnlyList<DeathCount> Counts { get; private set; } = [];

    /// <summary>How the last reading of the feed went; null where it was never read.</summary>
    public FeedHealth? Feed { get; private set; }

    public IReadOnlyList<OfferCount> Offers { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; private set; } = [];

    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Record after which the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    public int? Sent { get; private set; }

    public int? Anew { get; private set; }

    public long Proposed => Counts.Where(c => c.State == DeathState.Proposed).Sum(c => c.Count);

    public async Task OnGetAsync([FromQuery] string? after, [FromQuery] int? sent, [FromQuery] int? anew)
    {
        (Sent, Anew) = (sent, anew);
        var scope = Officer.Scope("proactive");
        var view = new PlanView(texts);
        var page = await deaths.Proposed(scope, after, PageSize, HttpContext.RequestAborted);
        Counts = await deaths.Count(scope, HttpContext.RequestAborted);
        Offers = await offers.Count(scope, HttpContext.RequestAborted);
        Feed = await feed.Last(HttpContext.RequestAborted);
        Headings = view.Headings(Language);
        Rows = [.. page.Select(r => view.Cells(r, Language))];
        Next = page.Count == PageSize ? page[^1].Notice.RecordNumber : null;
    }

    public async Task<IActionResult> OnPostSendAsync()
    {
        if (await send.Run(Officer, HttpContext.RequestAborted) is not { } done)
            return StatusCode(StatusCodes.Status403Forbidden);
        return Redirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/proactive?sent={done.Sent}&anew={done.Anew}"));
    }

    /// <summary>When the feed was last read, in the zone of the whole country.</summary>
    public string ReadAt()
    {
        var at = Feed!.At.InZone(NodaTime.DateTimeZoneProviders.Tzdb["Asia/Almaty"]).LocalDateTime;
        return $"{DateText.Long(at.Date, Language)}, {DateText.Time(at.TimeOfDay)}";
    }

    public string Words(DeathCount count)
    {
        var state = T($"proactive.state.{Kebab.Of(count.State)}");
        return count.Reason is { } reason ? $"{state}: {T($"proactive.reason.{Kebab.Of(reason)}")}" : state;
    }
}
