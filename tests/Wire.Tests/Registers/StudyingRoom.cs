using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.Services.Documents;
using Jardem.Services.Journeys;

namespace Jardem.Tests.Registers;

/// <summary>A service of the house that asks besides, in tests only, whether the applicant studies: that register answers in the asynchronous channel.</summary>
internal sealed class StudyingRoom(IServiceRoom room) : IServiceRoom
{
    public const string Study = "study";

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

    public Journey Journey(LawOnDay law) => room.Journey(law);

    public IReadOnlyList<FindingAsked> Findings(ApplicationFacts facts) => room.Findings(facts);

    public IReadOnlyList<AskedInquiry> Inquiries(ApplicationFacts facts, LawOnDay law) =>
        [.. room.Inquiries(facts, law), new AskedInquiry(new Inquiry(Study, "education", Study, "applicant", null, null, "H-identity-register"), facts.Applicant.Iin)];

    public Decision Decide(ApplicationFacts facts, LawOnDay law) => room.Decide(facts, law);

    public IReadOnlyList<FactChange> Changes(ApplicationFacts facts, LawOnDay law) => room.Changes(facts, law);

    public string? Replaces(ApplicationFacts facts) => room.Replaces(facts);
}
