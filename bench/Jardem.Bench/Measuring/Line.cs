using System.Globalization;

namespace Jardem.Bench.Measuring;

/// <summary>One line of the table.</summary>
/// <param name="Work">What is measured.</param>
/// <param name="Limit">The limit or peer with its figure.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Ratio">Ours in relation to the limit, median and range; a dash where there is none.</param>
/// <param name="Aim">What was aimed at.</param>
/// <param name="Met">Whether it was reached; null where the line has no aim.</param>
internal sealed record Line(string Work, string Limit, string Ours, string Ratio, string Aim, bool? Met)
{
    public override string ToString() => $"| {Work} | {Limit} | {Ours} | {Ratio} | {Aim} | {(Met is null ? "–" : Met.Value ? "yes" : "**no**")} |";

    /// <summary>Median and range of a figure, in the form that suits its size.</summary>
    public static string Show(Samples samples, string unit) =>
        $"{Number(samples.Median)}{unit} ({Number(samples.Min)}–{Number(samples.Max)})";

    public static string Times(Samples ratio) => Show(ratio, "x");

    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 1_000_000 => (value / 1_000_000).ToString("0.0 M", CultureInfo.InvariantCulture),
        >= 10_000 => (value / 1000).ToString("0.0 k", CultureInfo.InvariantCulture),
        >= 1000 => (value / 1000).ToString("0.00 k", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
