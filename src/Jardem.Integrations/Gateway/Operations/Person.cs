using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ГБД ФЛ: who the person is and where registered.</summary>
internal static class Person
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Persons,
        Name = "person",
        ServiceId = "GBDFL_UniversalServiceSync",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("surname", Is.Text),
            Field.Of("name", Is.Text),
            Field.Maybe("patronymic", Is.Text),
            Field.Of("birthDate", Is.Date),
            Field.Of("gender", Is.OneOf("1", "2")),
            Field.Of("nationality", Is.Text),
            Field.Of("citizenship", Is.Text),
            Field.Of("lifeStatus", Is.OneOf("0", "1")),
            Field.Of("country", Is.Text),
            Field.Of("district", Is.Text),
            Field.Of("region", Is.Text),
            Field.Maybe("city", Is.Text),
            Field.Of("street", Is.Text),
            Field.Of("building", Is.Text),
            Field.Maybe("flat", Is.Text),
            Field.Of("regBeginDate", Is.Date),
            Field.Of("territory", Is.Id),
            Field.Of("documentType", Is.OneOf("001", "002")),
            Field.Of("documentNumber", Is.Text),
            Field.Of("documentBeginDate", Is.Date),
            Field.Of("documentEndDate", Is.Date),
            Field.Of("documentOrganization", Is.Text),
        ],
    };
}
