using Jardem.Law.Norms;
using Jardem.Services.Deciding;

namespace Jardem.Services.RehabilitatedCertificate;

/// <summary>Provisions of Order 78 of 28.02.2022 that the room stands on.</summary>
internal static class CertificateNorms
{
    public const string Act = "order-78-2022";

    /// <summary>Who decides: the local executive bodies.</summary>
    public static readonly NormRef Provider = new(Act, "p2.sub3");

    /// <summary>Who applies, where, with what.</summary>
    public static readonly NormRef WhoApplies = new(Act, "p3");

    /// <summary>The receipt of acceptance.</summary>
    public static readonly NormRef Acceptance = new(Act, "p5");

    /// <summary>The receipt of refusal to accept.</summary>
    public static readonly NormRef NonAcceptance = new(Act, "p6");

    /// <summary>The duplicate of a lost or damaged certificate.</summary>
    public static readonly NormRef Duplicate = new(Act, "p9");

    /// <summary>Handing over.</summary>
    public static readonly NormRef HandingOver = new(Act, "p13");

    public static readonly NormRef ApplicationForm = new(Act, "app1");

    /// <summary>Refusal on the grounds of the list of requirements and on no others.</summary>
    public static readonly NormRef Refusal = new(Act, "p11");

    /// <summary>The hearing before a refusal.</summary>
    public static readonly HearingNorms Hearing = new(new(Act, "p12.part1"), new(Act, "p12.part2"), new(Act, "p12.part3"), new(Act, "p12.part4"), "R-06");

    /// <summary>The stage of the service goes to the monitoring system; from 12 July 2026.</summary>
    public static readonly NormRef StageData = new(Act, "p16");

    public static readonly ComplaintNorms Complaints = new(
        new(Act, "p17.part1"), new(Act, "p17.part2"), new(Act, "p17.part3"), new(Act, "p17.part4"), new(Act, "p18.part1"), new(Act, "p18.part2"), new(Act, "p18.part3"));

    /// <summary>Information on the procedure is brought up to date after a change of the rules.</summary>
    public static readonly NormRef InformationUpdate = new(Act, "p20");

    public static IReadOnlyList<NormRef> All { get; } =
    [
        Provider, WhoApplies, Acceptance, NonAcceptance, Duplicate, HandingOver, ApplicationForm, Refusal, StageData, InformationUpdate,
        Hearing.Notice, Hearing.Ways, Hearing.Objection, Hearing.Decision,
        Complaints.Right, Complaints.FiledTo, Complaints.Forwarding, Complaints.Satisfaction, Complaints.Quality, Complaints.Consideration, Complaints.QualityConsideration,
    ];
}
