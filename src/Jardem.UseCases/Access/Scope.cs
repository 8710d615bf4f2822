namespace Jardem.UseCases.Access;

/// <summary>
/// What a read may see. Every query takes one, so an unscoped read does not compile. Rows are seen when their office or their deciding
/// body is among those named; everything only by <see cref="Whole"/>, which asks for a reason.
/// </summary>
public sealed record Scope
{
    private Scope(IReadOnlyList<string> bodies, bool isWhole, string purpose)
    {
        Bodies = bodies;
        IsWhole = isWhole;
        Purpose = purpose;
    }

    /// <summary>Ids of bodies and offices whose cases are seen.</summary>
    public IReadOnlyList<string> Bodies { get; }

    public bool IsWhole { get; }

    /// <summary>Why the read is made; it goes to the access log.</summary>
    public string Purpose { get; }

    public static Scope Of(string body, string purpose) => new([body], false, purpose);

    /// <summary>Several bodies, as those over which an overseer watches.</summary>
    public static Scope OfBodies(IEnumerable<string> bodies, string purpose) => new([.. bodies.Distinct()], false, purpose);

    /// <summary>The whole installation, for work that no single officer does: sealing, verification, jobs.</summary>
    public static Scope Whole(string reason) => new([], true, reason);

    public bool Covers(string office, string body) => IsWhole || Bodies.Contains(office) || Bodies.Contains(body);
}
