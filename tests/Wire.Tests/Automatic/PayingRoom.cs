using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Payments;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.Services.Documents;
using Jardem.Services.Journeys;

namespace Jardem.Tests.Automatic;

/// <summary>A service of the house that in tests only comes by the portal, pays, and is decided by a rule.</summary>
internal sealed class PayingRoom(IServiceRoom room) : IServiceRoom
{
    public const string Rule = "paying/automatic/1";
    public const long Amount = 86_500_00;

    public string Id => room.Id;

    public string Act => room.Act;

    public string TakenBy => room.TakenBy;

    public string DecidedBy => room.DecidedBy;

    public string Engine => room.Engine;

    public IReadOnlyList<NormRef> Cites => room.Cites;

    public IReadOnlyList<string> Parameters => room.Parameters;

    public IReadOnlyList<string> Requests => room.Requests;

    public string QuestionPrefix => room.QuestionPrefix;

    public Procedure Procedure => room.Procedure;

    public ServiceDocuments Documents => room.Documents;

    public IReadOnlyList<string> Channels => [IntakeChannel.Desk, IntakeChannel.Portal];

    public string? AutomaticRule => Rule;

    public Payee? PayeeOf(ApplicationFacts facts) => new(facts.Applicant.Iin, facts.Applicant.Name.ToString(), "KZ000000000000001234");

    public Journey Journey(LawOnDay law) => room.Journey(law);

    public IReadOnlyList<FindingAsked> Findings(ApplicationFacts facts) => room.Findings(facts);

    public IReadOnlyList<AskedInquiry> Inquiries(ApplicationFacts facts, LawOnDay law) => room.Inquiries(facts, law);

    public Decision Decide(ApplicationFacts facts, LawOnDay law) => room.Decide(facts, law) is { Outcome: DecisionOutcome.Granted } granted ? granted with { Amount = Amount } : room.Decide(facts, law);

    public IReadOnlyList<FactChange> Changes(ApplicationFacts facts, LawOnDay law) => room.Changes(facts, law);

    public string? Replaces(ApplicationFacts facts) => room.Replaces(facts);
}
