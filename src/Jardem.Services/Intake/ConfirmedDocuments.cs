using Jardem.Cases.Facts;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;

namespace Jardem.Services.Intake;

/// <summary>
/// Documents that need not be brought because a register of the state confirms what they would show. A register that is silent, holds
/// nothing, does not cover the matter, answers unusably or says otherwise leaves the document to be attached; it is never a refusal.
/// </summary>
public static class ConfirmedDocuments
{
    /// <summary>
    /// Whether one of the inquiries that confirm the document was answered by records about everyone it was asked about, in force on the
    /// day of the package, with no open difference.
    /// </summary>
    public static bool Confirms(DocumentRequirement requirement, ApplicationFacts facts, IReadOnlyList<AskedInquiry> asked) =>
        requirement.ConfirmedBy.Any(key => asked.Where(a => a.Inquiry.Key == key).ToList() is { Count: > 0 } own && own.All(a => Confirms(a, facts)));

    /// <summary>The documents that are still to be brought: asked for, not confirmed.</summary>
    public static IReadOnlyList<DocumentRequirement> ToBring(ServiceStandard standard, ApplicationFacts facts, IReadOnlyList<AskedInquiry> asked) =>
        [.. standard.Documents.Where(d => (!d.RepresentativeOnly || facts.Representative is not null) && !Confirms(d, facts, asked))];

    /// <summary>What a decided case had asked: its differences are settled by then, so nothing is compared again.</summary>
    public static IReadOnlyList<AskedInquiry> AskedIn(ApplicationFacts facts, ServiceStandard standard, LawOnDay law) =>
    [
        .. from answer in facts.Registers ?? []
           join inquiry in law.Inquiries(standard.Act) on answer.Inquiry equals inquiry.Key
           select new AskedInquiry(inquiry, answer.Subject),
    ];

    private static bool Confirms(AskedInquiry asked, ApplicationFacts facts) =>
        RegisterAnswers.Standing(facts, asked.Inquiry.Key, asked.Subject) is { Outcome: RegisterOutcome.Found } answer
        && !(answer.ValidUntil < facts.DayOfPackage())
        && Mismatches.Of(asked, answer, facts.Settled ?? []).All(c => !c.IsOpen);
}
