using Jardem.Law.Norms;

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

    public static IReadOnlyList<NormRef> All { get; } = [Provider, WhoApplies, Acceptance, NonAcceptance, Duplicate, HandingOver, ApplicationForm];
}
