using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law.Snapshots;
using Jardem.Services;

namespace Jardem.UseCases.Automatic;

/// <summary>Whether the rules can decide a case by themselves now, and if not, why. Pure.</summary>
public abstract record AutomaticCheck
{
    private AutomaticCheck()
    {
    }

    public sealed record Grants(Decision Decision) : AutomaticCheck;

    /// <summary>Registers are still to answer, and there is time.</summary>
    public sealed record Waits : AutomaticCheck;

    /// <summary>A person decides: an absent or wrong datum leads to no automatic refusal.</summary>
    /// <param name="Why">Word of the text <c>automatic.left.</c>.</param>
    /// <param name="About">Operation of the inquiry that it is about.</param>
    public sealed record Person(string Why, string? About = null) : AutomaticCheck;

    /// <param name="canAsk">Whether there is a way to registers.</param>
    /// <param name="over">Whether the limit of the automatic decision is over.</param>
    public static AutomaticCheck Of(CaseState state, IServiceRoom room, LawSnapshot law, bool canAsk, bool over)
    {
        var day = law.On(state.Facts.FiledOn);
        var asked = room.Inquiries(state.Facts, day);
        foreach (var one in asked)
        {
            var outcome = RegisterAnswers.Standing(state.Facts, one.Inquiry.Key, one.Subject)?.Outcome;
            if (outcome is not (null or RegisterOutcome.Silent or RegisterOutcome.Unusable))
                continue;
            if (!canAsk)
                return new Person("no-registers", one.Inquiry.Operation);
            if (over)
                return new Person(outcome == RegisterOutcome.Unusable ? "unusable-answer" : "silent-register", one.Inquiry.Operation);
            return new Waits();
        }

        if (Mismatches.Open(state.Facts, asked) is [var open, ..])
            return new Person("difference", asked.FirstOrDefault(a => a.Inquiry.Key == open.Inquiry)?.Inquiry.Operation);
        var decision = room.Decide(state.Facts, day);
        return decision.Outcome switch
        {
            DecisionOutcome.Granted => new Grants(decision),
            DecisionOutcome.Refused => new Person("rules-refuse"),
            _ => new Person("undetermined"),
        };
    }
}
