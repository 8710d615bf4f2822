namespace Jardem.UseCases.Proactive;

/// <summary>How far a page of the feed leads.</summary>
public static class FeedPlace
{
    /// <summary>A greater step, by a record that stands alone, is an error of the register: all that is recorded later would never be read.</summary>
    public const long GreatestStep = 100_000_000;

    /// <summary>No register counts so far.</summary>
    public const long Greatest = 1_000_000_000_000_000;

    /// <param name="after">The place after which the page was read; 0 where nothing was read yet.</param>
    /// <returns>The highest sequence that may be right; a new numbering is one of which there are two records.</returns>
    public static long Reached(long after, IEnumerable<long> sequences)
    {
        var ordered = sequences.Where(s => s > after && s <= Greatest).Distinct().Order().ToList();
        var reached = after;
        for (var i = 0; i < ordered.Count; i++)
        {
            var first = after == 0 && i == 0;
            var followed = i + 1 < ordered.Count && ordered[i + 1] - ordered[i] <= GreatestStep;
            if (!first && !followed && ordered[i] - reached > GreatestStep)
                break;
            reached = ordered[i];
        }

        return reached;
    }
}
