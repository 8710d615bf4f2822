using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЕПВО: study in higher education.</summary>
internal static class HigherStudy
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.HigherEducation,
        Name = "study",
        ServiceId = "EPVO_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("organisation", Is.Text),
            Field.Of("speciality", Is.Text),
            Field.Of("form", Is.OneOf("full-time", "part-time")),
            Field.Of("from", Is.Date),
            Field.Maybe("until", Is.Date),
            Field.Of("active", Is.Flag),
        ],
    };
}
