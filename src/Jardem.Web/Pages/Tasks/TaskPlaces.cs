using Jardem.Cases.Cases;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>Which bodies have tasks that follow from no case: the authorised state body of social protection.</summary>
public static class TaskPlaces
{
    public static async Task<bool> HasTasks(this SnapshotSource law, Account account, IClock clock)
    {
        if (!account.Roles.Any(r => r is Role.Specialist or Role.Head or Role.Overseer))
            return false;
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        return (await law.Active(CancellationToken.None)).HasTasks(account.Body, today);
    }

    /// <summary>Whether the body is the one whose tasks these are.</summary>
    public static bool HasTasks(this LawSnapshot law, string body, LocalDate today) => law.On(today).Body(body)?.Kind == BodyKinds.Ministry;
}
