using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>
/// The signed-in head's recorded confirmation of exactly this record; it stands for the signature until electronic signatures exist
/// (house rule H-recorded-confirmation).
/// </summary>
/// <param name="RecordHash">Hash of the decision record shown to the head.</param>
public sealed record Confirmation(string RecordHash, Instant At);
