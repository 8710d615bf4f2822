using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Registers;

/// <summary>For whom a register is asked: an officer, the citizen oneself, or the house by its rule.</summary>
public sealed record RegisterAsker(string Account, string Role, string Unit)
{
    /// <summary>An officer, in the role in which the officer asks.</summary>
    public static RegisterAsker Of(Principal principal, Role role) => new(principal.Officer.Account, role.ToString(), principal.Officer.Unit ?? principal.Officer.Body);

    /// <summary>The house asks by itself for the body that decides.</summary>
    public static RegisterAsker House(string body) => new(AskRegisters.JobKind, "automatic", body);

    /// <summary>The citizen asks to fill in the own application.</summary>
    public static RegisterAsker Citizen(CitizenPrincipal citizen) => new(citizen.Person.ToString(), CitizenPrincipal.Unit, CitizenPrincipal.Unit);

    /// <param name="about">The case, or the draft, for which it is asked.</param>
    public RegisterQuestion Question(AskedInquiry asked, Guid about, bool fresh) => new()
    {
        Register = asked.Inquiry.Register,
        Operation = asked.Inquiry.Operation,
        Fields = asked.Fields,
        Subject = asked.Subject,
        AskedBy = Account,
        Role = Role,
        Unit = Unit,
        Case = about,
        Basis = asked.Inquiry.Norm?.ToString() ?? asked.Inquiry.HouseRule!,
        Fresh = fresh,
    };
}
