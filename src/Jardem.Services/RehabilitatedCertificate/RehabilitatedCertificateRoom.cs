using System.Runtime.CompilerServices;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Deciding;
using Jardem.Services.Documents;
using Jardem.Services.Intake;
using Jardem.Services.Journeys;
using Jardem.Services.RehabilitatedCertificate.Documents;

namespace Jardem.Services.RehabilitatedCertificate;

/// <summary>
/// Issue of a certificate of a rehabilitated person, and of its duplicate (Order 78 of 28.02.2022): asked for at the State Corporation,
/// decided by the local executive body, handed over on paper.
/// </summary>
public sealed class RehabilitatedCertificateRoom : IServiceRoom
{
    public const string ServiceId = "rehabilitated-certificate";

    private readonly ConditionalWeakTable<LawOnDay, Journey> _journeys = [];

    public string Id => ServiceId;

    public string Act => CertificateNorms.Act;

    /// <summary>The application goes to the State Corporation only (Rules, point 3; list of requirements, ways of service).</summary>
    public string TakenBy => BodyKinds.StateCorporation;

    /// <summary>The local executive bodies decide (Rules, point 2, sub-point 3).</summary>
    public string DecidedBy => BodyKinds.LocalExecutiveBody;

    public string Engine => "rehabilitated-certificate/1";

    public IReadOnlyList<NormRef> Cites => CertificateNorms.All;

    public IReadOnlyList<string> Parameters => [];

    public IReadOnlyList<string> Requests => [CertificateFacts.Certificate, CertificateFacts.Duplicate];

    public string QuestionPrefix => "certificate.";

    public Procedure Procedure => CertificateProcedure.Of;

    public ServiceDocuments Documents { get; } = new CertificateDocuments();

    public Journey Journey(LawOnDay law) => _journeys.GetValue(law, JourneyOf);

    public IReadOnlyList<FindingAsked> Findings(ApplicationFacts facts) =>
    [
        new FindingAsked(CertificateFacts.DocumentsTrue, [CertificateFacts.Yes, CertificateFacts.No], CertificateNorms.WhoApplies),
        new FindingAsked(CertificateFacts.HolderRehabilitated, [CertificateFacts.Yes, CertificateFacts.No], CertificateNorms.WhoApplies),
    ];

    /// <summary>Order 78 names no register; what is asked is a house rule, and a difference is for the specialist to judge.</summary>
    public IReadOnlyList<AskedInquiry> Inquiries(ApplicationFacts facts, LawOnDay law) =>
    [
        .. law.Inquiries(Act).Where(i => i is { Operation: "person", About: "applicant" })
            .Select(i => new AskedInquiry(i, facts.Applicant.Iin) { Compared = PersonComparisons.Of(facts.Applicant) }),
    ];

    public IReadOnlyList<FactChange> Changes(ApplicationFacts facts, LawOnDay law) => CertificateChanges.Of(facts, law);

    public string? Replaces(ApplicationFacts facts) =>
        facts.Request == CertificateFacts.Duplicate ? facts.Answers.GetValueOrDefault(CertificateFacts.DuplicateReason) : null;

    public Decision Decide(ApplicationFacts facts, LawOnDay law)
    {
        var trace = new FullTrace();
        var (outcome, grounds) = CertificateDecision.Run(facts, law, trace);
        return new Decision(outcome, grounds, null, trace.Reasons);
    }

    /// <summary>The outcome alone, for mass runs: the same rules without the trace.</summary>
    public static DecisionOutcome Outcome(ApplicationFacts facts, LawOnDay law) => CertificateDecision.Run(facts, law, default(SilentTrace)).Outcome;

    private Journey JourneyOf(LawOnDay law)
    {
        var standard = CertificateLaw.On(law).Standard;
        return new Journey(
        [
            StandardSteps.Request(Requests),
            DuplicateStep(),
            StandardSteps.WhoApplies(),
            StandardSteps.Applicant(CertificateNorms.ApplicationForm),
            StandardSteps.Address(CertificateNorms.ApplicationForm),
            StandardSteps.RepresentativePage(CertificateNorms.WhoApplies),
            .. StandardSteps.Documents(law, standard),
            StandardSteps.Statements("documents-true", "personal-data"),
        ]);
    }

    private static JourneyStep DuplicateStep() => new("certificate.duplicate",
    [
        new Question(CertificateFacts.DuplicateReason, QuestionKind.Choice) { Options = [CertificateFacts.Lost, CertificateFacts.Damaged] },
        new Question(CertificateFacts.EarlierNumber, QuestionKind.Text, Required: false) { MaxLength = 40 },
    ])
    { AskedWhen = a => a.Is("request", CertificateFacts.Duplicate), Norm = CertificateNorms.Duplicate };
}
