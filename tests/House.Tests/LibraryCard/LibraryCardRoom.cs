using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.Services.Documents;
using Jardem.Services.Intake;
using Jardem.Services.Journeys;
using NodaTime;

namespace Jardem.Tests.LibraryCard;

/// <summary>A service that does not exist: this folder is all there is of it.</summary>
internal sealed class LibraryCardRoom : IServiceRoom
{
    public const string AgeParameter = "library-card-age";

    private static readonly NormRef Age = new("library-rules", "p1");
    private static readonly NormRef Intake = new("library-rules", "p2");
    private static readonly NormRef Complaint = new("library-rules", "p3");

    /// <summary>Whether cards are asked for on the portal too, signed or confirmed, one for a household.</summary>
    public bool Online { get; init; }

    public string Id => "library-card";

    public string Act => "library-rules";

    public string QuestionPrefix => "library.";

    public string TakenBy => BodyKinds.StateCorporation;

    public string DecidedBy => BodyKinds.LocalExecutiveBody;

    public string Engine => "library-card/1";

    public IReadOnlyList<NormRef> Cites => [Age, Intake, Complaint];

    public IReadOnlyList<string> Parameters => [AgeParameter];

    public IReadOnlyList<string> Requests => ["card"];

    public IReadOnlyList<string> Channels => Online ? [IntakeChannel.Desk, IntakeChannel.Portal] : [IntakeChannel.Desk];

    public string? AutomaticRule => Online ? "library-card/automatic/1" : null;

    public NormRef? UniqueNorm => Intake;

    public NormRef? InformationNorm => Intake;

    public IReadOnlyList<string> UniqueKeys(ApplicationFacts facts) => Online ? [facts.Applicant.Address] : [];

    public bool NeedsConfirmation(string channel) => Online;

    public string? LegalEntityOf(ApplicationFacts facts) => facts.Answers.GetValueOrDefault("library.bin");

    public IReadOnlyList<AskedInquiry> Inquiries(ApplicationFacts facts, LawOnDay law) =>
        [.. law.Inquiries(Act).Select(i => new AskedInquiry(i, facts.Applicant.Iin) { Compared = PersonComparisons.Of(facts.Applicant) })];

    public IReadOnlyList<Reason> FailedChecks(ApplicationFacts facts, LawOnDay law) => [.. Decide(facts, law).Reasoning.Where(r => r.Met == false)];

    public Procedure Procedure { get; } = new("decision",
    [
        new ProcedureStep(CaseAct.Register, [Role.Operator], Intake),
        new ProcedureStep(CaseAct.Take, [Role.Specialist], Intake),
        new ProcedureStep(CaseAct.Prepare, [Role.Specialist], Intake),
        new ProcedureStep(CaseAct.Return, [Role.Head], Intake),
        new ProcedureStep(CaseAct.Decide, [Role.Head], Age),
        new ProcedureStep(CaseAct.SendResult, [Role.Specialist], Intake),
        new ProcedureStep(CaseAct.HandOver, [Role.Operator], Intake),
        new ProcedureStep(CaseAct.Withdraw, [Role.Operator], null, "H-withdrawal"),
    ])
    {
        ChannelLimits = new Dictionary<string, string> { [IntakeChannel.Portal] = "decision-portal" },
        Complaints = new ComplaintNorms(Complaint, Complaint, Complaint, Complaint, Complaint, Complaint, Complaint),
    };

    public ServiceDocuments Documents { get; } = new LibraryCardDocuments();

    public Journey Journey(LawOnDay law) => new(
    [
        StandardSteps.Request(Requests),
        new JourneyStep("library.hall", [new Question("library.hall", QuestionKind.Choice) { Options = ["reading", "children"] }, new Question("library.bin", QuestionKind.Text, Required: false)]),
        StandardSteps.Applicant(Intake),
        StandardSteps.Address(Intake),
        .. StandardSteps.Documents(law, law.Standard(Id)!),
        StandardSteps.Statements("personal-data"),
    ]);

    public IReadOnlyList<FindingAsked> Findings(ApplicationFacts facts) => [];

    public IReadOnlyList<FactChange> Changes(ApplicationFacts facts, LawOnDay law) => [];

    public string? Replaces(ApplicationFacts facts) => null;

    public Decision Decide(ApplicationFacts facts, LawOnDay law)
    {
        var least = (int)law.Parameter(AgeParameter)!.Value;
        var old = Period.Between(facts.Applicant.BirthDate, facts.FiledOn, PeriodUnits.Years).Years >= least;
        var trace = new FullTrace();
        trace.Note("reason.old-enough", old, law.Cite(Age), ["birthDate", "filedOn"]);
        return old
            ? new Decision(DecisionOutcome.Granted, [], null, trace.Reasons)
            : new Decision(DecisionOutcome.Refused, ["too-young"], null, trace.Reasons);
    }
}
