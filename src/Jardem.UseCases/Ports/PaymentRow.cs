using Jardem.Cases.Payments;
using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>An order to pay as lists and reconciliation see it; written in the same transaction as its events.</summary>
public sealed record PaymentRow
{
    public required Guid Order { get; init; }

    public required int Version { get; init; }

    public required Guid Entitlement { get; init; }

    public required Guid Case { get; init; }

    public required string Service { get; init; }

    public required string Body { get; init; }

    public required string PayeeName { get; init; }

    /// <summary>IIN or BIN.</summary>
    public required string PayeeNumber { get; init; }

    /// <summary>Last four characters of the account.</summary>
    public required string AccountTail { get; init; }

    /// <summary>Tiyn.</summary>
    public required long Amount { get; init; }

    public required PaymentState State { get; init; }

    public required LocalDate OrderedOn { get; init; }

    /// <summary>When it was sent the last time.</summary>
    public Instant? SentAt { get; init; }

    /// <summary>The day on which it was paid, returned, rejected or stopped.</summary>
    public LocalDate? SettledOn { get; init; }

    /// <summary>The payment system's own number.</summary>
    public string? Reference { get; init; }

    /// <summary>Why it was returned, rejected, held or stopped.</summary>
    public string? Reason { get; init; }

    public Guid? Replaces { get; init; }
}

/// <summary>A line of the ledger: what became due, was paid, came back. Lines are only added.</summary>
/// <param name="Id">Of the line; the same line is kept once.</param>
/// <param name="Kind">One of <see cref="PaymentLedger"/>.</param>
/// <param name="Cause">What the payment is, as "funeral".</param>
/// <param name="Period">Month or day for which it is.</param>
/// <param name="Day">Legal day of the line.</param>
/// <param name="Amount">Tiyn, never negative: the kind says which way.</param>
public sealed record LedgerLine(Guid Id, Guid Entitlement, Guid Case, Guid? Order, string Body, string Service, string Kind, string Cause, LocalDate Period, LocalDate Day, long Amount);

/// <summary>What lists of payments ask for.</summary>
public sealed record PaymentQuery
{
    public IReadOnlyList<PaymentState>? States { get; init; }

    public LocalDate? OrderedFrom { get; init; }

    public LocalDate? OrderedTo { get; init; }

    /// <summary>Only those sent before this moment of which nothing was heard since.</summary>
    public Instant? SilentSince { get; init; }

    /// <summary>Only those paid without a right whose money is not back.</summary>
    public bool Overpaid { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 50;
}

/// <summary>Orders of one day in one state.</summary>
/// <param name="Amount">Tiyn.</param>
public sealed record PaymentSum(LocalDate OrderedOn, PaymentState State, long Count, long Amount);

/// <summary>Lines of the ledger of one day and kind.</summary>
/// <param name="Amount">Tiyn.</param>
public sealed record LedgerSum(LocalDate Day, string Kind, long Count, long Amount);
