using System.Globalization;
using Jardem.Cases.Facts;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Services.FuneralPayment;

/// <summary>The size of the payment: a multiple, by what the deceased received, of the monthly calculation index (МРП) of a day.</summary>
/// <param name="Kind">What the deceased received; of several, the one with the highest multiple.</param>
/// <param name="MultipleOn">The day of death.</param>
/// <param name="IndexOn">The day whose index applies (R-15).</param>
internal sealed record PaymentSize(string Kind, ParameterEdition Multiple, LocalDate MultipleOn, ParameterEdition Index, LocalDate IndexOn)
{
    public const string IndexParameter = "mrp";
    public const string DayParameter = "funeral.mrp-day";

    private const string DayOfFiling = "filing";
    private const int TiynInTenge = 100;

    /// <summary>Tiyn; a part of a tiyn is paid as a whole one.</summary>
    public long Amount => Tiyn(Multiple.Value, Index.Value);

    /// <summary>Parameters of law that the size is read from.</summary>
    public static IReadOnlyList<string> Parameters { get; } = [IndexParameter, DayParameter, .. PensionStatus.Kinds.Select(PensionStatus.Parameter)];

    /// <summary>The figures read, each with its day.</summary>
    public IReadOnlyList<UsedParameter> Used(LawOnDay law)
    {
        var day = law.Parameter(DayParameter)!;
        return
        [
            new UsedParameter(PensionStatus.Parameter(Kind), Number(Multiple.Value), MultipleOn, First(Multiple), Multiple.Confirmed),
            new UsedParameter(IndexParameter, Number(Index.Value), IndexOn, First(Index), Index.Confirmed),
            new UsedParameter(DayParameter, day.Choice!, law.Day, First(day), day.Confirmed),
        ];

        static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

        static LocalDate First(ParameterEdition edition) => edition.From ?? LocalDate.MinIsoValue;
    }

    /// <summary>The size; null while the status is not established or a figure is not held for its day.</summary>
    public static PaymentSize? Of(ApplicationFacts facts, LawOnDay law)
    {
        if (PensionStatus.On(facts) is not { Count: > 0 } kinds || facts.Date(FuneralFacts.DeathDate) is not { } death)
            return null;
        var indexOn = law.Parameter(DayParameter)?.Choice == DayOfFiling ? facts.FiledOn : death;
        return PensionStatus.Highest(kinds, law.Snapshot.On(death)) is { } highest && law.Snapshot.On(indexOn).Parameter(IndexParameter) is { } index
            ? new PaymentSize(highest.Kind, highest.Multiple, death, index, indexOn)
            : null;
    }

    /// <summary>What would be paid for a death of this day, by what the deceased received; null while no figure is held.</summary>
    public static StatedAmounts? Stated(LawOnDay law)
    {
        if (law.Parameter(IndexParameter) is not { } index)
            return null;
        var held = PensionStatus.Kinds.Select(k => (Kind: k, Multiple: law.Parameter(PensionStatus.Parameter(k)))).Where(k => k.Multiple is not null).ToList();
        return held.Count == 0 ? null : new StatedAmounts(
            [.. held.GroupBy(k => k.Multiple!.Value).Select(g => new StatedAmount(Tiyn(g.Key, index.Value), g.Key, [.. g.Select(k => $"finding.{FuneralFacts.DeceasedStatus}.{k.Kind}")]))],
            Tiyn(1, index.Value),
            law.Parameter(DayParameter)?.Choice == DayOfFiling ? "funeral.amount.by-filing" : "funeral.amount.by-death",
            index.Confirmed && held.All(k => k.Multiple!.Confirmed));
    }

    private static long Tiyn(decimal multiple, decimal index) => decimal.ToInt64(decimal.Ceiling(multiple * index * TiynInTenge));
}
