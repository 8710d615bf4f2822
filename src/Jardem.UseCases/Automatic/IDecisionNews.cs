using Jardem.Cases.Cases;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Automatic;

/// <summary>Whoever tells the applicant what the rules decided: what goes out with the decision, in its own append.</summary>
public interface IDecisionNews
{
    /// <param name="after">The case with its decision.</param>
    Task<IReadOnlyList<OutboxMessage>> Of(CaseState after, LawOnDay today, CancellationToken cancel);
}
