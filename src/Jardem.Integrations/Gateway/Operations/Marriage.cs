using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЗАГС: the record of a marriage, asked by a spouse.</summary>
internal static class Marriage
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.CivilStatus,
        Name = "marriage",
        ServiceId = "ZAGS_ours",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["husbandIin", "wifeIin"])],
        Record =
        [
            Field.Of("recordNumber", Is.Text),
            Field.Of("registeredOn", Is.Date),
            Field.Of("office", Is.Text),
            Field.Of("husbandIin", Is.Iin),
            Field.Of("husbandName", Is.Text),
            Field.Of("wifeIin", Is.Iin),
            Field.Of("wifeName", Is.Text),
            Field.Maybe("dissolvedOn", Is.Date),
        ],
    };
}
