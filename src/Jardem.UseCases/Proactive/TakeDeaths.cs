using Jardem.Cases.Offers;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>What came of reading the feed.</summary>
/// <param name="Read">Records read.</param>
/// <param name="Changed">How many of them were new or newer.</param>
/// <param name="Why">Why it ended before the feed's end; null where it came to the end.</param>
public sealed record TakenDeaths(long Read, long Changed, string? Why)
{
    /// <summary>Records that were not taken, each with why, in English: they cannot be read, or their place in the feed cannot be right.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];
}

/// <summary>
/// Takes deaths from the feed, page by page, each kept together with the place it reached: whoever is killed goes on from there. Each run
/// begins somewhat before that place: a record that the register finished late has a lower sequence than others that came before it. A record
/// that cannot be read, or that stands alone far beyond all others, is set aside and holds up nothing: the place reached does not go past it.
/// </summary>
public sealed class TakeDeaths(IDeathFeed feed, IDeathNotices notices, IClock clock)
{
    /// <summary>So many sequences are read again.</summary>
    public const long Overlap = 1000;

    /// <param name="progress">Told the number of records read so far.</param>
    public async Task<TakenDeaths> Run(Action<long>? progress, CancellationToken cancel)
    {
        var after = Math.Max(0, await notices.Cursor(cancel) - Overlap);
        var (read, changed) = (0L, 0L);
        var aside = new SortedSet<string>(StringComparer.Ordinal);
        while (true)
        {
            switch (await feed.Read(after, IDeathFeed.LargestPage, cancel))
            {
                case DeathPage.Silent silent:
                    return new TakenDeaths(read, changed, silent.Why) { SetAside = [.. aside] };
                case DeathPage.Unusable unusable:
                    return new TakenDeaths(read, changed, unusable.Why) { SetAside = [.. aside] };
                case DeathPage.Read page:
                    aside.UnionWith(page.SetAside);
                    var reached = FeedPlace.Reached(after, page.Notices.Select(n => n.Sequence));
                    var taken = page.Notices.Where(n => n.Sequence <= reached).ToList();
                    aside.UnionWith(page.Notices.Where(n => n.Sequence > reached).Select(n => $"{n.RecordNumber}: its sequence is far beyond all others"));
                    if (taken.Count > 0)
                        changed += await notices.Take(taken, clock.GetCurrentInstant(), cancel);
                    read += taken.Count;
                    progress?.Invoke(read);
                    // A page of nothing but repetitions is the end too: reading it again would bring the same.
                    if (taken.Select(n => n.Sequence).DefaultIfEmpty(0).Max() is var highest && highest <= after)
                        return new TakenDeaths(read, changed, null) { SetAside = [.. aside] };
                    after = highest;
                    break;
                case var other:
                    throw new InvalidOperationException($"A page cannot be {other.GetType().Name}.");
            }
        }
    }
}
