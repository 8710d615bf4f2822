using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Law.Norms;
using Jardem.Services;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>
/// What a decision to pay adds to its own append: the entitlement, the order to pay, the line of the ledger, the job that sends it. A case
/// has one entitlement, guarded by a claim: a decision made again orders nothing more while the first entitlement lives.
/// </summary>
public sealed record GrantedPayment(IReadOnlyList<StreamAppend> Streams, IReadOnlyList<Claim> Take, IReadOnlyList<PaymentRow> Rows, IReadOnlyList<LedgerLine> Ledger, IReadOnlyList<Job> Jobs)
{
    /// <summary>Kind of the claim by which a case has one entitlement; its key is the case, its owner the entitlement.</summary>
    public const string EntitlementClaim = "entitlement";

    /// <summary>Kind of the job that sends an order; its key is the order.</summary>
    public const string SendJob = "send-payment";

    public static GrantedPayment None { get; } = new([], [], [], [], []);

    public static Claim ClaimOf(Guid id, Guid? entitlement = null) => new(EntitlementClaim, id.ToString(), entitlement);

    /// <param name="after">The case with the decision.</param>
    /// <param name="today">Legal day of the decision.</param>
    /// <param name="basis">What the payment stands on.</param>
    /// <exception cref="InvalidOperationException">The rules granted an amount and the room names nobody to pay it to.</exception>
    public static GrantedPayment Of(CaseState after, CaseGranted granted, IServiceRoom room, Basis basis, LocalDate today, Instant at, IIds ids)
    {
        if (granted.Record.Decision.Amount is not > 0)
            return None;
        var amount = granted.Record.Decision.Amount.Value;
        var payee = room.PayeeOf(granted.Record.Facts) ?? throw new InvalidOperationException($"The service {room.Id} granted an amount and names no payee.");
        var (entitlement, order, hash) = (ids.New(), ids.New(), granted.Confirmation.RecordHash);
        var registration = after.Registration;
        var awarded = new EntitlementAwarded
        {
            Case = after.Id,
            Service = registration.Service,
            Person = registration.Person,
            Payee = payee,
            Amount = amount,
            From = today,
            Decision = hash,
            Basis = basis,
        };
        var ordered = new PaymentOrdered
        {
            Entitlement = entitlement,
            Case = after.Id,
            Service = registration.Service,
            Body = registration.Body,
            Payee = payee,
            Amount = amount,
            Kind = room.PaymentKind,
            On = today,
            Decision = hash,
            Basis = basis,
        };
        return new GrantedPayment(
            [
                new StreamAppend(entitlement, EntitlementEvent.Stream, 0, [EntitlementEvent.Serializer.Write(awarded)]),
                new StreamAppend(order, PaymentEvent.Stream, 0, [PaymentEvent.Serializer.Write(ordered)]),
            ],
            [ClaimOf(after.Id, entitlement)],
            [RowOf(order, 1, ordered)],
            [new LedgerLine(ids.New(), entitlement, after.Id, order, registration.Body, registration.Service, "due", room.PaymentKind, today, today, amount)],
            [new Job(SendJob, order.ToString(), ReadOnlyMemory<byte>.Empty, at)]);
    }

    /// <summary>The row of an order just made.</summary>
    public static PaymentRow RowOf(Guid order, int version, PaymentOrdered ordered) => new()
    {
        Order = order,
        Version = version,
        Entitlement = ordered.Entitlement,
        Case = ordered.Case,
        Service = ordered.Service,
        Body = ordered.Body,
        PayeeName = ordered.Payee.Name,
        PayeeNumber = ordered.Payee.Number,
        AccountTail = ordered.Payee.AccountTail,
        Amount = ordered.Amount,
        State = PaymentState.Ordered,
        OrderedOn = ordered.On,
        Replaces = ordered.Replaces,
    };
}
