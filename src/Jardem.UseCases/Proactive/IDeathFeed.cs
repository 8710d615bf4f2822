using Jardem.Cases.Offers;

namespace Jardem.UseCases.Proactive;

/// <summary>A page of the feed, or why there is none.</summary>
public abstract record DeathPage
{
    private DeathPage()
    {
    }

    /// <summary>Records as they came, in any order, with repetitions; none when there is nothing newer.</summary>
    public sealed record Read(IReadOnlyList<DeathNotice> Notices) : DeathPage
    {
        /// <summary>Records that cannot be read, each with why, in English; the others of the page count all the same.</summary>
        public IReadOnlyList<string> SetAside { get; init; } = [];
    }

    public sealed record Silent(string Why) : DeathPage;

    public sealed record Unusable(string Why) : DeathPage;
}

/// <summary>The feed of deaths of the civil-status register. Never throws for what the register or the way to it does.</summary>
public interface IDeathFeed
{
    /// <summary>Records of one page.</summary>
    const int LargestPage = 500;

    /// <summary>What stands in the exchanges for the one asked about: the feed is about nobody.</summary>
    const string Subject = "deaths";

    /// <summary>Value of a record that cannot be read: why, in English.</summary>
    const string Unreadable = "unreadable";

    /// <param name="after">The sequence after which to read; 0 begins.</param>
    Task<DeathPage> Read(long after, int take, CancellationToken cancel);
}
