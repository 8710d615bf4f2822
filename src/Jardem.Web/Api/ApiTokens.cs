using System.Security.Cryptography;
using System.Text.Json;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.DataProtection;

namespace Jardem.Web.Api;

/// <summary>
/// Opaque tokens of API sessions, protected by the key ring that all nodes share. A token lasts ten hours and ends earlier with the
/// account's stamp: a changed password, changed roles or a closed account.
/// </summary>
internal sealed class ApiTokens(IDataProtectionProvider protection, IAccounts accounts, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Jardem.Api.Session.v1").ToTimeLimitedDataProtector();

    private sealed record Content(string Account, string Stamp);

    public (string Token, DateTimeOffset ExpiresAt) For(Account account)
    {
        var expires = time.GetUtcNow() + Life;
        return (_protector.Protect(JsonSerializer.Serialize(new Content(account.Id, account.Stamp)), expires), expires);
    }

    /// <summary>The account that the token stands for now, or null for a token that is forged, expired or ended.</summary>
    public async Task<Account?> Read(string token, CancellationToken cancel)
    {
        Content? content;
        try
        {
            content = JsonSerializer.Deserialize<Content>(_protector.Unprotect(token));
        }
        catch (CryptographicException)
        {
            // What was not protected by our ring, or is over, stands for nobody.
            return null;
        }

        return content is not null && await accounts.ById(content.Account, cancel) is { Closed: false } account && account.Stamp == content.Stamp ? account : null;
    }
}
