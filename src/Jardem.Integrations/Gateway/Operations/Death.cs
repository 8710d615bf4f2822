using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЗАГС: the record of a death, asked by the deceased.</summary>
internal static class Death
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.CivilStatus,
        Name = "death",
        ServiceId = "ZAGS_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("recordNumber", Is.Text),
            Field.Of("registeredOn", Is.Date),
            Field.Of("office", Is.Text),
            Field.Of("iin", Is.Iin),
            Field.Of("surname", Is.Text),
            Field.Of("name", Is.Text),
            Field.Maybe("patronymic", Is.Text),
            Field.Of("birthDate", Is.Date),
            Field.Of("deathDate", Is.Date),
            Field.Of("certificateNumber", Is.Text),
            Field.Of("annulled", Is.Flag),
        ],
    };
}
