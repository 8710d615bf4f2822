using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Facts;

public enum DecisionOutcome
{
    Granted,
    Refused,

    /// <summary>Facts are still to be established; nothing can be decided yet.</summary>
    Undetermined,
}

/// <summary>What one rule found, on which provision, from which facts. Text is made later from <paramref name="Key"/>.</summary>
/// <param name="Key">Key of the text that explains the finding.</param>
/// <param name="Met">Whether the rule's condition holds; null while a fact it needs is not established.</param>
/// <param name="Facts">Names of the facts read.</param>
public sealed record Reason(string Key, bool? Met, Basis Basis, IReadOnlyList<string> Facts)
{
    /// <summary>Ids of the house rules by which the provision is applied here; they are printed beside it, as what they are. Null where its own words suffice.</summary>
    public IReadOnlyList<string>? Readings { get; init; }
}

/// <summary>
/// A decision before anyone signs it. <see cref="Grounds"/> are keys of refusal grounds of the standard; there are some exactly when
/// the outcome is refused. <see cref="Amount"/> is in tiyn, for services that pay.
/// </summary>
public sealed record Decision(
    DecisionOutcome Outcome,
    IReadOnlyList<string> Grounds,
    long? Amount,
    IReadOnlyList<Reason> Reasoning)
{
    /// <summary>Figures of the law that the decision reads; null for services that read none.</summary>
    public IReadOnlyList<UsedParameter>? Parameters { get; init; }
}

/// <summary>A figure of the law as a decision read it.</summary>
/// <param name="Key">Its key in the law data.</param>
/// <param name="On">The day whose figure it is.</param>
/// <param name="From">The first day of the figure.</param>
/// <param name="Confirmed">Whether its source is confirmed.</param>
public sealed record UsedParameter(string Key, string Value, LocalDate On, LocalDate From, bool Confirmed);
