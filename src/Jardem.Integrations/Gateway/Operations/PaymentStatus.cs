using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЦБД: what became of an order to pay.</summary>
internal static class PaymentStatus
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Payments,
        Name = "payment-status",
        ServiceId = "CBD_ours",
        Request = [Field.Of("orderId", Is.Id)],
        About = [("orderId", ["orderId"])],
        Record =
        [
            Field.Of("orderId", Is.Id),
            Field.Maybe("reference", Is.Id),
            Field.Of("state", Is.OneOf("accepted", "paid", "returned", "rejected")),
            Field.Maybe("paidOn", Is.Date),
            Field.Maybe("returnedOn", Is.Date),
            Field.Maybe("reason", Is.Id),
        ],
    };
}
