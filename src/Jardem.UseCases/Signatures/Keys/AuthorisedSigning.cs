using System.Security.Cryptography;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using NodaTime;

namespace Jardem.UseCases.Signatures.Keys;

/// <summary>
/// The authorised person of a body signs papers by the key store: what the key's policy allows, verified as the signature of a person is,
/// each use in the log before the signature is given out.
/// </summary>
public sealed class AuthorisedSigning(IEnumerable<IAuthorisedSigner> signers, IKeyUses uses, IAccounts accounts, ISignatureVerifier verifier, SnapshotSource law, IIds ids, IClock clock)
{
    private readonly IReadOnlyList<IAuthorisedSigner> _signers = [.. signers];

    /// <summary>The keys of this installation.</summary>
    public IReadOnlyList<AuthorisedKey> Keys => [.. _signers.Select(s => s.Key)];

    /// <summary>Who answers for what rules decide in a body, or why nobody can; asked before anything is decided in the person's name. A refusal is in the log.</summary>
    /// <param name="task">What is to be decided; its papers are not made yet.</param>
    public async Task<(AuthorisedPerson? Person, KeyRefusal? Refusal)> PersonOf(string body, KeyTask task, CancellationToken cancel)
    {
        var of = _signers.Where(s => s.Key.Body == body).ToList();
        if (of.Count == 0)
            return await Nobody(body, KeyRefusal.NoKey, null, null, task, cancel);
        var now = clock.GetCurrentInstant();
        if (of.FirstOrDefault(s => now > s.Key.NotBefore && now < s.Key.NotAfter) is not { } signer)
            return await Nobody(body, KeyRefusal.NotInForce, of[0].Key, null, task, cancel);
        var account = await accounts.ByLogin(signer.Key.Login, cancel);
        return account is { Closed: false, Iin: { } iin } && account.Body == body && account.Roles.Contains(Role.Head)
            ? (new AuthorisedPerson(signer, new Officer(account.Id, account.Name, account.Position, account.Body, account.Unit), iin), null)
            : await Nobody(body, KeyRefusal.NoOfficer, signer.Key, account?.Id, task, cancel);
    }

    /// <summary>What was signed is not used: the change that it was made for met another one and was not kept.</summary>
    public Task Discard(AuthorisedPerson person, KeyTask task, CancellationToken cancel)
    {
        var at = clock.GetCurrentInstant();
        return uses.Unused([.. task.Papers.Select(p => Use(person, task, p, KeyOutcome.Discarded, null, at))], cancel);
    }

    /// <summary>Signs all of the papers of one decision or none.</summary>
    public async Task<KeySigning> Sign(AuthorisedPerson person, KeyTask task, CancellationToken cancel)
    {
        var at = clock.GetCurrentInstant();
        var local = at.InZone(task.Zone).LocalDateTime;
        var key = person.Signer.Key;
        foreach (var paper in task.Papers)
        {
            if (key.Policy.Refuses(task.Service, paper.Kind, task.Amount, local.TimeOfDay) is { } no)
                return await Refuse(person, task, no, at, cancel);
        }

        // Asked again where the uses are kept; here so that a key is not used in vain.
        if (await uses.Count(key.Thumbprint, local.Date, cancel) + task.Papers.Count > key.Policy.PerDay)
            return await Refuse(person, task, KeyRefusal.TooMany, at, cancel);
        var bin = (await law.Active(cancel)).On(local.Date).Body(person.Officer.Body)?.Bin;
        var signed = new List<SignedPaper>();
        foreach (var paper in task.Papers)
        {
            ReadOnlyMemory<byte> cms;
            try
            {
                cms = await person.Signer.Sign(paper.Content, at, cancel);
            }
            catch (KeyUnusableException error)
            {
                await Refuse(person, task, KeyRefusal.Unusable, at, cancel);
                return new KeySigning.Unavailable(error.Message);
            }

            switch (await verifier.Verify(new SignatureToVerify(cms, paper.Content, at, SignatureUse.Sign), cancel))
            {
                case SignatureVerdict.Valid { Signature: var valid }:
                    if (SigningRight.OfOfficer(valid.Signer, person.Iin, bin, asHead: true) is not null)
                        return await Refuse(person, task, KeyRefusal.WrongPerson, at, cancel);
                    signed.Add(Kept(person, paper, cms, valid, at));
                    break;
                case SignatureVerdict.Refused { Fault: SignatureFault.RevocationUnknown, Detail: var detail }:
                    return new KeySigning.Unavailable(detail);
                case SignatureVerdict.Unavailable { Detail: var detail }:
                    return new KeySigning.Unavailable(detail);
                default:
                    return await Refuse(person, task, KeyRefusal.DoesNotHold, at, cancel);
            }
        }

        return await uses.Signed([.. task.Papers.Select(p => Use(person, task, p, KeyOutcome.Signed, null, at))], key.Policy.PerDay, cancel)
            ? new KeySigning.Signed(signed)
            : await Refuse(person, task, KeyRefusal.TooMany, at, cancel);
    }

    private async Task<KeySigning> Refuse(AuthorisedPerson person, KeyTask task, KeyRefusal why, Instant at, CancellationToken cancel)
    {
        await uses.Unused([.. task.Papers.Select(p => Use(person, task, p, KeyOutcome.Refused, why, at))], cancel);
        return new KeySigning.Refused(why);
    }

    /// <summary>Nothing is made yet that could be signed: the log says so by one row.</summary>
    private async Task<(AuthorisedPerson?, KeyRefusal?)> Nobody(string body, KeyRefusal why, AuthorisedKey? key, string? account, KeyTask task, CancellationToken cancel)
    {
        var at = clock.GetCurrentInstant();
        await uses.Unused(
            [
                new KeyUse
                {
                    Id = ids.New(),
                    At = at,
                    Day = at.InZone(task.Zone).Date,
                    Key = key?.Thumbprint,
                    Account = account,
                    Body = body,
                    Case = task.Case,
                    Service = task.Service,
                    Kind = "",
                    Token = "",
                    Content = "",
                    Amount = task.Amount,
                    Outcome = KeyOutcome.Refused,
                    Why = why,
                },
            ],
            cancel);
        return (null, why);
    }

    private KeyUse Use(AuthorisedPerson person, KeyTask task, PaperToSign paper, KeyOutcome outcome, KeyRefusal? why, Instant at) => new()
    {
        Id = ids.New(),
        At = at,
        Day = at.InZone(task.Zone).Date,
        Key = person.Signer.Key.Thumbprint,
        Account = person.Officer.Account,
        Body = person.Officer.Body,
        Case = task.Case,
        Service = task.Service,
        Kind = paper.Kind,
        Token = paper.Token,
        Content = Convert.ToHexStringLower(SHA256.HashData(paper.Content.Span)),
        Amount = task.Amount,
        Outcome = outcome,
        Why = why,
    };

    private static SignedPaper Kept(AuthorisedPerson person, PaperToSign paper, ReadOnlyMemory<byte> cms, VerifiedSignature valid, Instant at)
    {
        var (signature, evidence) = (File(cms, "application/pkcs7-signature"), File(valid.Evidence, "application/json"));
        return new SignedPaper(
            paper.Token,
            new DocumentSignature
            {
                Cms = signature.Hash,
                Evidence = evidence.Hash,
                By = person.Officer,
                Certificate = valid.Signer.SerialNumber,
                Signer = valid.Signer.CommonName,
                At = at,
                TimeStamp = valid.TimeStamp,
                Revocation = JsonNamingPolicy.KebabCaseLower.ConvertName(valid.Revocation.ToString()),
                Key = person.Signer.Key.Thumbprint,
            },
            [signature, evidence]);
    }

    private static StoredFile File(ReadOnlyMemory<byte> bytes, string mediaType) => new(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), mediaType, bytes);
}
