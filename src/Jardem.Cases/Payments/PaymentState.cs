namespace Jardem.Cases.Payments;

/// <summary>Where an order to pay stands.</summary>
public enum PaymentState
{
    /// <summary>Ordered; not sent yet.</summary>
    Ordered,

    /// <summary>Not to be sent until an officer lets it go, as while a right is disputed .</summary>
    Held,

    /// <summary>Sent; whether the payment system took it is not known yet.</summary>
    Sent,

    /// <summary>The payment system took it.</summary>
    Accepted,

    /// <summary>The money is on the account.</summary>
    Paid,

    /// <summary>The money came back; another account is needed.</summary>
    Returned,

    /// <summary>The payment system did not take it.</summary>
    Rejected,

    /// <summary>Stopped before anything was paid; another order may stand in for it.</summary>
    Stopped,
}
