using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>How a notice goes to the person.</summary>
public enum NoticeChannel
{
    InPerson,
    Post,
    Sms,
    Cabinet,
}

/// <summary>What shows that a notice was received.</summary>
public enum ReceiptEvidence
{
    /// <summary>The person signed for it, on the copy or on the post's slip.</summary>
    SignedSlip,

    /// <summary>The operator of the telephone network reported the delivery.</summary>
    SmsReport,

    /// <summary>The person opened it in the personal cabinet.</summary>
    CabinetOpening,

    /// <summary>The person would not take it, and two witnesses saw that.</summary>
    WitnessedRefusal,
}

/// <summary>The service of one notice: sent, and received once there is evidence. Without receipt no window runs.</summary>
public sealed record NoticeService(string Token, string Kind, NoticeChannel Channel, string To, LocalDate SentOn)
{
    public LocalDate? ReceivedOn { get; init; }

    public ReceiptEvidence? Evidence { get; init; }
}
