using System.Formats.Asn1;
using System.Security.Cryptography;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Integrations.Signatures.Paths;
using Jardem.Integrations.Signatures.Revocation;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Signatures;

/// <summary>Verifies RSA and ECDSA signatures in this process against configured roots, with revocation by OCSP and lists.</summary>
public sealed class InProcessVerifier : ISignatureVerifier
{
    private readonly SignatureExamination examination;
    private readonly IClock clock;

    /// <exception cref="SignatureSettingException">A folder is missing, or holds what is no certificate.</exception>
    public InProcessVerifier(SignatureSettings settings, IClock clock)
    {
        this.clock = clock;
        var intermediates = settings.Intermediates is { } folder ? TrustedCertificates.In(folder) : [];
        var paths = new PathFinder(TrustedCertificates.In(settings.Roots), intermediates);
        var timeStamps = settings.TimeStampRoots is { } other ? new PathFinder(TrustedCertificates.In(other), intermediates) : paths;
        var answers = new LiveAnswers(settings, new AnswerAddresses(settings), LimitedHttp.With(settings.Timeout), clock);
        examination = new SignatureExamination(paths, timeStamps, answers, settings.OnSilence);
    }

    public async Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel)
    {
        try
        {
            return new SignatureVerdict.Valid(await examination.Of(asked, clock.GetCurrentInstant(), cancel));
        }
        catch (RefusedSignatureException refused)
        {
            return refused.Verdict;
        }
        catch (Exception error) when (error is CryptographicException or AsnContentException)
        {
            return new SignatureVerdict.Refused(SignatureFault.Malformed, "cannot be read: " + error.GetType().Name);
        }
    }
}
