namespace Jardem.Law.Norms;

/// <summary>
/// What a step stands on. There is no fourth kind: a step rests on a provision that we hold, on one that is known to exist but whose
/// text we do not hold, or on a house rule, and each is printed as what it is.
/// </summary>
public abstract record Basis
{
    private Basis()
    {
    }

    /// <summary>A provision held in the snapshot named.</summary>
    public sealed record Norm(NormRef Ref, string Snapshot) : Basis;

    /// <summary>A provision of an act whose text we do not hold.</summary>
    public sealed record NormNotHeld(NormRef Ref) : Basis;

    /// <summary>A named reading of ours, never printed as law.</summary>
    public sealed record HouseRule(string Id) : Basis;
}
