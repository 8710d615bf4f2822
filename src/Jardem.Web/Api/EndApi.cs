using Jardem.Cases.Facts;
using Jardem.UseCases.Casework;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>Late evidence, withdrawal, death, slips, a new consideration, an uncollected result, under the same guarantees as every act.</summary>
internal static class EndApi
{
    /// <param name="Requirement">Key of the requirement of the standard that the document is to meet.</param>
    public sealed record EvidenceRequest(
        string Requirement, string Kind, string Number, string IssuedBy, LocalDate IssuedOn, LocalDate? ExpiresOn = null, bool OriginalShown = false, bool OriginalReturned = false, AttachedFile? File = null);

    /// <param name="Iin">Of whoever takes the application back: the applicant or the representative.</param>
    public sealed record WithdrawalRequest(string Iin, string Reason, AttachedFile? File = null);

    /// <param name="Evidence">Number of the death certificate or record.</param>
    public sealed record DeathRequest(LocalDate DiedOn, string Evidence);

    /// <param name="Field">surname, name, patronymic, address, or the number or issued-by of a document, as "rehabilitation.number".</param>
    public sealed record SlipRequest(string Field, string Value, string Reason);

    /// <param name="Again">Whether the decision is to be made again.</param>
    public sealed record CourtActRequest(string Ruling, string Reason, bool Again);

    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:guid}");
        HearingApi.WithFile(
            cases.MapPost("/evidence", (Guid id, EvidenceRequest body, ActRequest r) => r.Run<EndActs>(id, body.File, (acts, on, file) => acts.BringEvidence(on, Document(body), file, r.Cancel))),
            "A document is brought after the registration, before the decision", Policies.Officer);
        HearingApi.WithFile(
            cases.MapPost("/withdrawal", (Guid id, WithdrawalRequest body, ActRequest r) => r.Run<EndActs>(id, body.File, (acts, on, file) => acts.Withdraw(on, body.Iin, ActRequest.Text(body.Reason, "reason"), file, r.Cancel))),
            "The applicant's side takes the application back", Policies.Officer);
        CaseActsApi.Act(
            cases.MapPost("/death", (Guid id, DeathRequest body, ActRequest r) => r.Run<EndActs>(id, (acts, on) => acts.Died(on, body.DiedOn, ActRequest.Text(body.Evidence, "evidence"), r.Cancel))),
            "The applicant died; the case is closed", Policies.Officer);
        CaseActsApi.Act(
            cases.MapPost("/slip", (Guid id, SlipRequest body, ActRequest r) => r.Run<EndActs>(id, (acts, on) => acts.CorrectSlip(on, body.Field, ActRequest.Text(body.Value, "value"), ActRequest.Text(body.Reason, "reason"), r.Cancel))),
            "The head puts right a slip in a decided case; its document is made anew", Policies.Casework);
        CaseActsApi.Act(
            cases.MapPost("/reconsideration", (Guid id, CaseActsApi.ReasonRequest body, ActRequest r) => r.Run<EndActs>(id, (acts, on) => acts.Reconsider(on, ActRequest.Text(body.Reason, "reason"), r.Cancel))),
            "The head opens a decided case again because it must change in substance", Policies.Casework);
        CaseActsApi.Act(
            cases.MapPost("/court-act", (Guid id, CourtActRequest body, ActRequest r) => r.Run<EndActs>(id, (acts, on) => acts.CourtAct(on, ActRequest.Text(body.Ruling, "ruling"), ActRequest.Text(body.Reason, "reason"), body.Again, r.Cancel))),
            "The head records a court's act that sets the decision aside", Policies.Casework);
        CaseActsApi.Act(
            cases.MapPost("/uncollected-result", (Guid id, ActRequest r) => r.Run<EndActs>(id, (acts, on) => acts.ReturnUncollected(on, r.Cancel))),
            "The office returns a result for which nobody came", Policies.Desk);
    }

    private static PresentedDocument Document(EvidenceRequest body) => new()
    {
        Requirement = body.Requirement,
        Kind = body.Kind,
        Number = ActRequest.Text(body.Number, "number", 200),
        IssuedBy = ActRequest.Text(body.IssuedBy, "issuedBy", 200),
        IssuedOn = body.IssuedOn,
        ExpiresOn = body.ExpiresOn,
        OriginalShown = body.OriginalShown,
        OriginalReturned = body.OriginalReturned,
    };
}
