using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>НОБД: preschool, school and college.</summary>
internal static class Study
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Education,
        Name = "study",
        ServiceId = "MON_ES_REQUEST_FORM_IMPORT",
        Channel = Channel.Async,
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("organisation", Is.Text),
            Field.Of("level", Is.OneOf("preschool", "primary", "basic", "general", "technical", "post-secondary")),
            Field.Maybe("grade", Is.Text),
            Field.Of("form", Is.OneOf("full-time", "part-time")),
            Field.Of("from", Is.Date),
            Field.Maybe("until", Is.Date),
            Field.Of("active", Is.Flag),
        ],
    };
}
