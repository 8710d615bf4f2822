using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ГБД ЮЛ: a legal entity.</summary>
internal static class Entity
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.LegalEntities,
        Name = "entity",
        ServiceId = "GBDUL_ours",
        Request = [Field.Of("bin", Is.Bin)],
        About = [("bin", ["bin"])],
        Record =
        [
            Field.Of("bin", Is.Bin),
            Field.Of("nameKz", Is.Text),
            Field.Of("nameRu", Is.Text),
            Field.Of("director", Is.Text),
            Field.Of("addressKz", Is.Text),
            Field.Of("addressRu", Is.Text),
            Field.Of("oked", Is.Text),
            Field.Of("registeredOn", Is.Date),
            Field.Maybe("closedOn", Is.Date),
        ],
    };
}
