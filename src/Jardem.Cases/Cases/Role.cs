namespace Jardem.Cases.Cases;

/// <summary>What a person may do in the house; a service's procedure says which role may make which act.</summary>
public enum Role
{
    /// <summary>Takes applications and hands over results at the State Corporation.</summary>
    Operator,

    /// <summary>Reviews and prepares decisions in the deciding body.</summary>
    Specialist,

    /// <summary>Signs decisions of the deciding body.</summary>
    Head,

    /// <summary>Writes law data.</summary>
    Lawyer,

    /// <summary>Approves law data written by another.</summary>
    LawApprover,

    /// <summary>Keeps accounts and the installation.</summary>
    Administrator,

    /// <summary>Keeps the register of complaints of a body and considers those that come to it.</summary>
    ComplaintsOfficer,

    /// <summary>Sees how the bodies under oversight work.</summary>
    Overseer,

    /// <summary>Tells callers of 1414 where their case stands.</summary>
    CallCentre,
}
