namespace Jardem.Cases.Offers.Screening;

/// <summary>What a newer version of a record of death means for what was done by an earlier one.</summary>
public enum DeathChange
{
    /// <summary>Nothing that matters: a name written otherwise, another office.</summary>
    None,

    /// <summary>Another person or another day.</summary>
    Corrected,

    Annulled,
}

/// <summary>Holds two versions of a record beside each other.</summary>
public static class DeathChanges
{
    public static DeathChange Between(DeathNotice before, DeathNotice now) =>
        now.Annulled ? (before.Annulled ? DeathChange.None : DeathChange.Annulled)
        : before.Iin != now.Iin || before.DeathDate != now.DeathDate || before.BirthDate != now.BirthDate ? DeathChange.Corrected
        : DeathChange.None;
}
