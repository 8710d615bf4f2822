using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>Reads verdicts in tests.</summary>
internal static class Verdicts
{
    public static VerifiedSignature Holds(this SignatureVerdict verdict) =>
        verdict is SignatureVerdict.Valid valid ? valid.Signature : throw Xunit.Sdk.FailException.ForFailure($"Expected a signature that holds, found {verdict}.");

    public static void Refuses(this SignatureVerdict verdict, SignatureFault fault) =>
        Assert.Equal(fault, Assert.IsType<SignatureVerdict.Refused>(verdict).Fault);
}
