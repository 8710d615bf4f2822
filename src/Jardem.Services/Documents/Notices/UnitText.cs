using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Snapshots;

namespace Jardem.Services.Documents.Notices;

/// <summary>The unit that answers for a paper.</summary>
internal static class UnitText
{
    /// <summary>
    /// The unit of the first of these officers who belongs to one of the body of the first; where none does, the body answers as a whole.
    /// </summary>
    public static Text Of(LawOnDay law, params ReadOnlySpan<Officer> officers)
    {
        var body = PaperText.Body(law, officers[0].Body);
        foreach (var officer in officers)
        {
            if (officer.Body == body.Id && body.Units.FirstOrDefault(u => u.Id == officer.Unit) is { } unit)
                return unit.Name;
        }

        return body.Name;
    }
}
