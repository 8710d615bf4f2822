using Jardem.Law.Clock;
using Jardem.Law.Data;

namespace Jardem.Cases.Cases.Hearings;

/// <summary>What the law of one day says of the hearing before a refusal: its limits and its ways.</summary>
/// <param name="NoticeBeforeDecision">How long before the decision the notice must come.</param>
/// <param name="Objection">How long after its receipt one may object.</param>
/// <param name="HearingFrom">How long after its receipt the hearing may be held at the earliest .</param>
/// <param name="DecisionAfterHearing">How long after the hearing the decision must be made.</param>
public sealed record HearingLaw(TimeLimit NoticeBeforeDecision, TimeLimit Objection, TimeLimit HearingFrom, TimeLimit DecisionAfterHearing, IReadOnlyList<OptionData> Ways);
