using Jardem.Law.Data;

namespace Jardem.Law.Norms;

/// <summary>The three answers to "what does this provision say on this day", never mixed.</summary>
public abstract record NormAnswer
{
    private NormAnswer()
    {
    }

    /// <summary>The provision is in force that day. <paramref name="AmendedLater"/>: the act is known to have been amended by that day in a way we do not hold.</summary>
    public sealed record InForce(NormRef Ref, ProvisionEdition Edition, bool AmendedLater) : NormAnswer;

    /// <summary>The provision is held, but for other days.</summary>
    public sealed record NotInForce(NormRef Ref, IReadOnlyList<DateSpan> HeldFor) : NormAnswer;

    /// <summary>The text is not held for that day; <paramref name="Why"/> says what is known about it.</summary>
    public sealed record NotHeld(NormRef Ref, Text Why) : NormAnswer;

    /// <summary>No such provision exists in the act as far as we know, or no such act.</summary>
    public sealed record Unknown(NormRef Ref) : NormAnswer;
}
