using Jardem.Cases.Cases;
using Jardem.Law.Data;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>Whose officers have payments in their bar: those of the Committee's bodies, which assign them. Others who oversee find them at the oversight.</summary>
public static class PaymentPlaces
{
    public static async Task<bool> SeesPayments(this SnapshotSource law, Account account, IClock clock)
    {
        if (!account.Roles.Any(r => r is Role.Specialist or Role.Head or Role.Overseer))
            return false;
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        return (await law.Active(CancellationToken.None)).On(today).Body(account.Body)?.Kind == BodyKinds.LabourCommittee;
    }
}
