using Jardem.Law.Loading;
using Jardem.Law.Snapshots;

namespace Jardem.Tests;

/// <summary>The repository's own law data, read once.</summary>
internal static class LawFixture
{
    public static LawSnapshot Law { get; } = LawSnapshot.Of(LawLoader.Load(Repository.Law));
}
