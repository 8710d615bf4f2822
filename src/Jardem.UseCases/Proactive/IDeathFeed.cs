using Jardem.Cases.Offers;

namespace Jardem.UseCases.Proactive;

/// <summary>A page of the feed, or why there is none.</summary>
public abstract record DeathPage
{
    private DeathPage()
    {
    }

    /// <summary>Records as they came, in any order, with repetitions; none when there is nothing newer.</summary>
    public sealed record Read(IReadOnlyList<DeathNotice> Notices) : DeathPage;

    public sealed record Silent(string Why) : DeathPage;

    public sealed record Unusable(string Why) : DeathPage;
}

/// <summary>The feed of deaths of the civil-status register. Never throws for what the register or the way to it does.</summary>
public interface IDeathFeed
{
    /// <summary>Records of one page.</summary>
    const int LargestPage = 500;

    /// <param name="after">The sequence after which to read; 0 begins.</param>
    Task<DeathPage> Read(long after, int take, CancellationToken cancel);
}
