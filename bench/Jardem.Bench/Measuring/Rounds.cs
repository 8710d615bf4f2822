namespace Jardem.Bench.Measuring;

/// <summary>Takes several sides in turn, A B C A B C …, after one round of each that is not counted.</summary>
internal static class Rounds
{
    /// <param name="sides">Each gives the result of one round; its argument is the number of the round, 0 for the one not counted.</param>
    public static async Task<IReadOnlyList<T>[]> Interleave<T>(int rounds, params Func<int, Task<T>>[] sides)
    {
        var results = new List<T>[sides.Length];
        for (var round = 0; round <= rounds; round++)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                var result = await sides[side](round);
                if (round == 0)
                    results[side] = [];
                else
                    results[side].Add(result);
            }
        }

        return [.. results];
    }

    public static Samples Of<T>(this IReadOnlyList<T> rounds, Func<T, double> figure) => new([.. rounds.Select(figure)]);
}
