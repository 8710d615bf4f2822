using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЦБД: an order to pay. The same order put again has the same answer and pays once.</summary>
internal static class Payment
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Payments,
        Name = "payment",
        ServiceId = "CBD_ours",
        Request =
        [
            Field.Of("orderId", Is.Id),
            Field.Of("caseNumber", Is.Text),
            Field.Of("payee", Is.IinOrBin),
            Field.Of("payeeName", Is.Text),
            Field.Of("iban", Is.Iban),
            Field.Of("amount", Is.Tiyn),
            Field.Of("kind", Is.OneOf("funeral")),
            Field.Of("decisionDate", Is.Date),
            Field.Of("decisionHash", Is.Id),
            Field.Maybe("deceasedIin", Is.Iin),
        ],
        About = [("orderId", ["orderId"])],
        Record =
        [
            Field.Of("orderId", Is.Id),
            Field.Maybe("reference", Is.Id),
            Field.Of("state", Is.OneOf("accepted", "rejected")),
            Field.Maybe("reason", Is.Id),
        ],
    };
}
