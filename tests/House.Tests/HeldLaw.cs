using Jardem.Law.Loading;
using Jardem.Law.Snapshots;
using Jardem.Services;
using NodaTime;

namespace Jardem.Tests;

/// <summary>The law data of the repository, read once.</summary>
internal static class HeldLaw
{
    public static LawSnapshot Snapshot { get; } = LawSnapshot.Of(LawLoader.Load(Repository.Law));

    /// <summary>A day in each wording of Order 78 that is held: order 6, order 113 in part, order 113 whole.</summary>
    public static IReadOnlyList<LocalDate> Eras { get; } = [new(2024, 3, 1), new(2026, 5, 4), new(2026, 7, 13)];

    /// <summary>Those of the days on which the service's list of requirements is held.</summary>
    public static IReadOnlyList<LocalDate> ErasOf(IServiceRoom room) => [.. Eras.Where(day => Snapshot.On(day).Standard(room.Id) is not null)];
}
