using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.People;
using Jardem.UseCases.Casework;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>The acts by which an applicant is heard before a refusal, under the same guarantees as every act: If-Match and Idempotency-Key.</summary>
internal static class HearingApi
{
    private const int LongestSpeech = 10_000;
    private const int MostParticipants = 50;

    /// <param name="At">Local time of the deciding body.</param>
    /// <param name="Way">Key of one of the ways that the case's "hearingOffer" names.</param>
    /// <param name="Place">Room, link or telephone.</param>
    public sealed record PlanRequest(LocalDateTime At, string Way, string Place);

    /// <param name="Record">Hash of the decision record shown with the case.</param>
    public sealed record PreliminaryRequest(string Record, PlanRequest Hearing);

    /// <param name="Why">Why an earlier appointment is changed.</param>
    public sealed record AppointmentRequest(LocalDateTime At, string Way, string Place, string Why);

    /// <param name="To">Address or telephone.</param>
    public sealed record SendingRequest(NoticeChannel Channel, string To);

    /// <param name="On">The day on which the notice was received.</param>
    /// <param name="Detail">Number of the slip or report, or the names of the two witnesses.</param>
    public sealed record ReceiptRequest(ReceiptEvidence Evidence, LocalDate On, string Detail, AttachedFile? File = null);

    /// <param name="Start">Local time of the deciding body.</param>
    /// <param name="SignatureNote">Why the applicant's side did not sign, if it did not.</param>
    /// <param name="File">The signed protocol or the recording.</param>
    public sealed record ProtocolRequest(
        string Way, string Place, LocalDateTime Start, LocalDateTime End, List<HearingText.Participant> Participants, string Questions, string Explanations, bool Signed,
        string? SignatureNote = null, AttachedFile? File = null);

    public sealed record MissedRequest(HearingAbsence By, string Why);

    /// <param name="Iin">Of whoever objects: the applicant or the representative.</param>
    public sealed record ObjectionRequest(string Iin, string Text, bool Spoken, AttachedFile? File = null);

    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:guid}");
        CaseActsApi.Act(
            cases.MapPost("/preliminary-refusal", (Guid id, PreliminaryRequest body, ActRequest r) => r.Run<HearingActs>(id, (acts, on) => acts.RefusePreliminarily(on, body.Record, Plan(body.Hearing), r.Cancel))),
            "The head makes a preliminary decision to refuse by confirming the record shown, and invites to a hearing; notice and invitation are made", Policies.Casework);
        CaseActsApi.Act(
            cases.MapPost("/refusal", (Guid id, CaseActsApi.DecisionRequest body, ActRequest r) => r.Run<HearingActs>(id, (acts, on) => acts.Refuse(on, body.Record, r.Cancel))),
            "The head refuses, once the applicant was heard, by confirming the record shown", Policies.Casework);
        CaseActsApi.Act(
            cases.MapPost("/notices/{token}/sendings", (Guid id, string token, SendingRequest body, ActRequest r) => r.Run<HearingActs>(id, (acts, on) => acts.SendNotice(on, token, body.Channel, ActRequest.Text(body.To, "to"), r.Cancel))),
            "A notice is handed over or sent", Policies.Officer);
        WithFile(
            cases.MapPost("/notices/{token}/receipts", (Guid id, string token, ReceiptRequest body, ActRequest r) =>
                r.Run<HearingActs>(id, body.File, (acts, on, file) => acts.ProveReceipt(on, token, body.Evidence, body.On, ActRequest.Text(body.Detail, "detail"), file, r.Cancel))),
            "There is evidence that a notice was received; that of a preliminary decision opens its window", Policies.Officer);
        CaseActsApi.Act(
            cases.MapPost("/hearings", (Guid id, AppointmentRequest body, ActRequest r) =>
                r.Run<HearingActs>(id, (acts, on) => acts.Appoint(on, Plan(new PlanRequest(body.At, body.Way, body.Place)), ActRequest.Text(body.Why, "why"), r.Cancel))),
            "Another hearing is appointed where one is moved or was missed", Policies.Casework);
        WithFile(
            cases.MapPost("/hearings/held", (Guid id, ProtocolRequest body, HttpContext context, ActRequest r) =>
                r.Run<HearingActs>(id, body.File, (acts, on, file) => acts.Held(on, Protocol(body, context.Officer().Officer), file, r.Cancel))),
            "The protocol of the hearing appointed", Policies.Casework);
        CaseActsApi.Act(
            cases.MapPost("/hearings/missed", (Guid id, MissedRequest body, ActRequest r) => r.Run<HearingActs>(id, (acts, on) => acts.Missed(on, body.By, ActRequest.Text(body.Why, "why"), r.Cancel))),
            "The hearing appointed did not take place because one side did not come", Policies.Casework);
        WithFile(
            cases.MapPost("/objections", (Guid id, ObjectionRequest body, ActRequest r) =>
                r.Run<HearingActs>(id, body.File, (acts, on, file) => acts.Object(on, body.Iin, ActRequest.Text(body.Text, "text", LongestSpeech), body.Spoken, file, r.Cancel))),
            "The applicant's side objects to the preliminary decision; what comes late is taken and marked", Policies.Officer);
    }

    /// <summary>An act to which a file may belong.</summary>
    public static void WithFile(RouteHandlerBuilder route, string summary, string policy) =>
        CaseActsApi.Act(route.WithMetadata(new RequestSizeLimitAttribute(ActRequest.LargestWithFile)), summary, policy);

    private static HearingPlan Plan(PlanRequest plan) => new(plan.At, plan.Way, ActRequest.Text(plan.Place, "place"));

    private static List<HearingText.Participant> Listed(List<HearingText.Participant> participants) =>
        participants.Count <= MostParticipants && participants.All(p => p is not null) ? participants : throw Sought.Wrong("participants", participants.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static HearingProtocol Protocol(ProtocolRequest body, Officer heldBy) => new()
    {
        Way = body.Way,
        Place = ActRequest.Text(body.Place, "place"),
        Start = body.Start,
        End = body.End,
        HeldBy = heldBy,
        Participants = [.. Listed(body.Participants).Select(p => new HearingParticipant(ActRequest.Text(p.Part, "part", 60), new PersonName(ActRequest.Text(p.Surname, "surname", 100), ActRequest.Text(p.Name, "name", 100), ActRequest.Optional(p.Patronymic, "patronymic"))))],
        Questions = ActRequest.Text(body.Questions, "questions", LongestSpeech),
        Explanations = ActRequest.Text(body.Explanations, "explanations", LongestSpeech),
        Signed = body.Signed,
        SignatureNote = ActRequest.Optional(body.SignatureNote, "signatureNote"),
    };
}
