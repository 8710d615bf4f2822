using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>НОБД: guardianship over a child, asked by the child.</summary>
internal static class Guardianship
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Education,
        Name = "guardianship",
        ServiceId = "MON_ES_REQUEST_FORM_IMPORT",
        Channel = Channel.Async,
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["childIin"])],
        Record =
        [
            Field.Of("childIin", Is.Iin),
            Field.Of("guardianIin", Is.Iin),
            Field.Of("guardianName", Is.Text),
            Field.Of("decisionNumber", Is.Text),
            Field.Of("decidedOn", Is.Date),
            Field.Of("office", Is.Text),
            Field.Maybe("endedOn", Is.Date),
        ],
    };
}
