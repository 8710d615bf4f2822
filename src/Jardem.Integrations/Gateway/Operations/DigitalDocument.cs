using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>КДП: a digital document with its PDF, by the consent of its owner.</summary>
internal static class DigitalDocument
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.DigitalDocuments,
        Name = "document",
        ServiceId = "KDP_ours",
        Request = [Field.Of("iin", Is.Iin), Field.Of("kind", Is.OneOf("identity-card", "birth-certificate", "marriage-certificate", "death-certificate")), Field.Of("consent", Is.Id)],
        About = [("iin", ["iin"]), ("kind", ["kind"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("kind", Is.Text),
            Field.Of("number", Is.Text),
            Field.Of("issuedBy", Is.Text),
            Field.Of("issuedOn", Is.Date),
            Field.Maybe("expiresOn", Is.Date),
            Field.Of("content", Is.Pdf),
        ],
    };
}
