namespace Jardem.Bench;

/// <summary>How long a run takes: the figures of the documentation, or only a proof that everything runs.</summary>
/// <param name="Rounds">Rounds of each side, taken in turn.</param>
/// <param name="Seconds">Length of one round.</param>
/// <param name="Cases">Cases in the database behind the pages.</param>
/// <param name="Country">Cases of a country behind the oversight page.</param>
/// <param name="Starts">Starts of each server.</param>
/// <param name="Idle">Seconds without requests before memory is read.</param>
/// <param name="Deaths">Deaths in the feed.</param>
/// <param name="Warming">Seconds of the round that is not counted: a server compiles what is asked often only after a while.</param>
internal sealed record Size(int Rounds, int Seconds, int Warming, int Cases, int Country, int Starts, int Idle, int Deaths)
{
    public static Size Full { get; } = new(Rounds: 7, Seconds: 3, Warming: 15, Cases: 2000, Country: 1_000_000, Starts: 7, Idle: 5, Deaths: 100_000);

    public static Size Short { get; } = new(Rounds: 1, Seconds: 1, Warming: 1, Cases: 120, Country: 20_000, Starts: 1, Idle: 1, Deaths: 5_000);

    /// <summary>Length of a round under load.</summary>
    public int Load(int round) => round == 0 ? Warming : Seconds;
}
