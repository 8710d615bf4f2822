using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>What a payment system is told of one order. It is made of the order's own events, so that it is the same each time it is put.</summary>
public sealed record PaymentInstruction
{
    /// <summary>Id of the order, by which the payment system knows it; never another one for the same order.</summary>
    public required Guid Order { get; init; }

    public required Guid Case { get; init; }

    /// <summary>The body from whose means it is paid; it has one rail.</summary>
    public required string Body { get; init; }

    /// <summary>Number of the case as papers print it.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>IIN, or BIN of a legal entity.</summary>
    public required string Payee { get; init; }

    public required string PayeeName { get; init; }

    public required string Iban { get; init; }

    /// <summary>Tiyn.</summary>
    public required long Amount { get; init; }

    /// <summary>What it is, as "funeral".</summary>
    public required string Kind { get; init; }

    public required LocalDate DecisionDate { get; init; }

    /// <summary>The working day on which it is to be paid: that of the sending, or the next one (house rule H-payment-day). Null for an order that was never sent.</summary>
    public LocalDate? ExecuteOn { get; init; }

    /// <summary>Hash of the decision's record.</summary>
    public required string DecisionHash { get; init; }

    public string? DeceasedIin { get; init; }

    /// <summary>The provision as <c>act/path</c>, or the id of the house rule, on which it is paid.</summary>
    public required string Basis { get; init; }
}

/// <summary>
/// The way to a payment system. It never throws for what the system or the way to it does. Whoever does not know what became of an order
/// asks before it is put again; the same order put twice is paid once.
/// </summary>
public interface IPaymentRail
{
    /// <summary>Whether there is a way by which this body pays.</summary>
    bool IsSetUpFor(string body);

    /// <summary>Only <see cref="PaymentAnswer.Accepted"/>, <see cref="PaymentAnswer.Rejected"/> or <see cref="PaymentAnswer.Unknown"/>.</summary>
    Task<PaymentAnswer> Put(PaymentInstruction instruction, CancellationToken cancel);

    /// <summary>What became of it: anything but <see cref="PaymentAnswer.Stopped"/> and <see cref="PaymentAnswer.TooLate"/>.</summary>
    Task<PaymentAnswer> Ask(PaymentInstruction instruction, CancellationToken cancel);

    /// <summary>Only <see cref="PaymentAnswer.Stopped"/>, <see cref="PaymentAnswer.TooLate"/> or <see cref="PaymentAnswer.Unknown"/>; an order that has never come is stopped for good too.</summary>
    Task<PaymentAnswer> Stop(PaymentInstruction instruction, CancellationToken cancel);
}

/// <summary>What a payment system says of an order.</summary>
public abstract record PaymentAnswer
{
    private PaymentAnswer()
    {
    }

    /// <summary>It took the order and will pay.</summary>
    /// <param name="Reference">Its own number.</param>
    public sealed record Accepted(string Reference) : PaymentAnswer;

    public sealed record Paid(LocalDate On) : PaymentAnswer;

    /// <summary>The money came back.</summary>
    public sealed record Returned(LocalDate On, string Reason) : PaymentAnswer;

    /// <summary>It did not take the order and will never pay it.</summary>
    public sealed record Rejected(string Reason) : PaymentAnswer;

    /// <summary>The order never came.</summary>
    public sealed record NotKnown : PaymentAnswer;

    public sealed record Stopped : PaymentAnswer;

    /// <summary>It is paid, or cannot be stopped any more.</summary>
    public sealed record TooLate : PaymentAnswer;

    /// <summary>Nothing can be concluded; it is asked about later.</summary>
    /// <param name="Why">For officers and logs, in English and without personal data.</param>
    public sealed record Unknown(string Why) : PaymentAnswer;
}
