using Jardem.Law;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Casework;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>The sessions of whoever is signed in, as the partial <c>_Sessions</c> shows them.</summary>
/// <param name="Action">Where "sign out everywhere" is posted.</param>
public sealed record SessionsView(JardemPage Page, string Action, IReadOnlyList<(Session Session, bool Current)> Sessions)
{
    public static async Task<SessionsView> Of(JardemPage page, string action)
    {
        var own = page.HttpContext.Session();
        var all = await page.HttpContext.Doorkeeper().Of(own, page.HttpContext.RequestAborted);
        return new SessionsView(page, action, [.. all.Select(s => (s, s with { Id = own.Id } == own))]);
    }

    public string Began(Session session)
    {
        var local = session.BeganAt.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).LocalDateTime;
        return $"{DateText.Long(local.Date, Page.Language)}, {DateText.Time(local.TimeOfDay)}";
    }

    public string Method(Session session) => Page.T($"sessions.by.{Kebab.Of(session.Method)}");

    public string Device(Session session) => session.Device.Length == 0 ? Page.T("sessions.device-unknown") : session.Device;
}
