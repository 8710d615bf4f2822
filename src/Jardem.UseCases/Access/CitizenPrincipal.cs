using Jardem.Cases.People;

namespace Jardem.UseCases.Access;

/// <summary>The signed-in citizen: sees what is the citizen's own and never has a role of an officer.</summary>
public sealed record CitizenPrincipal(Guid Person, string Iin, PersonName Name)
{
    /// <summary>What stands for a unit where a citizen acts alone.</summary>
    public const string Unit = "citizen";
}
