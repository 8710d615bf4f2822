using System.Collections.Frozen;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>Every operation of every register.</summary>
internal static class RegisterOperations
{
    public static IReadOnlyList<RegisterOperation> All { get; } =
    [
        Person.Operation,
        Entity.Operation,
        Entrepreneur.Operation,
        Birth.Operation,
        Marriage.Operation,
        Death.Operation,
        DeathFeed.Operation,
        Disability.Operation,
        Study.Operation,
        Guardianship.Operation,
        HigherStudy.Operation,
        Adoption.Operation,
        ContributionMonths.Operation,
        Award.Operation,
        BankAccount.Operation,
        Payment.Operation,
        PaymentStatus.Operation,
        PaymentStop.Operation,
        DigitalDocument.Operation,
        Phone.Operation,
    ];

    private static readonly FrozenDictionary<(string, string), RegisterOperation> ByName = All.ToFrozenDictionary(o => (o.Register, o.Name));

    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public static RegisterOperation Of(string register, string operation) =>
        ByName.TryGetValue((register, operation), out var found) ? found : throw new ArgumentException($"{register}/{operation} is not in docs/gateway.md.", nameof(operation));
}
