namespace Jardem.Cases.Facts;

/// <summary>Reads the answers of registers kept in a case.</summary>
public static class RegisterAnswers
{
    /// <summary>
    /// The answer that stands: the latest that says something, be it that nothing is held; a register that fell silent later takes
    /// nothing back. Where none says anything, the latest one.
    /// </summary>
    public static RegisterAnswer? Standing(ApplicationFacts facts, string inquiry, string subject)
    {
        var own = (facts.Registers ?? []).Where(a => a.Inquiry == inquiry && a.Subject == subject).ToList();
        return own.LastOrDefault(a => a.Outcome is RegisterOutcome.Found or RegisterOutcome.NoRecord or RegisterOutcome.NotCovered) ?? own.LastOrDefault();
    }

    /// <summary>Those asked for which no answer, not even a silence, is kept yet.</summary>
    public static IReadOnlyList<AskedInquiry> Awaited(ApplicationFacts facts, IReadOnlyList<AskedInquiry> asked) =>
        [.. asked.Where(a => Standing(facts, a.Inquiry.Key, a.Subject) is null)];
}
