using Jardem.Cases.Cases;
using Jardem.Cases.People;

namespace Jardem.UseCases.Access;

/// <summary>The signed-in officer: who, in which body, with which roles.</summary>
public sealed record Principal(Officer Officer, IReadOnlyList<Role> Roles)
{
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>The cases of the officer's own body or office.</summary>
    public Scope Scope(string purpose) => Access.Scope.Of(Officer.Body, purpose);
}
