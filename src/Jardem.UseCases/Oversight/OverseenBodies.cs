using Jardem.Cases.Cases;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Access;

namespace Jardem.UseCases.Oversight;

/// <summary>
/// Whose work an officer may oversee: a head that of the own body; an overseer that of the own body and of every body below it; an
/// overseer of the ministry that of all.
/// </summary>
public static class OverseenBodies
{
    /// <summary>The bodies in the order of the law data, each once; none for anybody else.</summary>
    public static IReadOnlyList<BodyData> Of(Principal principal, LawOnDay law)
    {
        var own = principal.Officer.Body;
        var bodies = law.Snapshot.Data.Bodies.Where(b => b.Span().Contains(law.Day)).DistinctBy(b => b.Id).ToList();
        if (principal.Is(Role.Overseer))
        {
            var all = law.Body(own)?.Kind == BodyKinds.Ministry;
            return [.. bodies.Where(b => all || IsUnder(b, own, law))];
        }

        return principal.Is(Role.Head) ? [.. bodies.Where(b => b.Id == own)] : [];
    }

    /// <summary>Whether a body is the other one or stands below it. A circle in the data ends the climb.</summary>
    private static bool IsUnder(BodyData body, string above, LawOnDay law)
    {
        var climbed = new HashSet<string>();
        for (var at = body; at is not null && climbed.Add(at.Id); at = at.Higher is { } higher ? law.Body(higher) : null)
        {
            if (at.Id == above)
                return true;
        }

        return false;
    }
}
