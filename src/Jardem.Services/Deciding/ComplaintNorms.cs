using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;

namespace Jardem.Services.Deciding;

/// <summary>The provisions by which decisions, acts and omissions are complained about.</summary>
/// <param name="Right">That one may complain.</param>
/// <param name="FiledTo">To whom the complaint is filed.</param>
/// <param name="Forwarding">Sending it on with the case, with the limit "forwarding".</param>
/// <param name="Satisfaction">Meeting it in full instead, with the limit "satisfaction".</param>
/// <param name="Quality">The complaint to the body for assessment and control of quality.</param>
/// <param name="Consideration">Its consideration by everybody else, with the limit "consideration".</param>
/// <param name="QualityConsideration">Its consideration by that body, with the limit "consideration".</param>
public sealed record ComplaintNorms(NormRef Right, NormRef FiledTo, NormRef Forwarding, NormRef Satisfaction, NormRef Quality, NormRef Consideration, NormRef QualityConsideration)
{
    /// <summary>
    /// The house rule whose limits stand where the texts of these provisions are not held: "forwarding", "satisfaction", "consideration",
    /// "quality-consideration". Null where the act states them.
    /// </summary>
    public string? Reading { get; init; }

    /// <summary>The limit of sending a complaint on, under the law of a day.</summary>
    public TimeLimit ForwardingOn(LawOnDay law) => Limit(law, Forwarding, "forwarding");

    public TimeLimit SatisfactionOn(LawOnDay law) => Limit(law, Satisfaction, "satisfaction");

    public TimeLimit ConsiderationOn(LawOnDay law) => Limit(law, Consideration, "consideration");

    public TimeLimit QualityConsiderationOn(LawOnDay law) => Limit(law, QualityConsideration, "consideration", "quality-consideration");

    /// <summary>What a decision prints of how to complain.</summary>
    public IReadOnlyList<NormRef> Printed => [Right, FiledTo, Quality];

    private TimeLimit Limit(LawOnDay law, NormRef norm, string name, string? houseName = null) =>
        Reading is null ? law.Limit(norm, name) : law.LimitOrHouse(norm, name, Reading, houseName);
}
