using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
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

    private static readonly Basis Rule = new Basis.HouseRule("R-19");
    private static readonly Instant At = Instant.FromUtc(2026, 7, 13, 5, 30);
    private static readonly Officer Head = new("head", new PersonName("Басшыев", "Мысал", "Үлгіұлы"), new Jardem.Law.Text("бөлім басшысы", "бөлім басшысы"), "astana-labour");

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
        new EntitlementAccountGiven(
            Payee,
            Day,
            Head,
            new ApplicationConfirmation
            {
                Means = "signature",
                Person = "000101600009",
                Content = new string('1', 64),
                At = At,
                Signature = new ApplicantSignature(new string('2', 64), new string('3', 64), "0a1b", "МЫСАЛОВА ҮЛГІ", "ocsp"),
                Evidence = Guid.Parse("01980000-0000-7000-8000-0000000000c1"),
            }),
        new EntitlementTerminated(Day, PaymentStopWhy.DeathRecordChanged, Head, Rule),
        new PaymentSent(At),
        new PaymentAccepted("CBD-20260713-00001"),
        new PaymentPaid(Day),
        new PaymentReturned(Day, "account-closed"),
        new PaymentRejected(Day, "wrong-account"),
        new PaymentHeld(PaymentStopWhy.Disputed, Head, Rule),
        new PaymentReleased(Head),
        new PaymentStopAsked(PaymentStopWhy.DecisionGone, Head, Rule),
        new PaymentStopped(Day, PaymentStopWhy.Officer, Head, Rule),
        new PaymentReplaced(Guid.Parse("01980000-0000-7000-8000-0000000000b2"), Day),
        new PaymentOverpaid(Day, PaymentStopWhy.DeathRecordChanged, Head, Rule),
        new PaymentRecovered(Day, Head),
    ];
}
