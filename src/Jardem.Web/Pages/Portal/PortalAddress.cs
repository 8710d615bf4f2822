using Jardem.UseCases.Portal;

namespace Jardem.Web.Pages.Portal;

/// <summary>Addresses of what comes of an application on the portal.</summary>
public static class PortalAddress
{
    /// <summary>Null where nothing came of it yet.</summary>
    public static string? Of(SubmitByCitizen.Outcome? outcome) => outcome switch
    {
        SubmitByCitizen.Outcome.Registered done => $"/me/cases/{done.Case}?accepted=true",
        SubmitByCitizen.Outcome.NotAccepted no => $"/me/not-accepted/{no.Intake}",
        _ => null,
    };
}
