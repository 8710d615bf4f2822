using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;

namespace Jardem.Tests.Payments;

/// <summary>Orders to put, all of made-up people.</summary>
internal static class Instructions
{
    public const string Iban = "KZ86125KZT5004100100";

    public static PaymentInstruction Order(Guid? id = null, long amount = 21_625_005) => new()
    {
        Order = id ?? Guid.CreateVersion7(),
        Case = Guid.CreateVersion7(),
        Body = "astana-social",
        CaseNumber = "26-000017",
        Payee = Gateway.Asker.Iin,
        PayeeName = "Үлгілиева Мысал <Сынаққызы> & co",
        Iban = Iban,
        Amount = amount,
        Kind = "funeral",
        DecisionDate = new(2026, 7, 9),
        ExecuteOn = new(2026, 7, 13),
        DecisionHash = "00ff",
        DeceasedIin = Gateway.Asker.OtherIin,
        Basis = "order-509-2024/p19-1",
    };
}
