using Jardem.Cases.Complaints;
using Jardem.Law.Snapshots;
using Jardem.Services.Deciding;

namespace Jardem.UseCases.Complaints;

/// <summary>Reads a service's provisions on complaints from the law of a day; each step reads that of its own day .</summary>
public static class ComplaintNormsOfToday
{
    public static ComplaintLaw On(ComplaintNorms norms, LawOnDay law) => new(
        law.Snapshot,
        law.Day,
        law.Cite(norms.Right),
        law.Cite(norms.Quality),
        norms.ForwardingOn(law),
        norms.SatisfactionOn(law),
        norms.ConsiderationOn(law),
        norms.QualityConsiderationOn(law));
}
