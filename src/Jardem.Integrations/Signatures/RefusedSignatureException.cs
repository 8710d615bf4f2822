using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Signatures;

/// <summary>A signature does not hold; caught where the verdict is made and never seen outside.</summary>
internal sealed class RefusedSignatureException(SignatureFault fault, string detail) : Exception(detail)
{
    public SignatureFault Fault => fault;

    public SignatureVerdict Verdict => new SignatureVerdict.Refused(fault, Message);
}
