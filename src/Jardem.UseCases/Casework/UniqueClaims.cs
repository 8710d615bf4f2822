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
    /// <param name="paid">Whether money of the case is out, or may still go out: its keys are then freed with the money, and not before.</param>
    public static (IReadOnlyList<Claim> Take, IReadOnlyList<Claim> Release) Of(CaseState before, CaseState after, bool paid = false)
    {
        var (held, holds) = (UniqueHold.Of(before), UniqueHold.Of(after));
        return (Claims(after, holds.Except(held)), paid ? [] : Claims(after, held.Except(holds)));
    }

    /// <summary>The keys that a case which holds none any more kept for its money.</summary>
    public static IReadOnlyList<Claim> Left(CaseState state) => UniqueHold.Of(state).Count > 0 ? [] : Claims(state, state.Claims);

    private static Claim[] Claims(CaseState state, IEnumerable<string> keys) => [.. keys.Select(k => Of(state.Registration.Service, k, state.Id))];
}
