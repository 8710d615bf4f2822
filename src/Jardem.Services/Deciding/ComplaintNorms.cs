using Jardem.Law.Norms;

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
    /// <summary>What a decision prints of how to complain.</summary>
    public IReadOnlyList<NormRef> Printed => [Right, FiledTo, Quality];
}
