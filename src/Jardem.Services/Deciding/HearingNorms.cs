using Jardem.Cases.Cases.Hearings;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;

namespace Jardem.Services.Deciding;

/// <summary>
/// The provisions by which an applicant is heard before a refusal. Where the text of one is not held, its limits and ways come from the
/// house rule <paramref name="Reading"/>, and both are printed as what they are.
/// </summary>
/// <param name="Notice">The preliminary decision and its notice, with the limit "notice-before-decision".</param>
/// <param name="Ways">The ways of the hearing.</param>
/// <param name="Objection">The objection, with the limit "objection".</param>
/// <param name="Decision">The decision after the hearing, with the limit "decision-after-hearing".</param>
/// <param name="Reading">The house rule that says when a hearing may begin, with the limit "hearing-from".</param>
public sealed record HearingNorms(NormRef Notice, NormRef Ways, NormRef Objection, NormRef Decision, string Reading)
{
    /// <summary>What the law of a day says; each step reads that of its own day .</summary>
    public HearingLaw On(LawOnDay law) => new(
        law.LimitOrHouse(Notice, "notice-before-decision", Reading),
        law.LimitOrHouse(Objection, "objection", Reading),
        law.HouseLimit(Reading, "hearing-from"),
        law.LimitOrHouse(Decision, "decision-after-hearing", Reading),
        WaysOn(law));

    /// <summary>The ways of the hearing on a day.</summary>
    public IReadOnlyList<OptionData> WaysOn(LawOnDay law) =>
        law.Find(Ways) is NormAnswer.NotHeld ? law.HouseRule(Reading)?.Options ?? [] : law.Options(Ways);

    /// <summary>What a step of the hearing stands on: the provision, or, where its text is not held, the provision and the house rule beside it.</summary>
    public IReadOnlyList<Basis> BasesOf(NormRef norm, LawOnDay law) =>
        law.Cite(norm) is Basis.NormNotHeld notHeld ? [notHeld, new Basis.HouseRule(Reading)] : [law.Cite(norm)];
}
