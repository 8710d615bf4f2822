using System.Security.Cryptography;
using System.Text.Json;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.DataProtection;

namespace Jardem.Web.Api;

/// <summary>
/// Opaque tokens of API sessions, protected by the key ring that all nodes share, so that what is no token costs no read of the storage.
/// The session says how long a token lasts; it ends earlier with a sign-out, a changed password, changed roles or a closed account.
/// </summary>
internal sealed class ApiTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Jardem.Api.Session.v2");

    public sealed record Content(string Session, string Stamp);

    /// <param name="stamp">The account's present stamp.</param>
    public string For(Session session, string stamp) => _protector.Protect(JsonSerializer.Serialize(new Content(session.Id, stamp)));

    /// <summary>What the token holds; null where it was not made by us.</summary>
    public Content? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(_protector.Unprotect(token));
        }
        catch (CryptographicException)
        {
            // What was not protected by our ring stands for nobody.
            return null;
        }
    }
}
