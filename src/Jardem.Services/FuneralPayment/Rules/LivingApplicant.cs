using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;
using Jardem.Services.Intake;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// The applicant lives. Where the register of persons says otherwise and an officer agrees, nothing is decided: the case is closed by the
/// death of the applicant (house rule H-death).
/// </summary>
internal static class LivingApplicant
{
    private const string Life = "applicant.life";

    private static readonly string[] Reads = [Life];
    private static readonly Basis Death = new Basis.HouseRule("H-death");

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        if (facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity))
            return true;
        var dead = RegisterAnswers.Standing(facts, FuneralInquiries.Person, facts.Applicant.Iin) is { Outcome: RegisterOutcome.Found } answer
            && answer.Records.Any(r => r.GetValueOrDefault("lifeStatus") is { } life && life != PersonComparisons.Alive)
            && facts.Settled?.LastOrDefault(s => s.Key == Life)?.Chosen != PersonComparisons.Alive;
        if (dead)
            trace.Note("reason.funeral-applicant-alive", null, Death, Reads);
        return dead ? null : true;
    }
}
