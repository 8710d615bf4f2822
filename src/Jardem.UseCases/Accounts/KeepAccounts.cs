using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Accounts;

/// <summary>What an administrator may change about accounts, and what each person may change about their own.</summary>
public sealed class KeepAccounts(IAccounts accounts, IPasswords passwords, IIds ids, Doorkeeper door, SignIn signIn)
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

    /// <param name="iin">By which the person's signature is known; null while nobody gave it.</param>
    public async Task<Outcome> Create(Principal by, string login, string password, PersonName name, Text position, string body, string? unit, IReadOnlyList<Role> roles, string? iin, CancellationToken cancel)
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
        if (iin is not null && Iin.Check(iin) != IinFault.None)
            return new Outcome.NotAllowed("account.iin-wrong");
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
            Iin = iin,
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
        await door.EndAll(SubjectKind.Officer, id, null, cancel);
        return new Outcome.Done(closed);
    }

    /// <summary>Gives an account the IIN by which its person's signature is known.</summary>
    public async Task<Outcome> SetIin(Principal by, string id, string iin, CancellationToken cancel)
    {
        if (!by.Is(Role.Administrator))
            return new Outcome.NotAllowed("act.not-your-role");
        if (Iin.Check(iin) != IinFault.None)
            return new Outcome.NotAllowed("account.iin-wrong");
        if (await accounts.ById(id, cancel) is not { Closed: false } account)
            return new Outcome.NotAllowed("account.none");
        await accounts.SetIin(id, iin, cancel);
        return new Outcome.Done(account with { Iin = iin });
    }

    /// <summary>
    /// Changes one's own password; every other session of the account ends, tokens of programs too. A wrong old password counts as a failed
    /// sign-in: whoever has got hold of a session does not try out passwords here.
    /// </summary>
    /// <param name="session">Id of the session in which it is changed; it stays.</param>
    public async Task<Outcome> ChangePassword(Principal by, string session, string old, string password, CancellationToken cancel)
    {
        if (await signIn.Again(by.Officer.Account, old, cancel) is not SignIn.Outcome.In { Account: var account })
            return new Outcome.NotAllowed("account.old-password-wrong");
        if (password.Length < ShortestPassword)
            return new Outcome.NotAllowed("account.password-short");
        var changed = account with { PasswordHash = passwords.Hash(password), Stamp = ids.Token() };
        await accounts.SetPassword(changed.Id, changed.PasswordHash, changed.Stamp, cancel);
        await door.EndAll(SubjectKind.Officer, changed.Id, session, cancel);
        return new Outcome.Done(changed);
    }

    /// <summary>Keeps the language in which a person wants the interface.</summary>
    public Task SetLanguage(string account, string language, CancellationToken cancel) => accounts.SetLanguage(account, language, cancel);
}
