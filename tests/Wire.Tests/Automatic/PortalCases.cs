using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Snapshots;
using Jardem.Tests.Signing;
using Jardem.Tests.Signatures;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Intake;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Automatic;

/// <summary>Registers applications as the portal does, without its pages.</summary>
internal static class PortalCases
{
    /// <param name="office">Id of the office in the law data.</param>
    /// <param name="facts">The facts of an application under the law of its day.</param>
    public static async Task<Guid> Registered(this SigningHouse house, string service, string office, Func<LawOnDay, ApplicationFacts> facts)
    {
        var snapshot = await house.Get<SnapshotSource>().Active(TestTime.Bound);
        var now = house.Centre.GetCurrentInstant();
        var hours = OfficeHours.Of(snapshot.On(now.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date).Body(office)!);
        var filing = new DeadlineClock(snapshot).FilingDay(now, hours);
        var by = AutomaticOfficer.Of(office, "portal");
        var outcome = await house.Get<RegisterCase>().Run(
            new CaseIntake
            {
                Room = house.Get<UseCases.ServiceRooms>()[service],
                Channel = IntakeChannel.Portal,
                Office = office,
                By = by,
                Actor = by.Account,
                Unit = office,
                UseCase = "Portal",
                Filing = filing,
                Law = snapshot,
                Facts = facts(snapshot.On(filing.Day)),
                Language = "kk",
            },
            TestTime.Bound);
        return Assert.IsType<RegisterCase.Outcome.Registered>(outcome).Case;
    }
}
