using System.Text.Json.Serialization;
using Jardem.Cases.Facts;
using NodaTime;

namespace Jardem.Cases.Cases.Hearings;

/// <summary>How the applicant was heard before a refusal.</summary>
public enum HeardHow
{
    /// <summary>At a hearing.</summary>
    Heard,

    /// <summary>By an objection, without a hearing that the applicant came to.</summary>
    Objected,

    /// <summary>The notice was received, the window passed, nothing was said: decided on the file .</summary>
    Silent,
}

/// <summary>
/// Proof that a refusal on these grounds was notified, that the notice was received, and that its window has passed. Nobody makes one
/// but <see cref="Prove"/>, and no refusal can be made without one.
/// </summary>
public sealed record HeardRefusal
{
    [JsonConstructor]
    internal HeardRefusal(HeardHow how, LocalDate receivedOn, int preliminary)
    {
        How = how;
        ReceivedOn = receivedOn;
        Preliminary = preliminary;
    }

    public HeardHow How { get; }

    /// <summary>The day on which the notice was received.</summary>
    public LocalDate ReceivedOn { get; }

    /// <summary>Place in the stream of the preliminary decision that was notified.</summary>
    public int Preliminary { get; }

    /// <summary>The proof, or the key of the text that says what is missing.</summary>
    public static (HeardRefusal? Proof, string? Missing) Prove(PreliminaryRefusal? preliminary, Decision decision, LocalDateTime now)
    {
        if (preliminary is null)
            return (null, "act.refusal-needs-hearing");
        if (!preliminary.Names(decision))
            return (null, "act.ground-not-notified");
        if (preliminary.Window is not { } window)
            return (null, "act.notice-not-received");
        if (now.Date < window.DecisionFrom.Due || now.Date <= window.ObjectionUntil.Due)
            return (null, "act.window-open");
        var hearing = preliminary.Hearing;
        if (hearing.Pending)
            return (null, hearing.Plan.At > now ? "act.hearing-ahead" : "act.hearing-not-recorded");
        if (hearing.Missed == HearingAbsence.Body)
            return (null, "act.body-missed-hearing");
        var how = preliminary.Hearings.Any(h => h.Held is not null) ? HeardHow.Heard : preliminary.Objections.Count > 0 ? HeardHow.Objected : HeardHow.Silent;
        return (new HeardRefusal(how, window.ReceivedOn, preliminary.Version), null);
    }
}
