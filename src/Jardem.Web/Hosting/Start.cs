using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.Web.Demo;

namespace Jardem.Web.Hosting;

/// <summary>What must be done before the first request: the schema, the law, and in the demonstration its people.</summary>
public static class Start
{
    public static async Task Prepare(WebApplication app)
    {
        var services = app.Services;
        var settings = services.GetRequiredService<WebSettings>();
        if (settings.Demo)
            Directory.CreateDirectory(settings.DataFolder);
        await services.GetRequiredService<IStorageAdministration>().Migrate(CancellationToken.None);
        var active = await services.GetRequiredService<ILawSnapshots>().Active(CancellationToken.None);
        if (settings.Demo)
        {
            await DemoPeople.Ensure(services, CancellationToken.None);
            var snapshot = await services.GetRequiredService<DemoLaw>().Loading;
            if (snapshot.Id != active)
                await services.GetRequiredService<ActivateLaw>().Run(snapshot, DemoPeople.Lawyer, DemoPeople.Approver, CancellationToken.None);
            DemoPeople.Announce(app);
        }
        else if (active is null)
        {
            throw new SettingException("No law snapshot is active. Run: jardem law activate --law law --author NAME --approver NAME --storage …");
        }

        if (settings.Role != ProcessRole.Worker && settings.FirstAdministrator is { Length: > 0 } file)
            await services.GetRequiredService<FirstAdministrator>().Ensure(file, CancellationToken.None);
    }
}
