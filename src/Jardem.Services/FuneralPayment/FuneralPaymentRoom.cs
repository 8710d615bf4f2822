using System.Runtime.CompilerServices;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Deciding;
using Jardem.Services.Documents;
using Jardem.Services.FuneralPayment.Documents;
using Jardem.Services.FuneralPayment.Rules;
using Jardem.Services.Journeys;

namespace Jardem.Services.FuneralPayment;

/// <summary>
/// The one-time funeral payment from the republican budget (Order 256 of 27.06.2023): asked for by whoever carried out the burial, assigned
/// by the territorial bodies of the Committee of Labour and Social Protection.
/// </summary>
public sealed class FuneralPaymentRoom : IServiceRoom
{
    public const string ServiceId = "funeral-payment";

    private static readonly string[] YesNo = [FuneralFacts.Yes, FuneralFacts.No];

    private readonly ConditionalWeakTable<LawOnDay, Journey> _journeys = [];
    private FuneralDocuments? _documents;

    public string Id => ServiceId;

    public string Act => FuneralNorms.Act;

    /// <summary>At the desk the State Corporation takes the application (list of requirements, ways of service).</summary>
    public string TakenBy => BodyKinds.StateCorporation;

    /// <summary>Territorial bodies of the Committee decide (list of requirements, provider).</summary>
    public string DecidedBy => BodyKinds.LabourCommittee;

    public string Engine => "funeral-payment/1";

    public IReadOnlyList<NormRef> Cites => FuneralNorms.All;

    public IReadOnlyList<string> Parameters => PaymentSize.Parameters;

    public IReadOnlyList<string> Requests => [FuneralFacts.Payment];

    public string QuestionPrefix => "funeral.";

    public Procedure Procedure => FuneralProcedure.Of;

    public ServiceDocuments Documents => _documents ??= new FuneralDocuments(this);

    public Journey Journey(LawOnDay law) => _journeys.GetValue(law, l => FuneralJourney.Of(l, Requests));

    public IReadOnlyList<FindingAsked> Findings(ApplicationFacts facts)
    {
        var findings = new List<FindingAsked>();
        if (facts.EstablishedValue(FuneralFacts.DocumentsTrue) is not null || !TrueDocuments.RegistersAgree(facts))
            findings.Add(new FindingAsked(FuneralFacts.DocumentsTrue, YesNo, FuneralNorms.Documents));
        if (facts.EstablishedValue(FuneralFacts.DeceasedStatus) is not null || PensionStatus.On(facts) is not { Count: > 0 })
            findings.Add(new FindingAsked(FuneralFacts.DeceasedStatus, [.. PensionStatus.Kinds, FuneralFacts.NoStatus], FuneralNorms.Status));
        if (facts.EstablishedValue(FuneralFacts.AssignedBefore) is not null || EarlierAward.InRegister(facts) != false)
            findings.Add(new FindingAsked(FuneralFacts.AssignedBefore, YesNo, FuneralNorms.NoAward));
        if (OnlyClaim.InDoubt(facts))
            findings.Add(new FindingAsked(FuneralFacts.OtherDeceased, [FuneralFacts.Same, FuneralFacts.Another], FuneralNorms.NoApplication));
        if (OnlyClaim.Contested(facts))
            findings.Add(new FindingAsked(FuneralFacts.WhoBuried, [FuneralFacts.This, FuneralFacts.Other], FuneralNorms.NoApplication));
        return findings;
    }

    public IReadOnlyList<AskedInquiry> Inquiries(ApplicationFacts facts, LawOnDay law) => FuneralInquiries.Of(facts, law);

    public IReadOnlyList<FactChange> Changes(ApplicationFacts facts, LawOnDay law) => FuneralChanges.Of(facts, law);

    public string? Replaces(ApplicationFacts facts) => null;

    /// <summary>State Corporation, portal, subscriber device (list of requirements, row 2).</summary>
    public IReadOnlyList<string> Channels => [IntakeChannel.Desk, IntakeChannel.Portal, IntakeChannel.Proactive];

    public IReadOnlyList<string> UniqueKeys(ApplicationFacts facts) => SameDeceased.Keys(facts);

    public Likeness Compare(ApplicationFacts own, ApplicationFacts other) => SameDeceased.Compare(own, other);

    /// <summary>A dispute, or a doubt in which an officer found that both are about the same deceased.</summary>
    public bool Contends(ApplicationFacts facts, RivalCase rival) => rival.Kind == RivalKind.Dispute || OnlyClaim.Contested(facts);

    /// <summary>Whoever carried out the burial: the person, the entrepreneur or the legal entity.</summary>
    public Payee? PayeeOf(ApplicationFacts facts) => facts.PaidAccount() is { } account
        ? new Payee(facts.PaidTo(), facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity) ? facts.Answers.GetValueOrDefault(FuneralFacts.EntityName) ?? "" : facts.Applicant.Name.ToString(), Iban.Written(account))
        : null;

    public string? LegalEntityOf(ApplicationFacts facts) => facts.Is(FuneralFacts.ApplicantKind, FuneralFacts.Entity) ? facts.PaidTo() : null;

    public NormRef? UniqueNorm => FuneralNorms.NoApplication;

    /// <summary>A request as an electronic document certified by the recipient's signature (list of requirements, row 8).</summary>
    public NormRef? InformationNorm => FuneralNorms.Documents;

    public string PaymentKind => "funeral";

    public StatedAmounts? Amounts(LawOnDay law) => PaymentSize.Stated(law);

    /// <summary>Three years from the death (Rules, point 13, part 3, subpoint 5).</summary>
    public TimeLimit? ApplyWithin(LawOnDay law) => law.Limit(FuneralNorms.ThreeYears, FuneralNorms.ThreeYearsLimit);

    /// <summary>At the desk signed or confirmed by phone (Rules, point 5), on the portal signed (point 13, part 2); by phone it is a reply itself.</summary>
    public bool NeedsConfirmation(string channel) => channel is IntakeChannel.Desk or IntakeChannel.Portal;

    public string? AutomaticRule => "funeral-payment/automatic/1";

    /// <summary>The five checks of an application that comes without an officer (Rules, point 13, part 3; R-08): those found not met.</summary>
    public IReadOnlyList<Reason> FailedChecks(ApplicationFacts facts, LawOnDay law) => FuneralDecision.FailedChecks(facts, law);

    public Decision Decide(ApplicationFacts facts, LawOnDay law)
    {
        var trace = new FullTrace();
        var (outcome, grounds) = FuneralDecision.Run(facts, law, trace);
        if (outcome != DecisionOutcome.Granted)
            return new Decision(outcome, grounds, null, trace.Reasons);
        var size = PaymentSize.Of(facts, law)!;
        return new Decision(outcome, grounds, size.Amount, trace.Reasons) { Parameters = size.Used(law) };
    }

    /// <summary>The outcome alone, for mass runs: the same rules without the trace.</summary>
    public static DecisionOutcome Outcome(ApplicationFacts facts, LawOnDay law) => FuneralDecision.Run(facts, law, default(SilentTrace)).Outcome;
}
