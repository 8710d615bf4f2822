using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Law;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Checking;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.Web.Pages.Casework;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>
/// The page behind the QR code: whether the paper is genuine and valid, nothing about the person. The applicant who is signed in, and an
/// officer whose scope covers the case, see why it was decided so.
/// </summary>
public sealed class CheckDocumentModel(CheckDocument check, SignedDocuments signed, OpenReasoning reasoning, ServiceRooms rooms, SnapshotSource law) : JardemPage
{
    private bool _pays;

    public DocumentRow? Row { get; private set; }

    /// <summary>Where the case stands, for a receipt.</summary>
    public CaseStatus? Case { get; private set; }

    /// <summary>The electronic signature; null while there is none.</summary>
    public DocumentSignature? Signature { get; private set; }

    /// <summary>Why it was decided so; null for whoever may not see it.</summary>
    public DecisionReasoning? Reasoning { get; private set; }

    public string PhaseKey(CasePhase phase) => "phase." + System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(phase.ToString());

    /// <summary>Key of the text that says in plain words what the phase means for the applicant.</summary>
    public string PlainKey(CasePhase phase) => PlainWords.Of(phase, _pays);

    public string BodyName { get; private set; } = "";

    public async Task OnGetAsync(string token)
    {
        var found = await check.Run(token, HttpContext.RequestAborted);
        if (found is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        (Row, Case) = (found.Row, found.Case);
        Signature = (await signed.Of(token, HttpContext.RequestAborted))?.Signature;

        Reasoning = HttpContext.MaybeCitizen() is not null ? await reasoning.Run(Citizen, token, HttpContext.RequestAborted)
            : HttpContext.Account() is not null ? await reasoning.Run(Officer, token, HttpContext.RequestAborted)
            : null;
        var snapshot = await law.Active(HttpContext.RequestAborted);
        _pays = rooms.Pays(Row.Service, snapshot.On(Day(Row.IssuedAt)));
        BodyName = snapshot.On(Day(Row.IssuedAt)).Body(Row.Body) is { } body ? T(body.Name) : Row.Body;
    }

    public string DayOf(Instant at) => DateText.Long(Day(at), Language);

    private static LocalDate Day(Instant at) => at.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
}
