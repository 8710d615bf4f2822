namespace Jardem.Cases.Offers.Screening;

/// <summary>Why nobody is written to about a death. Each has its words in the catalogue, "proactive.reason.…"; anybody may still apply.</summary>
public enum ScreeningReason
{
    /// <summary>The record was annulled.</summary>
    Annulled,

    /// <summary>The record has no IIN of the deceased: nothing can be found in the registers.</summary>
    NoIin,

    /// <summary>The IIN of the deceased does not pass its check digit, or is of a person born on another day.</summary>
    FaultyIin,

    DeathInFuture,

    DeathBeforeBirth,

    /// <summary>The time in which one may apply is over.</summary>
    TooLongAgo,

    /// <summary>There is an application or an award for this death.</summary>
    AlreadyApplied,

    /// <summary>The service was offered under another record of the same person's death.</summary>
    OfferedByOtherRecord,

    /// <summary>The deceased was no recipient of a pension or benefit that gives the right.</summary>
    NoRight,

    /// <summary>The record names no close relative and no marriage is known.</summary>
    AddresseeUnknown,

    /// <summary>The register of persons does not know the relative.</summary>
    AddresseeNotFound,

    AddresseeDead,

    /// <summary>Under 18.</summary>
    AddresseeChild,

    /// <summary>The person has said that no such messages are wanted.</summary>
    DoesNotWant,

    NoPhone,

    /// <summary>No body decides for the place where the relative lives.</summary>
    NoBody,
}
