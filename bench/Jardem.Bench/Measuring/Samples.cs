namespace Jardem.Bench.Measuring;

/// <summary>One figure taken in several rounds.</summary>
internal sealed record Samples(IReadOnlyList<double> Values)
{
    public double Median
    {
        get
        {
            double[] sorted = [.. Values.Order()];
            var middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    public double Min => Values.Min();

    public double Max => Values.Max();

    /// <summary>The same figure of another side, divided round by round, so that what disturbs both falls out.</summary>
    public Samples Over(Samples other) => new([.. Values.Zip(other.Values, (mine, its) => mine / its)]);
}
