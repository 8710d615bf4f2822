namespace Jardem.Web.Security;

/// <summary>Names of the policies that say which roles may open which part of the house.</summary>
public static class Policies
{
    public const string Desk = "desk";
    public const string Casework = "casework";
    public const string Officer = "officer";
    public const string Oversight = "oversight";
    public const string Administration = "administration";

    /// <summary>Whoever works on the tasks of a body or sees how they are done.</summary>
    public const string Tasks = "tasks";
}
