using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Access;

namespace Jardem.Bench.House;

/// <summary>Made-up officers of the demonstration's bodies.</summary>
internal static class Officers
{
    public static Principal Operator { get; } = Of("operator", "astana-1", null, Role.Operator);

    public static Principal Specialist { get; } = Of("specialist", "astana-social", "astana-social-certificates", Role.Specialist);

    public static Principal Head { get; } = Of("head", "astana-social", null, Role.Head);

    private static Principal Of(string account, string body, string? unit, Role role) =>
        new(new Officer(account, new PersonName("Үлгілиева", "Мысал"), new Text("Маман", "Специалист", "Specialist"), body, unit), [role]);
}
