using System.Collections.Immutable;
using Jardem.Law.Json;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Accounts;

/// <summary>
/// Sign-in by a signature over a challenge. The certificate names the person by IIN: an officer's account of this IIN, in the body whose
/// BIN the certificate has where it has one; or, with a certificate of a natural person, the citizen. Where several fit, the person chooses.
/// </summary>
public sealed class SignInBySignature(SignatureChallenge challenge, IAccounts accounts, IChallenges choices, EnterCitizen citizens, SnapshotSource law, IIds ids, IClock clock)
{
    private const string ChoicePurpose = "sign-in-choice";

    /// <summary>What stands for the citizen among the choices.</summary>
    public const string AsCitizen = "citizen";

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Officer(Account Account) : Outcome;

        public sealed record Citizen(Ports.Citizen Person) : Outcome;

        /// <param name="Ticket">Good once and for three minutes; names what the signature proved.</param>
        public sealed record Choose(string Ticket, IReadOnlyList<Account> Accounts, bool OrCitizen) : Outcome;

        public sealed record Refused(string TextKey) : Outcome;
    }

    private sealed record Proved(SignerCertificate Signer, ImmutableArray<string> Accounts, bool OrCitizen);

    /// <param name="language">Of the interface, for a citizen who comes for the first time.</param>
    /// <param name="officersOnly">Nobody is signed in as a citizen, and none is made: programs are of officers.</param>
    public async Task<Outcome> Run(string id, ReadOnlyMemory<byte> cms, string language, CancellationToken cancel, bool officersOnly = false)
    {
        switch (await challenge.Answer(id, SignatureChallenge.SignInPurpose, cms, cancel))
        {
            case ChallengeAnswer.Proved { Signer: var signer }:
                return await For(signer, language, officersOnly, cancel);
            case ChallengeAnswer.Refused refused:
                return new Outcome.Refused(refused.TextKey);
            default:
                throw new InvalidOperationException("An answer to a challenge has two kinds.");
        }
    }

    /// <summary>The person says as whom to sign in, of what the signature allowed.</summary>
    /// <param name="choice">Id of the account, or <see cref="AsCitizen"/>.</param>
    public async Task<Outcome> Choose(string ticket, string choice, string language, CancellationToken cancel)
    {
        if (await choices.Take(ticket, ChoicePurpose, clock.GetCurrentInstant(), cancel) is not { } kept)
            return new Outcome.Refused("sign-in.signature.stale");
        var proved = CanonicalJson.Read<Proved>(kept.Span);
        if (choice == AsCitizen && proved.OrCitizen)
            return new Outcome.Citizen(await citizens.Run(proved.Signer, language, cancel));
        if (proved.Accounts.Contains(choice) && await accounts.ById(choice, cancel) is { Closed: false } account && account.Iin == proved.Signer.Iin)
            return new Outcome.Officer(account);
        return new Outcome.Refused("sign-in.signature.nobody");
    }

    /// <summary>The accounts for which this certificate stands today.</summary>
    public async Task<IReadOnlyList<Account>> AccountsOf(SignerCertificate signer, CancellationToken cancel)
    {
        var own = (await accounts.ByIin(signer.Iin, cancel)).Where(a => !a.Closed);
        if (signer.Bin is not { } bin)
            return [.. own];
        var today = (await law.Active(cancel)).On(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date);
        return [.. own.Where(a => today.Body(a.Body)?.Bin == bin)];
    }

    private async Task<Outcome> For(SignerCertificate signer, string language, bool officersOnly, CancellationToken cancel)
    {
        var own = await AccountsOf(signer, cancel);
        var citizen = !officersOnly && EnterCitizen.May(signer);
        if (own.Count == 0)
            return citizen ? new Outcome.Citizen(await citizens.Run(signer, language, cancel)) : new Outcome.Refused("sign-in.signature.nobody");
        if (own.Count == 1 && !citizen)
            return new Outcome.Officer(own[0]);
        var ticket = ids.Token() + ids.Token();
        await choices.Give(ticket, ChoicePurpose, CanonicalJson.Write(new Proved(signer, [.. own.Select(a => a.Id)], citizen)), clock.GetCurrentInstant() + SignatureChallenge.Life, cancel);
        return new Outcome.Choose(ticket, own, citizen);
    }
}
