using Jardem.Cases.People;
using Jardem.Law;

namespace Jardem.Services.Documents;

/// <summary>The representative with the paper that gives the power.</summary>
internal static class RepresentativeLine
{
    public static Text Of(Representation power, PaperText text) => text.Fill(
        "paper.representative.line",
        ("name", PaperText.Same(power.Name.ToString())),
        ("iin", PaperText.Same(power.Iin)),
        ("number", PaperText.Same(power.DocumentNumber)),
        ("issuedOn", DateText.Long(power.IssuedOn)));
}
