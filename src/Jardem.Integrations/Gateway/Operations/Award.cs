using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЦБД: what the person was awarded.</summary>
internal static class Award
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Payments,
        Name = "award",
        ServiceId = "CBD_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("kind", Is.Text),
            Field.Of("since", Is.Date),
            Field.Maybe("until", Is.Date),
            Field.Of("amount", Is.Tiyn),
            Field.Of("status", Is.Text),
            Field.Maybe("decisionHash", Is.Id),
        ],
    };
}
