using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Accounts;

/// <summary>Sign-in by login and password. Five failures lock the account for fifteen minutes; the answer never tells which part was wrong.</summary>
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

        public sealed record Locked(Instant Until) : Outcome;
    }

    public async Task<Outcome> Run(string login, string password, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var account = await accounts.ByLogin(login.Trim().ToLowerInvariant(), cancel);
        if (account is null || account.Closed)
        {
            // The same work as for a real account, so that time does not tell which logins exist.
            passwords.Verify(_nobody, password);
            return new Outcome.Wrong();
        }

        if (account.LockedUntil is { } until && until > now)
            return new Outcome.Locked(until);
        // Counted before the password is looked at, so that many guesses at once are no more than many one by one.
        var tries = await accounts.CountFailure(account.Id, cancel);
        if (tries <= FailuresBeforeLock && passwords.Verify(account.PasswordHash, password))
        {
            await accounts.SetLock(account.Id, null, cancel);
            return new Outcome.In(account);
        }

        if (tries < FailuresBeforeLock)
            return new Outcome.Wrong();
        var locked = now + Lock;
        await accounts.SetLock(account.Id, locked, cancel);
        return new Outcome.Locked(locked);
    }
}
