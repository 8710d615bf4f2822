using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway.Operations;

/// <summary>Contributions, one record a month.</summary>
internal static class ContributionMonths
{
    public static RegisterOperation Operation { get; } = new()
    {
        Register = RegisterNames.Contributions,
        Name = "contributions",
        ServiceId = "CONTRIBUTIONS_ours",
        Request = [Field.Of("iin", Is.Iin), Field.Of("from", Is.Date), Field.Of("until", Is.Date)],
        About = [("iin", ["iin"])],
        Record =
        [
            Field.Of("iin", Is.Iin),
            Field.Of("month", Is.Month),
            Field.Of("pension", Is.Tiyn),
            Field.Of("social", Is.Tiyn),
            Field.Of("payerBin", Is.Bin),
        ],
    };
}
