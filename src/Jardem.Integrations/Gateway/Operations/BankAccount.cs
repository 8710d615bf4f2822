using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЦБД: the account to which the person is paid.</summary>
internal static class BankAccount
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Payments,
        Name = "account",
        ServiceId = "CBD_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("iban", Is.Iban),
            Field.Of("bank", Is.Text),
            Field.Of("since", Is.Date),
        ],
    };
}
