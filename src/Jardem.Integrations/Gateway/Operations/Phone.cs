using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>БМГ: the phone that the person registered on the portal.</summary>
internal static class Phone
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.MobileCitizens,
        Name = "phone",
        ServiceId = "BMG_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("phone", Is.Phone),
            Field.Of("since", Is.Date),
        ],
    };
}
