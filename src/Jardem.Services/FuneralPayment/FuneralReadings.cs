using Jardem.Cases.Cases;
using Jardem.Cases.Facts;

namespace Jardem.Services.FuneralPayment;

/// <summary>
/// The house rules by which the provisions of the five checks are applied. By its words point 13, part 3 of the Rules is about applications
/// of the portal, so that only there it stands alone.
/// </summary>
internal static class FuneralReadings
{
    private static readonly string[] Desk = [FuneralNorms.DeskChecksRule];
    private static readonly string[] Proactive = [FuneralNorms.ProactiveChecksRule];
    private static readonly string[] PortalTerm = [FuneralNorms.LastDayRule];
    private static readonly string[] DeskTerm = [FuneralNorms.DeskChecksRule, FuneralNorms.LastDayRule];
    private static readonly string[] ProactiveTerm = [FuneralNorms.ProactiveChecksRule, FuneralNorms.LastDayRule];

    /// <summary>Of a check; null on the portal.</summary>
    public static IReadOnlyList<string>? OfCheck(ApplicationFacts facts) => facts.Channel switch
    {
        IntakeChannel.Portal => null,
        IntakeChannel.Proactive => Proactive,
        _ => Desk,
    };

    /// <summary>Of the check of the three years, whose last day is counted by a rule of its own.</summary>
    public static IReadOnlyList<string> OfTerm(ApplicationFacts facts) => facts.Channel switch
    {
        IntakeChannel.Portal => PortalTerm,
        IntakeChannel.Proactive => ProactiveTerm,
        _ => DeskTerm,
    };
}
