using System.CommandLine;
using Jardem.Cli.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services;
using NodaTime;

namespace Jardem.Cli.Decide;

/// <summary>A service's room with its standard and journey on a day, or the reason why there is none.</summary>
internal sealed record KnownRoom(IServiceRoom Room, ServiceStandard Standard, LawOnDay Law)
{
    public static KnownRoom Of(ParseResult parsed, string folder, string service, LocalDate day)
    {
        var snapshot = LawFolder.Snapshot(parsed, folder);
        var standard = KnownService.Standard(snapshot, service, day);
        return new KnownRoom(ServiceRooms.All.Single(r => r.Id == service), standard, snapshot.On(day));
    }
}
