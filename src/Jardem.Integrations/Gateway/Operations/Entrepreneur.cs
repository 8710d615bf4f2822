using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ГБД ЮЛ: registration of a natural person as an entrepreneur.</summary>
internal static class Entrepreneur
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.LegalEntities,
        Name = "entrepreneur",
        ServiceId = "GBDUL_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("registeredOn", Is.Date),
            Field.Maybe("closedOn", Is.Date),
            Field.Of("active", Is.Flag),
        ],
    };
}
