using Jardem.Cases.Cases;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Casework;

/// <summary>The unique keys of a case as claims: taken with it, freed by whatever ends its right, taken again when it is opened again.</summary>
public static class UniqueClaims
{
    public const string Kind = "unique";

    /// <param name="service">Id of the service; keys of two services never meet.</param>
    public static Claim Of(string service, string key, Guid id) => new(Kind, $"{service}/{key}", id);

    /// <summary>The key of a claim, without its service.</summary>
    public static string KeyOf(Claim claim) => claim.Key[(claim.Key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>What a change of the case takes and frees.</summary>
    public static (IReadOnlyList<Claim> Take, IReadOnlyList<Claim> Release) Of(CaseState before, CaseState after)
    {
        var (held, holds) = (UniqueHold.Of(before), UniqueHold.Of(after));
        return (Claims(after, holds.Except(held)), Claims(after, held.Except(holds)));
    }

    private static Claim[] Claims(CaseState state, IEnumerable<string> keys) => [.. keys.Select(k => Of(state.Registration.Service, k, state.Id))];
}
