using Jardem.Cases.People;
using Jardem.UseCases;
using Jardem.UseCases.Complaints;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>Where a case stands, for the operators of 1414. What is sought stands in the body of the request and in no address.</summary>
internal static class CallCentreApi
{
    /// <param name="Iin">Of the applicant; or else number and body.</param>
    /// <param name="Number">Number of the case as the receipt prints it, as 12/2026.</param>
    /// <param name="Body">Id of the body that registered it.</param>
    public sealed record StatusRequest(string? Iin = null, string? Number = null, string? Body = null);

    public sealed record StatusList(IReadOnlyList<Status> Cases);

    /// <param name="Awaited">What is awaited; null where nothing is.</param>
    /// <param name="OpenComplaints">Open complaints about it: who holds each and until when.</param>
    public sealed record Status(
        string? Number, string Service, string Request, CaseText.Phase Phase, LocalDate FiledOn, LocalDate PromisedOn, string? Awaited, LocalDate? AwaitedBy, string Body, string Office,
        IReadOnlyList<CallerComplaint> OpenComplaints);

    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/call-centre/status", Find).RequireAuthorization(Policies.CallCentre)
            .Says("call-centre", "Where the cases of a caller stand, by IIN or by number and body. Each case told is logged; no name, document or reasoning is told")
            .Answers<StatusList>().Refuses(400, 401, 403, 422);

    private static async Task<IResult> Find(StatusRequest body, HttpContext context, ApiReader reader, FindForCaller find, ServiceRooms rooms, CancellationToken cancel)
    {
        var officer = context.Officer();
        var found = new List<CallerStatus>();
        if (body.Iin is { } iin)
        {
            if (Iin.Check(iin) != IinFault.None)
                throw new RefusedRequestException(StatusCodes.Status422UnprocessableEntity, "wrong-iin");
            found.AddRange(await find.ByIin(officer, iin, cancel));
        }
        else
        {
            foreach (var room in rooms.All)
                found.AddRange(await find.ByNumber(officer, body.Number ?? throw Sought.Wrong("number", ""), body.Body ?? throw Sought.Wrong("body", ""), room.Id, cancel));
        }

        return Results.Ok(new StatusList([.. found.Select(s => new Status(
            s.Number, s.Service, s.Request, CaseText.PhaseOf(s.Phase, reader), s.FiledOn, s.PromisedOn,
            s.Awaited is { } step ? reader.T($"call-centre.awaits.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(step.ToString())}") : null,
            s.AwaitedBy, s.Body, s.Office, s.Complaints))]));
    }
}
