using System.Globalization;
using System.Text;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;

namespace Jardem.UseCases.Accounts;

/// <summary>A text to be signed, good once and for three minutes. It names the site, the purpose and the moment, so that its signature is good for nothing else.</summary>
public sealed record Challenge(string Id, ReadOnlyMemory<byte> Content)
{
    public string Text => Encoding.UTF8.GetString(Content.Span);
}

/// <summary>What a signature over a challenge proved.</summary>
public abstract record ChallengeAnswer
{
    private ChallengeAnswer()
    {
    }

    public sealed record Proved(SignerCertificate Signer) : ChallengeAnswer;

    /// <param name="TextKey">What to tell the person.</param>
    public sealed record Refused(string TextKey) : ChallengeAnswer;
}

/// <summary>Gives challenges and verifies what comes back. A challenge is spent by the first answer, right or wrong.</summary>
public sealed class SignatureChallenge(IChallenges challenges, ISignatureVerifier verifier, IIds ids, IClock clock)
{
    public static readonly Duration Life = Duration.FromMinutes(3);

    public const string SignInPurpose = "sign-in";

    /// <summary>The purpose of proving again who one is; good in sessions of this one subject only.</summary>
    public static string AgainPurpose(Session session) => $"sign-in-again/{session.Kind}/{session.Subject}";

    /// <param name="host">Site for which it is good, as the reader sees it in the address.</param>
    public async Task<Challenge> Give(string host, string purpose, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            Жәрдем: {(purpose == SignInPurpose ? "жүйеге кіру / вход в систему / sign-in" : "кім екенін қайта растау / повторное подтверждение личности / sign-in again")}
            Сайт / Site: {host}
            Уақыты / Время / Time: {InstantPattern.General.Format(now)}
            Код / Code: {ids.Token()}{ids.Token()}

            """).ReplaceLineEndings("\n");
        var challenge = new Challenge(ids.Token() + ids.Token(), Encoding.UTF8.GetBytes(text));
        await challenges.Give(challenge.Id, purpose, challenge.Content, now + Life, cancel);
        return challenge;
    }

    public async Task<ChallengeAnswer> Answer(string id, string purpose, ReadOnlyMemory<byte> cms, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        if (await challenges.Take(id, purpose, now, cancel) is not { } content)
            return new ChallengeAnswer.Refused("sign-in.signature.stale");
        switch (await verifier.Verify(new SignatureToVerify(cms, content, now, SignatureUse.Authenticate), cancel))
        {
            case SignatureVerdict.Valid { Signature.Signer: var signer }:
                return signer.Roles.Contains(CertificateRole.InformationSystem) ? new ChallengeAnswer.Refused("sign-in.signature.not-a-person") : new ChallengeAnswer.Proved(signer);
            case SignatureVerdict.Refused refused:
                return new ChallengeAnswer.Refused(TextOf(refused.Fault));
            default:
                return new ChallengeAnswer.Refused("sign-in.signature.unavailable");
        }
    }

    private static string TextOf(SignatureFault fault) => fault switch
    {
        SignatureFault.WrongUse => "sign-in.signature.wrong-use",
        SignatureFault.Expired or SignatureFault.NotYetValid => "sign-in.signature.not-valid-today",
        SignatureFault.Revoked => "sign-in.signature.revoked",
        SignatureFault.UntrustedRoot => "sign-in.signature.untrusted",
        SignatureFault.RevocationUnknown => "sign-in.signature.unavailable",
        _ => "sign-in.signature.not-accepted",
    };
}
