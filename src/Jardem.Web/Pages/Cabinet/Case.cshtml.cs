using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.Payments;
using Jardem.Law;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>One of the citizen's own cases: what happens next and by when, what has happened, its documents, its payment, whether it is disputed, and the way to take it back.</summary>
public sealed class CaseModel(OwnFiles files, WithdrawByCitizen withdraw, PaymentStreams payments, SigningPolicy signing) : CabinetPage
{
    private const int Most = 60;

    /// <summary>Events that tell the applicant something; the others are the body's own work.</summary>
    private static readonly string[] Told =
    [
        "case.registered", "case.taken", "case.left-automatic-path", "case.register-answered", "case.granted", "case.refused", "case.preliminarily-refused", "case.hearing-appointed", "case.hearing-held",
        "case.hearing-missed", "case.objection-received", "case.notice-sent", "case.evidence-brought", "case.withdrawn", "case.result-ready", "case.result-issued", "case.reopened", "case.annulled",
        "case.slip-corrected", "case.deadline-moved", "case.rival-appeared", "case.applicant-died",
    ];

    private readonly HashSet<Guid> _awaiting = [];

    public OwnCaseFile Own { get; private set; } = null!;

    /// <summary>The application has just been accepted.</summary>
    public bool Accepted { get; private set; }

    public CaseState State => Own.History.State;

    public string Number => Own.Row is { JournalNumber: { } number, Journal: { } journal } ? $"{number}/{journal.Year}" : "—";

    public string ServiceName => Today.Snapshot.On(State.Facts.FiledOn).Standard(State.Registration.Service)?.Name.In(Language) ?? State.Registration.Service;

    /// <summary>Key of the words for where the case stands: of a payment, the money comes next and not a document.</summary>
    public string Plain => PlainWords.Of(State.Phase, Own.Payments.Count > 0, State.Registration.Channel ?? IntakeChannel.Desk);

    /// <summary>Key of the words for the day told; a receipt is spoken of only where there is one.</summary>
    public string Promised => IntakeChannel.IsAutomatic(State.Registration.Channel) ? "cabinet.promised" : "casework.promised";

    public NextStep? Next => NextStep.Of(State, signing.Required);

    public bool MayWithdraw => withdraw.May(State);

    /// <summary>Another application about the same matter that an officer must look at; nothing is told of whoever made it.</summary>
    public RivalKind? Rival => State.Phase.IsOpen() ? State.Facts.Rivals?.Max(r => (RivalKind?)r.Kind) : null;

    public string FiledAt => Moment(State.Registration.FiledAt);

    public IReadOnlyList<(string When, string What)> Timeline =>
    [
        .. Own.History.Events.Select(e => (e.Meta.At, Name: e.Type[..e.Type.IndexOf('/', StringComparison.Ordinal)])).Where(e => Told.Contains(e.Name)).Reverse().Take(Most)
            .Select(e => (Moment(e.At), T($"event.{e.Name}"))),
    ];

    public string Amount(PaymentRow payment) => Money.Written(payment.Amount);

    /// <summary>Whether the payment came to nothing and another account is awaited.</summary>
    public bool AwaitsAccount(PaymentRow payment) => _awaiting.Contains(payment.Order);

    /// <summary>Where the payment stands, in plain words.</summary>
    public string Standing(PaymentRow payment) => T(payment.State is not (PaymentState.Returned or PaymentState.Rejected) || AwaitsAccount(payment)
        ? $"payment-plain.{Kebab.Of(payment.State)}"
        : Own.Payments.Any(p => p.Replaces == payment.Order) ? "payment-plain.replaced" : "payment-plain.stopped");

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] bool accepted = false)
    {
        Accepted = accepted;
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? reason)
    {
        switch (await withdraw.Run(Citizen, id, reason, HttpContext.RequestAborted))
        {
            case WithdrawByCitizen.Outcome.Done:
                return LocalRedirect($"/me/cases/{id}");
            case WithdrawByCitizen.Outcome.NotAllowed no when await Load(id):
                Fault = T(no.TextKey);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> Load(Guid id)
    {
        await LoadLaw();
        if (await files.Case(Citizen, id, HttpContext.RequestAborted) is not { } file)
            return false;
        Own = file;
        foreach (var payment in file.Payments.Where(p => p.State is PaymentState.Returned or PaymentState.Rejected))
        {
            if (await payments.Read(payment.Order, HttpContext.RequestAborted) is { NeedsAccount: true })
                _awaiting.Add(payment.Order);
        }

        return true;
    }
}
