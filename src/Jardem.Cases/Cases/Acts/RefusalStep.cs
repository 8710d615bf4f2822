using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using NodaTime;

namespace Jardem.Cases.Cases.Acts;

/// <summary>What may be done now about a decision of the rules to refuse.</summary>
public abstract record RefusalStep
{
    private RefusalStep()
    {
    }

    /// <summary>The applicant is to be notified of these grounds first: there is no notice, or it does not name them all.</summary>
    public sealed record Notify : RefusalStep;

    /// <summary>The applicant was heard or had the chance; the refusal may be made.</summary>
    public sealed record Refuse(HeardRefusal Proof) : RefusalStep;

    /// <summary>The notice or its window is not over; the key names the text that says what is awaited.</summary>
    public sealed record NotYet(string Key) : RefusalStep;

    public static RefusalStep Of(CaseState state, Decision decision, LocalDateTime now)
    {
        if (state.Preliminary is not { } preliminary || !preliminary.Names(decision))
            return new Notify();
        var (proof, missing) = HeardRefusal.Prove(preliminary, decision, now);
        return proof is null ? new NotYet(missing!) : new Refuse(proof);
    }
}
