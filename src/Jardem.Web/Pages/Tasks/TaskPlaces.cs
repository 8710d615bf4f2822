using Jardem.Cases.Cases;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>
/// Which officers have tasks: those of the authorised state body of social protection, which follow from no case, and the heads of the bodies
/// that pay, to whom a case may put one.
/// </summary>
public static class TaskPlaces
{
    public static async Task<bool> HasTasks(this SnapshotSource law, Account account, IClock clock)
    {
        if (!account.Roles.Any(r => r is Role.Specialist or Role.Head or Role.Overseer))
            return false;
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        var active = await law.Active(CancellationToken.None);
        return active.HasTasks(account.Body, today) || (account.Roles.Contains(Role.Head) && active.On(today).Body(account.Body)?.Kind == BodyKinds.LabourCommittee);
    }

    /// <summary>Whether the body is the one whose tasks follow from no case.</summary>
    public static bool HasTasks(this LawSnapshot law, string body, LocalDate today) => law.On(today).Body(body)?.Kind == BodyKinds.Ministry;
}
