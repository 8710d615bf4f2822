using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;
using Jardem.UseCases.Casework;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>
/// The acts of review, decision and handing over. Each asks for If-Match with the tag of the case as the officer saw it, and for an
/// Idempotency-Key, so that a repeated request acts once.
/// </summary>
internal static class CaseActsApi
{
    private const string Tag = "acts";
    private const string Purpose = "api";
    private const int LongestText = 2000;

    /// <param name="Documents">The documents that the case has now.</param>
    public sealed record Standing(Guid Id, int Version, CaseText.Phase Phase, IReadOnlyList<CaseText.Issued> Documents);

    /// <param name="Account">Id of the specialist's account.</param>
    public sealed record AssignRequest(string Account);

    /// <param name="Value">One of the values that the case's "findingsAsked" offers.</param>
    public sealed record FindingRequest(string Key, string Value, string Reason);

    public sealed record ReasonRequest(string Reason);

    /// <param name="Record">Hash of the decision record shown with the case; the head confirms exactly this record.</param>
    public sealed record DecisionRequest(string Record);

    /// <summary>Who takes the result, on which identity document and, for a representative, on which notarised power.</summary>
    public sealed record HandOverRequest(
        bool Representative, string Surname, string Name, string Iin, string IdentityKind, string IdentityNumber,
        string? Patronymic = null, LocalDate? IdentityExpiresOn = null, string? PowerNumber = null, LocalDate? PowerValidUntil = null);

    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:guid}");
        Act(cases.MapPost("/take", (Guid id, Request r) => r.Run((acts, on) => acts.Take(on, r.Cancel), id)), "A specialist takes the case", Policies.Casework);
        Act(cases.MapPost("/assign", (Guid id, AssignRequest body, Request r) => r.Run((acts, on) => acts.Assign(on, Text(body.Account, "account"), r.Cancel), id)), "The head gives the case to a specialist of the body", Policies.Casework);
        Act(cases.MapPost("/findings", (Guid id, FindingRequest body, Request r) => r.Run((acts, on) => acts.Establish(on, body.Key, body.Value, Text(body.Reason, "reason"), r.Cancel), id)), "The assignee records a finding with its reason", Policies.Casework);
        Act(cases.MapPost("/prepare", (Guid id, Request r) => r.Run((acts, on) => acts.Prepare(on, r.Cancel), id)), "The assignee puts the decision of the rules before the head", Policies.Casework);
        Act(cases.MapPost("/return", (Guid id, ReasonRequest body, Request r) => r.Run((acts, on) => acts.Return(on, Text(body.Reason, "reason"), r.Cancel), id)), "The head gives the case back with a reason", Policies.Casework);
        Act(cases.MapPost("/decision", (Guid id, DecisionRequest body, Request r) => r.Run((acts, on) => acts.Grant(on, body.Record, r.Cancel), id)), "The head grants the service by confirming the record shown; the decision and the result are made", Policies.Casework);
        Act(cases.MapPost("/send-result", (Guid id, Request r) => r.Run((acts, on) => acts.SendResult(on, r.Cancel), id)), "The body sends the printed result to the office", Policies.Casework);
        Act(cases.MapPost("/hand-over", (Guid id, HandOverRequest body, Request r) => r.Run((acts, on) => acts.HandOver(on, Receiver(body), r.Cancel), id)), "The operator hands the result over on an identity document", Policies.Desk);
    }

    private static void Act(RouteHandlerBuilder route, string summary, string policy) => route
        .RequireAuthorization(policy).WithMetadata(new GuardedAct())
        .Says(Tag, summary).Answers<Standing>().Refuses(400, 401, 403, 404, 409, 412, 422, 428);

    /// <summary>A text of the body, not longer than any officer writes and without control characters.</summary>
    private static string Text(string text, string name) =>
        text.Length <= LongestText && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? text.Trim() : throw Sought.Wrong(name, text);

    private static Receiver Receiver(HandOverRequest body)
    {
        if (Iin.Check(body.Iin) != IinFault.None)
            throw new RefusedRequestException(StatusCodes.Status422UnprocessableEntity, "wrong-iin");
        return new Receiver
        {
            Representative = body.Representative,
            Name = new PersonName(Text(body.Surname, "surname"), Text(body.Name, "name"), body.Patronymic is null ? null : Text(body.Patronymic, "patronymic")),
            Iin = body.Iin,
            IdentityKind = Text(body.IdentityKind, "identityKind"),
            IdentityNumber = Text(body.IdentityNumber, "identityNumber"),
            IdentityExpiresOn = body.IdentityExpiresOn,
            PowerNumber = body.PowerNumber is null ? null : Text(body.PowerNumber, "powerNumber"),
            PowerValidUntil = body.PowerValidUntil,
        };
    }

    /// <summary>What every act takes from its request.</summary>
    public sealed class Request
    {
        private readonly HttpContext _context;

        private Request(HttpContext context) => _context = context;

        public CancellationToken Cancel => _context.RequestAborted;

        public static ValueTask<Request> BindAsync(HttpContext context) => ValueTask.FromResult(new Request(context));

        public async Task<IResult> Run(Func<CaseActs, CommandOn, Task<CommandOutcome>> act, Guid id)
        {
            var services = _context.RequestServices;
            var reader = ApiReader.Of(_context);
            var key = Sought.Key(_context.Request);
            var on = new CommandOn(_context.Officer(), id, CaseTag.Seen(_context.Request), key, Purpose);
            switch (await act(services.GetRequiredService<CaseActs>(), on))
            {
                case CommandOutcome.Done { State: var state }:
                    _context.Response.Headers.ETag = await services.GetRequiredService<CaseTag>().Of(state.Version, Cancel);
                    return Results.Ok(new Standing(state.Id, state.Version, CaseText.PhaseOf(state.Phase, reader), [.. state.Documents.Select(d => CaseText.Document(d, reader))]));
                case CommandOutcome.NotAllowed no:
                    return Problems.NotAllowed(reader, no.TextKey);
                case CommandOutcome.NotFound:
                    return Problems.NotFound(reader);
                case CommandOutcome.Conflict:
                    return Problems.Of(reader, StatusCodes.Status412PreconditionFailed, "changed-meanwhile");
                default:
                    return Problems.Of(reader, StatusCodes.Status409Conflict, "key-reused");
            }
        }
    }
}
