using Jardem.Cases.Facts;
using Jardem.Law.Norms;

namespace Jardem.Services.Deciding;

/// <summary>Where rules note their reasons. Calculations are generic over it: full for a case, silent for a mass run.</summary>
public interface ITrace
{
    /// <param name="readings">House rules by which the provision is applied; null where its own words suffice.</param>
    void Note(string key, bool? met, Basis basis, IReadOnlyList<string> facts, IReadOnlyList<string>? readings = null);
}

/// <summary>Keeps every reason.</summary>
public readonly struct FullTrace() : ITrace
{
    public List<Reason> Reasons { get; } = new(8);

    public void Note(string key, bool? met, Basis basis, IReadOnlyList<string> facts, IReadOnlyList<string>? readings = null) => Reasons.Add(new Reason(key, met, basis, facts) { Readings = readings });
}

/// <summary>Keeps nothing.</summary>
public readonly struct SilentTrace : ITrace
{
    public void Note(string key, bool? met, Basis basis, IReadOnlyList<string> facts, IReadOnlyList<string>? readings = null)
    {
    }
}
