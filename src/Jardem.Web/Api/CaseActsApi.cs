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

    /// <param name="Documents">The documents that the case has now.</param>
    /// <param name="Next">What is awaited of the case now; absent where nothing is.</param>
    public sealed record Standing(Guid Id, int Version, CaseText.Phase Phase, IReadOnlyList<CaseText.Issued> Documents, HearingText.Awaited? Next);

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
        Act(cases.MapPost("/take", (Guid id, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.Take(on, r.Cancel))), "A specialist takes the case", Policies.Casework);
        Act(cases.MapPost("/assign", (Guid id, AssignRequest body, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.Assign(on, ActRequest.Text(body.Account, "account"), r.Cancel))), "The head gives the case to a specialist of the body", Policies.Casework);
        Act(cases.MapPost("/findings", (Guid id, FindingRequest body, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.Establish(on, body.Key, body.Value, ActRequest.Text(body.Reason, "reason"), r.Cancel))), "The assignee records a finding with its reason", Policies.Casework);
        Act(cases.MapPost("/prepare", (Guid id, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.Prepare(on, r.Cancel))), "The assignee puts the decision of the rules before the head", Policies.Casework);
        Act(cases.MapPost("/return", (Guid id, ReasonRequest body, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.Return(on, ActRequest.Text(body.Reason, "reason"), r.Cancel))), "The head gives the case back with a reason", Policies.Casework);
        Act(cases.MapPost("/decision", (Guid id, DecisionRequest body, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.Grant(on, body.Record, r.Cancel))), "The head grants the service by confirming the record shown; the decision and the result are made", Policies.Casework);
        Act(cases.MapPost("/send-result", (Guid id, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.SendResult(on, r.Cancel))), "The body sends the printed result to the office", Policies.Casework);
        Act(cases.MapPost("/hand-over", (Guid id, HandOverRequest body, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.HandOver(on, Receiver(body), r.Cancel))), "The operator hands the result over on an identity document", Policies.Desk);
    }

    /// <summary>An act: what it does, who may call it, and the guarantees that all acts share.</summary>
    public static void Act(RouteHandlerBuilder route, string summary, string policy) => route
        .RequireAuthorization(policy).WithMetadata(new GuardedAct())
        .Says(Tag, summary).Answers<Standing>().Refuses(400, 401, 403, 404, 409, 412, 422, 428);

    private static Receiver Receiver(HandOverRequest body)
    {
        if (Iin.Check(body.Iin) != IinFault.None)
            throw new RefusedRequestException(StatusCodes.Status422UnprocessableEntity, "wrong-iin");
        return new Receiver
        {
            Representative = body.Representative,
            Name = new PersonName(ActRequest.Text(body.Surname, "surname"), ActRequest.Text(body.Name, "name"), body.Patronymic is null ? null : ActRequest.Text(body.Patronymic, "patronymic")),
            Iin = body.Iin,
            IdentityKind = ActRequest.Text(body.IdentityKind, "identityKind"),
            IdentityNumber = ActRequest.Text(body.IdentityNumber, "identityNumber"),
            IdentityExpiresOn = body.IdentityExpiresOn,
            PowerNumber = body.PowerNumber is null ? null : ActRequest.Text(body.PowerNumber, "powerNumber"),
            PowerValidUntil = body.PowerValidUntil,
        };
    }
}
