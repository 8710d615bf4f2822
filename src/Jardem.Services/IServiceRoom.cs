using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Payments;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Deciding;
using Jardem.Services.Documents;
using Jardem.Services.Journeys;

namespace Jardem.Services;

/// <summary>
/// A service's room: everything the house needs to know to take, decide and answer for one service. A new service is one folder with
/// one of these, its data in law/ and its scenarios in tests/law/.
/// </summary>
public interface IServiceRoom
{
    /// <summary>The service's id, by which law data and addresses name it.</summary>
    string Id { get; }

    /// <summary>Slug of the act that rules the service.</summary>
    string Act { get; }

    /// <summary>Kind of the bodies that take the application, of <see cref="Law.Data.BodyKinds"/>.</summary>
    string TakenBy { get; }

    /// <summary>Kind of the bodies that decide, of <see cref="Law.Data.BodyKinds"/>; the one of the applicant's territory gets the case.</summary>
    string DecidedBy { get; }

    /// <summary>Version of the rule objects; a released one is superseded, never edited.</summary>
    string Engine { get; }

    /// <summary>Provisions that the room's code stands on; the law check holds them against the data.</summary>
    IReadOnlyList<NormRef> Cites { get; }

    /// <summary>Parameters of law that the room reads.</summary>
    IReadOnlyList<string> Parameters { get; }

    /// <summary>What the applicant may ask for, as "certificate" and "duplicate".</summary>
    IReadOnlyList<string> Requests { get; }

    /// <summary>Prefix of the keys of the service's own questions, as in "certificate."; their answers become facts of the case.</summary>
    string QuestionPrefix { get; }

    /// <summary>The questions of the application, under the law of the day.</summary>
    Journey Journey(LawOnDay law);

    /// <summary>The acts a case may go through and who makes them.</summary>
    Procedure Procedure { get; }

    /// <summary>Findings that an officer must record before a decision is possible.</summary>
    IReadOnlyList<FindingAsked> Findings(ApplicationFacts facts);

    /// <summary>
    /// What the application has asked of registers, about whom, and which declared values are held beside the answers. By default a
    /// service asks nothing.
    /// </summary>
    IReadOnlyList<AskedInquiry> Inquiries(ApplicationFacts facts, LawOnDay law) => [];

    /// <summary>Decides on the facts under the law of the day of filing. Does not depend on anything else.</summary>
    Decision Decide(ApplicationFacts facts, LawOnDay law);

    /// <summary>The changes of these facts, in the power of the applicant, that could turn a refusal into a grant.</summary>
    IReadOnlyList<FactChange> Changes(ApplicationFacts facts, LawOnDay law);

    /// <summary>
    /// Where the result stands in for an earlier result of the same person, the reason for which the earlier one becomes void, as
    /// "lost"; else null.
    /// </summary>
    string? Replaces(ApplicationFacts facts);

    /// <summary>Ways in which the service is asked for, of <see cref="IntakeChannel"/>.</summary>
    IReadOnlyList<string> Channels => [IntakeChannel.Desk];

    /// <summary>
    /// Keys of what only one open or granted case may be about, the surest first, as the IIN of a deceased; none where the service has no
    /// such matter.
    /// </summary>
    IReadOnlyList<string> UniqueKeys(ApplicationFacts facts) => [];

    /// <summary>What another case that holds one of these keys is to this one.</summary>
    Likeness Compare(ApplicationFacts own, ApplicationFacts other) => Likeness.Same;

    /// <summary>Whether this application and the other case are about one right, so that only one of them may be granted.</summary>
    bool Contends(ApplicationFacts facts, RivalCase rival) => rival.Kind == RivalKind.Dispute;

    /// <summary>To whom the amount of the decision is paid, and on which account; null for a service that pays nothing.</summary>
    Payee? PayeeOf(ApplicationFacts facts) => null;

    /// <summary>BIN of the legal entity for which the applicant acts; null where a natural person applies.</summary>
    string? LegalEntityOf(ApplicationFacts facts) => null;

    /// <summary>The provision by which there is only one application about one matter; null where the service has no such rule.</summary>
    NormRef? UniqueNorm => null;

    /// <summary>The provision by which a person asks on the portal for information on the assignment; null where the service has no such request.</summary>
    NormRef? InformationNorm => null;

    /// <summary>What the payment is, as "funeral"; the payment system tells payments apart by it.</summary>
    string PaymentKind => Id;

    /// <summary>How much is paid to whom under the law of the day, told before anybody applies; null where nothing is paid or a figure is not held.</summary>
    StatedAmounts? Amounts(LawOnDay law) => null;

    /// <summary>How long after the event one may apply; null where the service has no such limit.</summary>
    TimeLimit? ApplyWithin(LawOnDay law) => null;

    /// <summary>Whether an application that comes in this way must be signed or confirmed before it is registered.</summary>
    bool NeedsConfirmation(string channel) => false;

    /// <summary>Name of the rule by which cases are decided without an officer; null where all are decided by officers.</summary>
    string? AutomaticRule => null;

    /// <summary>
    /// What an application that comes in without an officer must meet to be registered, under the law of the day; those it does not
    /// meet, each with its basis. The application is then not accepted and no case exists.
    /// </summary>
    IReadOnlyList<Reason> FailedChecks(ApplicationFacts facts, LawOnDay law) => [];

    /// <summary>The documents that the service's acts make.</summary>
    ServiceDocuments Documents { get; }
}

/// <summary>A finding asked of the officer: its key and the values to choose from; the text keys follow from the key.</summary>
public sealed record FindingAsked(string Key, IReadOnlyList<string> Values, NormRef Norm);

/// <summary>What two cases that share a key are to one another.</summary>
public enum Likeness
{
    /// <summary>About the same matter: the second is not registered.</summary>
    Same,

    /// <summary>They may be; an officer says.</summary>
    Doubt,

    /// <summary>About another matter.</summary>
    Different,
}
