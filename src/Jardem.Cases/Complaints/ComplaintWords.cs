namespace Jardem.Cases.Complaints;

/// <summary>What a complaint contests (Order 78, Rules, point 17).</summary>
public enum ComplaintTarget
{
    Decision,
    Action,
    Inaction,
}

/// <summary>To whom a complaint is addressed.</summary>
public enum ComplaintAddressee
{
    /// <summary>The body whose decision, act or omission is contested (point 17, part 2).</summary>
    Provider,

    /// <summary>The authorised body for assessment and control of quality (point 18, part 1).</summary>
    QualityControl,
}

/// <summary>How a complaint was made. A spoken one is written down and read aloud to whoever made it.</summary>
public enum ComplaintForm
{
    Written,
    Spoken,
}

/// <summary>Where a complaint stands.</summary>
public enum ComplaintPhase
{
    /// <summary>With the provider, who meets it in full or sends it on with the case.</summary>
    Received,

    /// <summary>With the higher body, sent on by the provider.</summary>
    Forwarded,

    /// <summary>With the quality-control body, to which it was addressed.</summary>
    AtQualityControl,
    Closed,
}

/// <summary>What came of a complaint.</summary>
public enum ComplaintResult
{
    /// <summary>The provider met it in full.</summary>
    Satisfied,

    /// <summary>What was contested stands.</summary>
    Upheld,

    /// <summary>The case goes back to the provider, to be decided or to be decided again.</summary>
    Remitted,

    /// <summary>The decision is without force and is not made again.</summary>
    Annulled,
}
