using System.Text.Json;
using Jardem.Simulator.Authority;
using Jardem.Simulator.People;

namespace Jardem.Simulator.Keys;

/// <summary>Somebody who has keys: an officer of the demonstration or a person of the town.</summary>
/// <param name="Login">The officer's login in the demonstration; null for townspeople.</param>
/// <param name="Roles">Names as in keys.json; a natural person has none.</param>
public sealed record KeyOwner(string Iin, string Surname, string Name, string? Patronymic, string? Login, string? Bin, string? Body, IReadOnlyList<string> Roles)
{
    private static readonly Dictionary<string, string> Oids = new(StringComparer.Ordinal)
    {
        ["first-head"] = KeyRoles.FirstHead,
        ["right-to-sign"] = KeyRoles.RightToSign,
        ["right-to-sign-finance"] = KeyRoles.RightToSignFinance,
        ["human-resources"] = KeyRoles.HumanResources,
        ["employee"] = KeyRoles.Employee,
    };

    public string FullName => Patronymic is null ? $"{Surname} {Name}" : $"{Surname} {Name} {Patronymic}";

    /// <summary>Object identifiers that the owner's certificate for signing holds beside the use.</summary>
    public IReadOnlyList<string> RoleOids => Bin is null ? [KeyRoles.NaturalPerson] : [KeyRoles.LegalEntity, .. Roles.Select(r => Oids[r])];

    public KeyHolder Holder(string? bin, IEnumerable<string> roles) => new(Iin, Surname, Name, Patronymic, bin, bin is null ? null : Body ?? "Үлгілі ұйым", [.. roles]);

    public static KeyOwner Of(Person person) =>
        new(person.Iin, person.Surname, person.Name, person.Patronymic, null, person.Business?.Firm?.Bin, person.Business?.Firm?.Name, person.Business?.Firm is null ? [] : ["first-head"]);

    /// <summary>The officers of keys.json.</summary>
    public static IReadOnlyList<KeyOwner> Officers()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Keys", "keys.json"));
        return JsonSerializer.Deserialize<List<KeyOwner>>(file, JsonSerializerOptions.Web) ?? [];
    }
}
