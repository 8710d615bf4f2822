using Jardem.Law.Norms;

namespace Jardem.Law.Checking;

/// <summary>What the program as a whole cites (provisions written "act/path") and which parameters it reads.</summary>
public sealed record CitedLaw(IReadOnlySet<string> Norms, IReadOnlySet<string> Parameters)
{
    public static CitedLaw Of(IEnumerable<NormRef> norms, IEnumerable<string> parameters) => new(
        norms.Select(n => n.ToString()).ToHashSet(StringComparer.Ordinal),
        parameters.ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether some citation is this provision, contains it or is a part of it.</summary>
    internal bool Touches(string norm) =>
        Norms.Any(n => n == norm || n.StartsWith(norm + ".", StringComparison.Ordinal) || norm.StartsWith(n + ".", StringComparison.Ordinal));
}
