using Jardem.Cases.Facts;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// The documents, and what they say, are true: as an officer found, or, without an officer, where every register asked answered by a
/// record and nothing differs. If not, it is the first ground of refusal of the list of requirements.
/// </summary>
internal static class TrueDocuments
{
    private static readonly string[] Reads = [FuneralFacts.DocumentsTrue];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        bool? met = facts.EstablishedValue(FuneralFacts.DocumentsTrue) switch
        {
            FuneralFacts.Yes => true,
            null => RegistersAgree(facts) ? true : null,
            _ => false,
        };
        trace.Note("reason.documents-true", met, law.UntrueDocuments, Reads);
        return met;
    }

    /// <summary>
    /// Whether registers confirm the applicant, the death and what the deceased received, and nothing declared differs from them. An account that
    /// only a reply confirmed must be in the register too.
    /// </summary>
    public static bool RegistersAgree(ApplicationFacts facts)
    {
        if (facts.IinOfDeceased() is not { } deceased || facts.Is(FuneralFacts.Foreign, FuneralFacts.Yes))
            return false;
        var applicant = facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity) ? FuneralInquiries.Entity : FuneralInquiries.Person;
        return Found(facts, applicant, facts.PaidTo())
            && (!facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entrepreneur) || Found(facts, FuneralInquiries.Entrepreneur, facts.Applicant.Iin))
            && Found(facts, FuneralInquiries.Death, deceased)
            && Found(facts, PensionStatus.Inquiry, deceased)
            && (!facts.Is(FuneralFacts.AccountConfirmed, FuneralFacts.ByReply) || Found(facts, FuneralInquiries.Account, facts.PaidTo()))
            && Mismatches.Of(facts, FuneralInquiries.Answered(facts)).All(c => c.Agrees);
    }

    private static bool Found(ApplicationFacts facts, string inquiry, string subject) =>
        RegisterAnswers.Standing(facts, inquiry, subject) is { Outcome: RegisterOutcome.Found };
}
