using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЦБД: the account to which the person, entrepreneur or entity is paid.</summary>
internal static class BankAccount
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Payments,
        Name = "account",
        ServiceId = "CBD_ours",
        Request = [Field.Maybe("iin", Is.Iin), Field.Maybe("bin", Is.Bin)],
        Either = ["iin", "bin"],
        About = [("iin", ["iin"]), ("bin", ["bin"])],
        Record =
        [
            Field.Maybe("iin", Is.Iin),
            Field.Maybe("bin", Is.Bin),
            Field.Of("iban", Is.Iban),
            Field.Of("bank", Is.Text),
            Field.Of("since", Is.Date),
        ],
    };
}
