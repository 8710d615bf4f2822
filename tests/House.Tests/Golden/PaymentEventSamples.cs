using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Tests.Golden;

/// <summary>One sample of each event of payments and entitlements, every field filled.</summary>
internal static class PaymentEventSamples
{
    private static readonly Guid Case = Guid.Parse("01980000-0000-7000-8000-000000000001");
    private static readonly Guid Entitlement = Guid.Parse("01980000-0000-7000-8000-0000000000e1");
    private static readonly LocalDate Day = new(2026, 7, 13);
    private static readonly Payee Payee = new("000101600009", "Мысалова Үлгі Мысалқызы", "KZ86125KZT5004100100");
    private static readonly Basis Norm = new Basis.Norm(new NormRef("order-256-2023", "p19-1"), new string('0', 64));

    public static IReadOnlyList<object> All { get; } =
    [
        new EntitlementAwarded
        {
            Case = Case,
            Service = "funeral-payment",
            Person = Guid.Parse("01980000-0000-7000-8000-000000000002"),
            Payee = Payee,
            Amount = 15_137_500,
            From = Day,
            Decision = new string('0', 64),
            Basis = Norm,
        },
        new PaymentOrdered
        {
            Entitlement = Entitlement,
            Case = Case,
            Service = "funeral-payment",
            Body = "astana-labour",
            Payee = Payee,
            Amount = 15_137_500,
            Kind = "funeral",
            On = Day,
            Decision = new string('0', 64),
            Replaces = Guid.Parse("01980000-0000-7000-8000-0000000000b1"),
            Basis = Norm,
        },
    ];
}
