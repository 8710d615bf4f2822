using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Services.Documents;

namespace Jardem.Services.FuneralPayment.Documents;

/// <summary>What a reader is told of a paper whose form is named by the order and not stated: that we do not hold it, and that the layout is ours.</summary>
internal static class OwnLayout
{
    /// <param name="appendix">Path of the form's appendix; null where the order has no form.</param>
    public static IEnumerable<Text> Marks(string? appendix, DocumentContext context)
    {
        if (appendix is not null && context.Law.Find(new NormRef(FuneralNorms.Act, appendix)) is NormAnswer.NotHeld gap)
            yield return gap.Why;
        yield return BasisText.Line(new Basis.HouseRule(FuneralNorms.FormRule), context.Law);
    }
}
