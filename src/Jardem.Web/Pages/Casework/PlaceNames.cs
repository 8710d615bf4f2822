using Jardem.Law;
using Jardem.Law.Snapshots;

namespace Jardem.Web.Pages.Casework;

/// <summary>Names of bodies, units and territories by their ids in the law data.</summary>
public static class PlaceNames
{
    /// <summary>The name of a body or of a unit of one; an id that the data do not know is shown as it is.</summary>
    public static string Place(this LawOnDay law, string id, Language language)
    {
        if (law.Body(id) is { } body)
            return body.Name.In(language);
        return law.Snapshot.Data.Bodies.SelectMany(b => b.Units).FirstOrDefault(u => u.Id == id)?.Name.In(language) ?? id;
    }

    public static string Territory(this LawOnDay law, string id, Language language) =>
        law.Snapshot.Data.Territories.FirstOrDefault(t => t.Id == id)?.Name.In(language) ?? id;
}
