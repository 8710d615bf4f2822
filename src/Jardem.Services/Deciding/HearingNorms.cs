using Jardem.Cases.Cases.Hearings;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;

namespace Jardem.Services.Deciding;

/// <summary>The provisions by which an applicant is heard before a refusal.</summary>
/// <param name="Notice">The preliminary decision and its notice, with the limit "notice-before-decision".</param>
/// <param name="Ways">The ways of the hearing.</param>
/// <param name="Objection">The objection, with the limit "objection".</param>
/// <param name="Decision">The decision after the hearing, with the limit "decision-after-hearing".</param>
/// <param name="Reading">The house rule that says when a hearing may begin, with the limit "hearing-from".</param>
public sealed record HearingNorms(NormRef Notice, NormRef Ways, NormRef Objection, NormRef Decision, string Reading)
{
    /// <summary>What the law of a day says; each step reads that of its own day .</summary>
    public HearingLaw On(LawOnDay law) => new(
        law.Limit(Notice, "notice-before-decision"),
        law.Limit(Objection, "objection"),
        law.HouseLimit(Reading, "hearing-from"),
        law.Limit(Decision, "decision-after-hearing"),
        law.Options(Ways));
}
