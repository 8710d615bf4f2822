namespace Jardem.Web.Security;

/// <summary>Names of the policies that say which roles may open which part of the house.</summary>
public static class Policies
{
    public const string Desk = "desk";
    public const string Casework = "casework";
    public const string Officer = "officer";
    public const string Oversight = "oversight";

    /// <summary>Opening one case and its documents: officers, and those who consider a complaint about it.</summary>
    public const string CaseFile = "case-file";

    /// <summary>Documents that officers may open, those of complaints among them.</summary>
    public const string Papers = "papers";

    /// <summary>Taking and considering complaints.</summary>
    public const string Complaints = "complaints";

    /// <summary>Answering callers of 1414.</summary>
    public const string CallCentre = "call-centre";
    public const string Administration = "administration";

    /// <summary>Seeing the keys of automatic signing and their uses.</summary>
    public const string Keys = "keys";

    /// <summary>Seeing whom the body would write to by itself, and having it sent.</summary>
    public const string Proactive = "proactive";

    /// <summary>Whoever works on the tasks of a body or sees how they are done.</summary>
    public const string Tasks = "tasks";

    /// <summary>A citizen who signed in for oneself; never an officer.</summary>
    public const string Citizen = "citizen";

    /// <summary>Anybody who signed in, officer or citizen.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Besides what else is asked: the visitor proved not long ago who it is. Pages lead to a page that asks again; the API answers 401 fresh-sign-in.</summary>
    public const string Fresh = "fresh";
}
