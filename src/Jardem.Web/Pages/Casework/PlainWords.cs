using Jardem.Cases.Cases;
using Jardem.Law.Snapshots;
using Jardem.UseCases;

namespace Jardem.Web.Pages.Casework;

/// <summary>Keys of plain words for where a case stands and for the day that its applicant was told, as the service and the way in have them.</summary>
public static class PlainWords
{
    /// <summary>Whether the service ends in money and not in a document.</summary>
    public static bool Pays(this ServiceRooms rooms, string service, LawOnDay today) => rooms.Find(service)?.Amounts(today) is not null;

    /// <summary>What a phase means for the applicant.</summary>
    /// <param name="channel">The way in; null where it is not known here.</param>
    public static string Of(CasePhase phase, bool pays, string? channel = null) => (phase, pays) switch
    {
        (CasePhase.Granted, true) => channel == IntakeChannel.Desk ? "phase-plain.granted.payment-desk" : "phase-plain.granted.payment",
        _ => $"phase-plain.{Kebab.Of(phase)}",
    };

    /// <summary>The day told to the applicant: on a receipt only where a desk gave one.</summary>
    public static string Promised(string? channel) => IntakeChannel.IsAutomatic(channel) ? "casework.promised.told" : "casework.promised";
}
