using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЦБДИ: that disability was established.</summary>
internal static class Disability
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Disability,
        Name = "disability",
        ServiceId = "CBDI_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("group", Is.OneOf("1", "2", "3", "child")),
            Field.Of("cause", Is.Text),
            Field.Of("establishedOn", Is.Date),
            Field.Maybe("until", Is.Date),
            Field.Maybe("reExaminationOn", Is.Date),
            Field.Of("office", Is.Text),
        ],
    };
}
