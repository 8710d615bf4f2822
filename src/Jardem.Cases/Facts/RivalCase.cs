namespace Jardem.Cases.Facts;

/// <summary>What another case about the same matter is to this one.</summary>
public enum RivalKind
{
    /// <summary>It may be about the same person; an officer says.</summary>
    Doubt,

    /// <summary>It is about the same person, and this applicant disputes it; an officer says whose right it is.</summary>
    Dispute,
}

/// <summary>Another open or granted case that stands beside this one.</summary>
public sealed record RivalCase(Guid Case, RivalKind Kind);
