using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>ЗАГС: deaths in the order in which they were recorded, corrected or annulled.</summary>
internal static class DeathFeed
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.CivilStatus,
        Name = "deaths",
        ServiceId = "ZAGS_ours",
        Request = [Field.Of("after", Is.Number), Field.Of("take", Is.Take)],
        About = [],
        Feed = true,
        Record =
        [
            Field.Of("sequence", Is.Number),
            Field.Of("version", Is.Number),
            Field.Of("recordNumber", Is.Text),
            Field.Of("registeredOn", Is.Date),
            Field.Of("office", Is.Text),
            // As the register writes it: what is no IIN is found by the screening, and holds up nobody else's record.
            Field.Maybe("iin", Is.Text),
            Field.Of("surname", Is.Text),
            Field.Of("name", Is.Text),
            Field.Maybe("patronymic", Is.Text),
            Field.Of("birthDate", Is.Date),
            Field.Of("deathDate", Is.Date),
            Field.Of("certificateNumber", Is.Text),
            Field.Of("annulled", Is.Flag),
            Field.Maybe("declarantIin", Is.Text),
            Field.Maybe("declarantName", Is.Text),
            Field.Maybe("declarantRelation", Is.OneOf("spouse", "child", "parent", "other")),
        ],
    };
}
