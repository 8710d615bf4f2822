using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЗАГС: the record of a birth, asked by the child.</summary>
internal static class Birth
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.CivilStatus,
        Name = "birth",
        ServiceId = "ZAGS_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["childIin"])],
        Record =
        [
            Field.Of("recordNumber", Is.Text),
            Field.Of("registeredOn", Is.Date),
            Field.Of("office", Is.Text),
            Field.Of("childIin", Is.Iin),
            Field.Of("childSurname", Is.Text),
            Field.Of("childName", Is.Text),
            Field.Maybe("childPatronymic", Is.Text),
            Field.Of("birthDate", Is.Date),
            Field.Maybe("fatherIin", Is.Iin),
            Field.Maybe("fatherName", Is.Text),
            Field.Maybe("motherIin", Is.Iin),
            Field.Maybe("motherName", Is.Text),
        ],
    };
}
