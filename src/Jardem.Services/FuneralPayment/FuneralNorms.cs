using Jardem.Law.Norms;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment;

/// <summary>Provisions of Order 256 of 27.06.2023, in the wording of order 509/2024, that the room stands on.</summary>
internal static class FuneralNorms
{
    public const string Act = "order-256-2023";

    /// <summary>Who applies, and how the application is signed.</summary>
    public static readonly NormRef WhoApplies = new(Act, "p5");

    /// <summary>The receipt of acceptance.</summary>
    public static readonly NormRef Acceptance = new(Act, "p12");

    /// <summary>The applicant on the portal has registers asked.</summary>
    public static readonly NormRef PortalRequests = new(Act, "p13.part1");

    /// <summary>The applicant on the portal signs and sends.</summary>
    public static readonly NormRef PortalSigning = new(Act, "p13.part2");

    public static readonly NormRef Complete = new(Act, "p13.part3.sub1");

    public static readonly NormRef NoAward = new(Act, "p13.part3.sub2");

    public static readonly NormRef NoApplication = new(Act, "p13.part3.sub3");

    /// <summary>What the deceased received on the day of death.</summary>
    public static readonly NormRef Status = new(Act, "p13.part3.sub4");

    /// <summary>Three years from the day of death, with the limit "three-years".</summary>
    public static readonly NormRef ThreeYears = new(Act, "p13.part3.sub5");

    public const string ThreeYearsLimit = "three-years";

    /// <summary>The application goes into the journal of incoming messages.</summary>
    public static readonly NormRef Incoming = new(Act, "p13.part4");

    /// <summary>The notice that the electronic application was accepted.</summary>
    public static readonly NormRef PortalAcceptance = new(Act, "p13.part5");

    /// <summary>Automatic registration in the electronic journal.</summary>
    public static readonly NormRef PortalJournal = new(Act, "p13.part6");

    /// <summary>Registration on the consent of the recipient, and the notice of it.</summary>
    public static readonly NormRef ProactiveRegistration = new(Act, "p16.part1");

    /// <summary>The notice that the electronic application was not accepted.</summary>
    public static readonly NormRef NonAcceptance = new(Act, "p16.part2");

    /// <summary>The electronic draft decision and its approval by signature.</summary>
    public static readonly NormRef Decision = new(Act, "p19-1.abz2");

    /// <summary>Data absent or untrue: refusal.</summary>
    public static readonly NormRef Refusal = new(Act, "p19-1.abz3");

    /// <summary>The draft decision goes to payment.</summary>
    public static readonly NormRef Payment = new(Act, "p19-1.abz4");

    /// <summary>Who decides: territorial bodies of the Committee.</summary>
    public static readonly NormRef Provider = new(Act, "app2.r1");

    public static readonly NormRef Result = new(Act, "app2.r5");

    public static readonly NormRef Documents = new(Act, "app2.r8");

    public static readonly NormRef Identity = new(Act, "app2.r8.sub1");

    public static readonly NormRef DeathDocument = new(Act, "app2.r8.sub2");

    public static readonly NormRef Grounds = new(Act, "app2.r9");

    /// <summary>The size of the payment; the text is not held.</summary>
    public static readonly NormRef Size = new("social-code", "art242");

    /// <summary>The hearing: the act is silent, article 73 of the Administrative Procedural Code is the model, its text is not held.</summary>
    public static readonly HearingNorms Hearing = new(Heard, Heard, Heard, Heard, HearingRule);

    public const string HearingRule = "H-hearing-funeral";

    public const string AccountRule = "H-funeral-account";

    /// <summary>An application registered on consent counts as filed at the moment of the consent.</summary>
    public const string ConsentDayRule = "H-consent-day";

    public const string FormRule = "H-funeral-form";

    public const string LastDayRule = "H-funeral-last-day";

    /// <summary>The five checks of a case of the desk.</summary>
    public const string DeskChecksRule = "H-funeral-desk";

    /// <summary>The five checks of a proactive case.</summary>
    public const string ProactiveChecksRule = "R-08";

    public const string WarParticipantRule = "H-funeral-war-participant";

    public const string DeathDayRule = "H-funeral-death-day";

    public const string ClosedEntityRule = "H-funeral-closed-entity";

    /// <summary>Complaints: the act is silent; the right stands in the Code and in the Law on public services, whose texts are not held.</summary>
    public static readonly ComplaintNorms Complaints = new(Appealed, Appealed, Appealed, Appealed, Quality, Appealed, Quality) { Reading = "H-funeral-complaints" };

    /// <summary>The receipt of refusal to accept an incomplete package at the desk; the text is not held.</summary>
    public static readonly NormRef DeskRefusal = new("law-public-services-2013", "art20");

    public static IReadOnlyList<NormRef> All { get; } =
    [
        WhoApplies, Acceptance, PortalRequests, PortalSigning, Complete, NoAward, NoApplication, Status, ThreeYears, Incoming, PortalAcceptance, PortalJournal,
        ProactiveRegistration, NonAcceptance, Decision, Refusal, Payment, Provider, Result, Documents, Identity, DeathDocument, Grounds, Size, DeskRefusal, Heard, Appealed, Quality,
    ];

    private static NormRef Heard => new("appk", "art73");

    private static NormRef Appealed => new("appk", "art91");

    private static NormRef Quality => new("law-public-services-2013", "art25");
}
