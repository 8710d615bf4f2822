using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Cases.Automatic;

/// <summary>It came to light after the grant that the applicant may not be the one who is meant. The decision stands until the head decides otherwise.</summary>
public static class DoubtApplicant
{
    /// <param name="why">Key of the text that says why.</param>
    /// <param name="evidence">The message that says so; the same word twice is one doubt.</param>
    public static ActOutcome Decide(CaseState state, string why, Guid? evidence, LocalDate on, Basis basis)
    {
        if (state is not { Granted: not null, Phase: CasePhase.Granted or CasePhase.ResultReady or CasePhase.ResultIssued })
            return new ActOutcome.NotAllowed("act.not-decided");
        return state.Doubts.Any(d => d.Why == why) ? ActOutcome.Of() : ActOutcome.Of(new ApplicantDoubted(why, evidence, on, basis));
    }
}
