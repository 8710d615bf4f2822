using Jardem.Cases.Cases;
using Jardem.Services.Documents;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>The receipt of acceptance (Rules, point 5): the documents taken, the worker, date and time of filing, the day of issue.</summary>
internal static class AcceptanceReceiptPaper
{
    public const string Template = "rehabilitated-certificate/acceptance-receipt/1";

    public static DocumentContent Of(CaseState state, DocumentContext context) => ReceiptPaper.Of(state, context, Template, CertificateNorms.HandingOver);
}
