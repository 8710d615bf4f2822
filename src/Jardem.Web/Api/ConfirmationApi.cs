using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Desk;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>The applicant stands by an application before it is registered: its exact bytes to sign, and codes to the phone named in it.</summary>
internal static class ConfirmationApi
{
    private const string Tag = "applications";

    /// <param name="Content">The application in base64; a signature is over exactly these bytes.</param>
    /// <param name="Hash">SHA-256 of the content, in hex.</param>
    /// <param name="Person">IIN of whoever applies.</param>
    /// <param name="Bin">BIN that the certificate must name; absent for a natural person.</param>
    public sealed record ToConfirm(byte[] Content, string Hash, string Person, string? Bin, string? Phone);

    /// <param name="Application">The application, as it will be filed.</param>
    /// <param name="Typed">The code that the applicant told.</param>
    public sealed record TypedCode(ApplicationsApi.ApplicationRequest Application, string Typed);

    /// <param name="Confirmed">Whether the applicant has confirmed; then the code goes with the application that is filed.</param>
    public sealed record CodeState(Guid Code, bool Confirmed, string? Phone, Instant? Until, int? TriesLeft);

    public static void Map(RouteGroupBuilder api)
    {
        var applications = api.MapGroup("/applications").RequireAuthorization(Policies.Desk).WithMetadata(new RequestSizeLimitAttribute(ApplicationsApi.LargestBody));
        applications.MapPost("/to-confirm", Open).Says(Tag, "The exact bytes of the application that the applicant signs or confirms; nothing is kept").Answers<ToConfirm>().Refuses(400, 401, 403, 409, 413, 422);
        applications.MapPost("/codes", Send).Says(Tag, "Sends a code about exactly this application to the phone named in it").Answers<CodeState>().Refuses(400, 401, 403, 409, 413, 422);
        applications.MapPost("/codes/{code:guid}", Typed).Says(Tag, "The code that the applicant told; empty to look whether the applicant has answered the message").Answers<CodeState>().Refuses(400, 401, 403, 409, 413, 422);
    }

    private static Task<IResult> Open(
        ApplicationsApi.ApplicationRequest request, HttpContext context, ApiReader reader, SubmitApplication submit, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel) =>
        With(request, context, reader, rooms, source, clock, async (submission, law) =>
        {
            var (asked, refused) = await submit.ToConfirm(context.Officer(), submission, cancel);
            return asked is null ? ApplicationsApi.NotRegistered(refused!, law, reader) : Results.Ok(new ToConfirm(asked.Html.Bytes.ToArray(), asked.Html.Hash, asked.Person, asked.Bin, asked.Phone));
        }, cancel);

    private static Task<IResult> Send(
        ApplicationsApi.ApplicationRequest request, HttpContext context, ApiReader reader, ConfirmAtDesk confirm, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel) =>
        With(request, context, reader, rooms, source, clock, async (submission, law) => Told(await confirm.Send(context.Officer(), submission, cancel), law, reader), cancel);

    private static Task<IResult> Typed(
        Guid code, TypedCode request, HttpContext context, ApiReader reader, ConfirmAtDesk confirm, ServiceRooms rooms, SnapshotSource source, IClock clock, CancellationToken cancel) =>
        With(request.Application, context, reader, rooms, source, clock, async (submission, law) => Told(
            request.Typed.Length == 0 ? await confirm.State(context.Officer(), submission, code, cancel) : await confirm.Typed(context.Officer(), submission, code, request.Typed, cancel), law, reader), cancel);

    private static async Task<IResult> With(
        ApplicationsApi.ApplicationRequest request, HttpContext context, ApiReader reader, ServiceRooms rooms, SnapshotSource source, IClock clock,
        Func<Submission, Jardem.Law.Snapshots.LawOnDay, Task<IResult>> act, CancellationToken cancel)
    {
        var (submission, law, wrong) = await ApplicationsApi.Read(request, "", context, reader, rooms, source, clock, cancel);
        return submission is null ? wrong! : await act(submission, law!);
    }

    private static IResult Told(ConfirmAtDesk.Outcome outcome, Jardem.Law.Snapshots.LawOnDay law, ApiReader reader) => outcome switch
    {
        ConfirmAtDesk.Outcome.Waiting waiting => Results.Ok(new CodeState(waiting.Code, false, waiting.Phone, waiting.Until, waiting.TriesLeft)),
        ConfirmAtDesk.Outcome.Confirmed done => Results.Ok(new CodeState(done.Code, true, null, null, null)),
        ConfirmAtDesk.Outcome.NotReady { Why: var why } => ApplicationsApi.NotRegistered(why, law, reader),
        ConfirmAtDesk.Outcome.NotAllowed no => Problems.NotAllowed(reader, no.TextKey),
        _ => Problems.NotAllowed(reader, "desk.confirm.not-yet"),
    };
}
