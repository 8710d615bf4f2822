using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЦБД: stops an order that is not paid yet, one that has not come yet too.</summary>
internal static class PaymentStop
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Payments,
        Name = "payment-stop",
        ServiceId = "CBD_ours",
        Request = [Field.Of("orderId", Is.Id)],
        About = [("orderId", ["orderId"])],
        Record =
        [
            Field.Of("orderId", Is.Id),
            Field.Of("state", Is.OneOf("stopped", "too-late")),
        ],
    };
}
