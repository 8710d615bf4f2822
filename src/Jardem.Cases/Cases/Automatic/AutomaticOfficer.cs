using Jardem.Cases.People;
using Jardem.Law;

namespace Jardem.Cases.Cases.Automatic;

/// <summary>Who stands in an event where a rule of the house acts and no person does.</summary>
public static class AutomaticOfficer
{
    private const string Prefix = "rule:";

    private static readonly Text Position = new("автоматты ереже", "автоматическое правило", "automatic rule");

    /// <param name="body">The body or office for which the rule acts.</param>
    /// <param name="rule">Name of the rule, as "funeral-payment/automatic/1".</param>
    public static Officer Of(string body, string rule) => new(Prefix + rule, new PersonName("Jardem", rule), Position, body);

    public static bool Is(Officer officer) => officer.Account.StartsWith(Prefix, StringComparison.Ordinal);
}
