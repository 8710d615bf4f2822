using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Accounts;

/// <summary>
/// Sign-in by login and password. Five failures lock the account for fifteen minutes. The answer is the same for a login that nobody has,
/// a wrong password, a closed account and a locked one, and takes the same work.
/// </summary>
public sealed class SignIn(IAccounts accounts, IPasswords passwords, IClock clock)
{
    public const int FailuresBeforeLock = 5;

    public static readonly Duration Lock = Duration.FromMinutes(15);

    private readonly string _nobody = passwords.Hash("nobody has this password");

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record In(Account Account) : Outcome;

        public sealed record Wrong : Outcome;
    }

    public async Task<Outcome> Run(string login, string password, CancellationToken cancel) =>
        await Check(await accounts.ByLogin(login.Trim().ToLowerInvariant(), cancel), password, cancel);

    /// <summary>Proves again who has the account, by its password.</summary>
    public async Task<Outcome> Again(string account, string password, CancellationToken cancel) =>
        await Check(await accounts.ById(account, cancel), password, cancel);

    private async Task<Outcome> Check(Account? account, string password, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        if (account is null || account.Closed || (account.LockedUntil is { } until && until > now))
        {
            passwords.Verify(_nobody, password);
            return new Outcome.Wrong();
        }

        // Counted before the password is looked at, so that many guesses at once are no more than many one by one.
        var tries = await accounts.CountFailure(account.Id, cancel);
        if (tries <= FailuresBeforeLock && passwords.Verify(account.PasswordHash, password))
        {
            await accounts.SetLock(account.Id, null, cancel);
            return new Outcome.In(account);
        }

        if (tries >= FailuresBeforeLock)
            await accounts.SetLock(account.Id, now + Lock, cancel);
        return new Outcome.Wrong();
    }
}
