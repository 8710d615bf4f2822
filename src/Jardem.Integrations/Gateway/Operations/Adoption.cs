using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>Төрелік: a court's decision on adoption, asked by the child.</summary>
internal static class Adoption
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Courts,
        Name = "adoption",
        ServiceId = "Torelik_SearchApi_2",
        Request = [Field.Of("iin", Is.Iin)],
        About = [("iin", ["childIin"])],
        Record =
        [
            Field.Of("childIin", Is.Iin),
            Field.Of("adopterIin", Is.Iin),
            Field.Of("adopterName", Is.Text),
            Field.Of("court", Is.Text),
            Field.Of("decisionNumber", Is.Text),
            Field.Of("decidedOn", Is.Date),
            Field.Of("effectiveOn", Is.Date),
        ],
    };
}
