using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Accounts;

/// <summary>What an administrator may change about accounts, and what each person may change about their own.</summary>
public sealed class KeepAccounts(IAccounts accounts, IPasswords passwords, IIds ids)
{
    /// <summary>Shortest password accepted, in characters.</summary>
    public const int ShortestPassword = 12;

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Done(Account Account) : Outcome;

        public sealed record NotAllowed(string TextKey) : Outcome;
    }

    public async Task<Outcome> Create(Principal by, string login, string password, PersonName name, Text position, string body, string? unit, IReadOnlyList<Role> roles, CancellationToken cancel)
    {
        if (!by.Is(Role.Administrator))
            return new Outcome.NotAllowed("act.not-your-role");
        login = login.Trim().ToLowerInvariant();
        if (login.Length < 3)
            return new Outcome.NotAllowed("account.login-short");
        if (password.Length < ShortestPassword)
            return new Outcome.NotAllowed("account.password-short");
        if (roles.Count == 0)
            return new Outcome.NotAllowed("account.no-role");
        if (await accounts.ByLogin(login, cancel) is not null)
            return new Outcome.NotAllowed("account.login-taken");
        var account = new Account
        {
            Id = ids.New().ToString(),
            Login = login,
            PasswordHash = passwords.Hash(password),
            Name = name,
            Position = position,
            Body = body,
            Unit = unit,
            Roles = roles,
            Language = "kk",
            Stamp = ids.Token(),
        };
        await accounts.Save(account, cancel);
        return new Outcome.Done(account);
    }

    /// <summary>Closes an account and ends its sessions; nothing it did is lost.</summary>
    public async Task<Outcome> Close(Principal by, string id, CancellationToken cancel)
    {
        if (!by.Is(Role.Administrator))
            return new Outcome.NotAllowed("act.not-your-role");
        if (by.Officer.Account == id)
            return new Outcome.NotAllowed("account.not-oneself");
        if (await accounts.ById(id, cancel) is not { } account)
            return new Outcome.NotAllowed("account.none");
        var closed = account with { Closed = true, Stamp = ids.Token() };
        await accounts.Close(id, closed.Stamp, cancel);
        return new Outcome.Done(closed);
    }

    /// <summary>Changes one's own password; every other session of the account ends.</summary>
    public async Task<Outcome> ChangePassword(Principal by, string old, string password, CancellationToken cancel)
    {
        if (await accounts.ById(by.Officer.Account, cancel) is not { } account || !passwords.Verify(account.PasswordHash, old))
            return new Outcome.NotAllowed("account.old-password-wrong");
        if (password.Length < ShortestPassword)
            return new Outcome.NotAllowed("account.password-short");
        var changed = account with { PasswordHash = passwords.Hash(password), Stamp = ids.Token() };
        await accounts.SetPassword(changed.Id, changed.PasswordHash, changed.Stamp, cancel);
        return new Outcome.Done(changed);
    }

    /// <summary>Keeps the language in which a person wants the interface.</summary>
    public Task SetLanguage(string account, string language, CancellationToken cancel) => accounts.SetLanguage(account, language, cancel);
}
