using Jardem.Cases.Cases;
using Jardem.Services.Documents;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>The documents of the certificate service.</summary>
internal sealed class CertificateDocuments : ServiceDocuments
{
    public override DocumentContent Application(CaseState state, DocumentContext context) => throw new InvalidOperationException();

    public override DocumentContent AcceptanceReceipt(CaseState state, DocumentContext context) => throw new InvalidOperationException();

    public override DocumentContent RefusalReceipt(IntakeRefused refused, DocumentContext context) => throw new InvalidOperationException();

    public override DocumentContent Decision(CaseState state, DocumentContext context) => throw new InvalidOperationException();

    public override string ResultKind(CaseState state) => state.Facts.Request;

    public override DocumentContent Result(CaseState state, DocumentContext context) => throw new InvalidOperationException();
}
