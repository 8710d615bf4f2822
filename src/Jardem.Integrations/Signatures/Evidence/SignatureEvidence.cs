using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Integrations.Signatures.Evidence;

/// <summary>
/// What showed that a signature holds, kept with it as canonical JSON: everything by which it can be checked again years later without
/// asking anybody. Byte strings are DER in base64. The evidence proves nothing by itself: whoever checks brings the roots.
/// </summary>
/// <param name="Format">The version of this container.</param>
/// <param name="VerifiedAt">When the answers on revocation came; each of them says its own time and is signed.</param>
/// <param name="At">The moment that counts: the time-stamp's, or the one asked.</param>
/// <param name="Chain">The signer's certificate first, the root last.</param>
/// <param name="Ocsp">OCSP responses.</param>
/// <param name="Lists">Revocation lists.</param>
/// <param name="TimeStampChain">The path of the time-stamp's authority.</param>
/// <param name="NcaNode">The answer of NCANode in base64, where it verified the signature; such a one is checked again by NCANode only.</param>
internal sealed record SignatureEvidence(
    string Format, SignatureUse Use, Instant VerifiedAt, Instant At, RevocationProof Revocation,
    IReadOnlyList<string> Chain, IReadOnlyList<string> Ocsp, IReadOnlyList<string> Lists, string? TimeStamp, IReadOnlyList<string>? TimeStampChain, string? NcaNode)
{
    public const string Current = "jardem.signature-evidence/1";
}
