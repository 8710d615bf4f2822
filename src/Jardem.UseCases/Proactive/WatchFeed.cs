using System.Collections.Immutable;
using System.Globalization;
using Jardem.Law.Json;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>How the last reading of the feed of deaths went.</summary>
/// <param name="Answers">Whether the register gave an answer that can be used.</param>
/// <param name="SetAside">Records of its last page that were not taken.</param>
public sealed record FeedHealth(Instant At, bool Answers, int SetAside);

/// <summary>Says to those who answer for the proactive service that deaths are not read, or not all of them; what was asked and answered is kept anyway.</summary>
public sealed class WatchFeed(IExchanges exchanges, IDeathNotices notices)
{
    /// <summary>Null where the feed was never read.</summary>
    public async Task<FeedHealth?> Last(CancellationToken cancel)
    {
        if ((await exchanges.OfSubject(IDeathFeed.Subject, 2, cancel)).FirstOrDefault(e => e.Outcome != ExchangeOutcome.Waiting) is not { } last)
            return null;
        var (at, reached) = (last.AnsweredAt ?? last.AskedAt, await notices.Cursor(cancel));
        if (last.Outcome is ExchangeOutcome.Silent or ExchangeOutcome.Unusable)
            return new FeedHealth(at, false, 0);
        var records = last.Records.IsEmpty ? [] : CanonicalJson.Read<List<ImmutableSortedDictionary<string, string>>>(last.Records.Span);
        return new FeedHealth(at, true, records.Count(r => r.ContainsKey(IDeathFeed.Unreadable) || Beyond(r, reached)));
    }

    private static bool Beyond(ImmutableSortedDictionary<string, string> record, long reached) =>
        !long.TryParse(record.GetValueOrDefault("sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || sequence > reached;
}
